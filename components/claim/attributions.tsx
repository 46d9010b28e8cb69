import { CitedSource } from '#components/source/cited-source.tsx';
import { originWords } from '#components/source/origin-words.ts';
import { NamedParty } from '#components/party/named-party.tsx';
import { DateText } from '#components/ui/date-text.tsx';
import { UserText } from '#components/ui/user-text.tsx';
import type { Attribution, ClaimView } from '#lib/domain/fold/view.ts';
import { messages } from '#lib/messages/translate.ts';
import { anchorOf, type Directory } from './directory.ts';
import { ItemFoot } from './item-foot.tsx';

type AttributionsProps = { view: ClaimView; directory: Directory };

/**
 * Who is said to have made the claim: all candidates side by side, in order of name and of nothing
 * else.
 */
export function Attributions({ view, directory }: AttributionsProps) {
  const t = messages('claim');
  const standing = byName(view.attributions.filter(({ withdrawn }) => !withdrawn));
  const withdrawn = byName(view.attributions.filter((one) => one.withdrawn));
  // Several parties may have made one claim together: only a disputed standing says that sources disagree.
  const isDisputed = standing.some((one) => one.standing === 'disputed');
  return (
    <section
      aria-labelledby="attribution-heading"
      id="attribution"
      className="border-t border-rule pt-3"
    >
      <h2 id="attribution-heading" className="eyebrow">
        {t(isDisputed ? 'page.attribution.disputed' : 'page.attribution.heading')}
      </h2>
      {isDisputed && standing.length > 1 && (
        <p className="text-small text-ink-soft">{t('page.attribution.disputedIntro')}</p>
      )}
      {standing.length === 0 && <p className="mt-1">{t('page.attribution.nobody')}</p>}
      <Candidates list={standing} directory={directory} />
      <Candidates list={withdrawn} directory={directory} />
    </section>
  );
}

function Candidates({ list, directory }: { list: readonly Attribution[]; directory: Directory }) {
  if (list.length === 0) return null;
  return (
    <ul className="candidates mt-3">
      {list.map((attribution) => (
        <li
          key={attribution.id}
          id={anchorOf(attribution.id)}
          className="min-w-0 border-s border-rule-strong ps-4 target:border-ink"
        >
          <Candidate attribution={attribution} directory={directory} />
        </li>
      ))}
    </ul>
  );
}

function Candidate({ attribution, directory }: { attribution: Attribution; directory: Directory }) {
  const { party, standing, independentSources, outlets, source, note, withdrawn } = attribution;
  const t = messages('claim');
  const facts = [
    messages('glossary')(`standing.${standing}`),
    originWords({ outlets, origins: independentSources }),
  ].join(' · ');
  return (
    <div className="space-y-1.5 text-small">
      <p className="text-claim-line">
        {withdrawn ? (
          <s>
            <NamedParty party={party} places={directory.places} />
          </s>
        ) : (
          <NamedParty party={party} places={directory.places} />
        )}
      </p>
      <p>{facts}</p>
      {note !== undefined && (
        <p className="text-ink-soft">
          <UserText text={note} />
        </p>
      )}
      {source && (
        <div className="text-ink-soft">
          <span className="float-start me-1">{t('page.attribution.namedBy')}</span>
          <CitedSource source={source} places={directory.places} known={attribution.known} />
        </div>
      )}
      {!source && (
        <p className="text-ink-soft">
          <DateText at={attribution.recordedAt} clock="recorded" />
        </p>
      )}
      <ItemFoot item={attribution} directory={directory} />
    </div>
  );
}

const NAME_ORDER = new Intl.Collator('en');

function byName(list: readonly Attribution[]): Attribution[] {
  return list.toSorted((a, b) => NAME_ORDER.compare(a.party.name ?? '', b.party.name ?? ''));
}
