import type { ReactNode } from 'react';
import { DateText } from '#components/ui/date-text.tsx';
import { dateWords } from '#components/ui/date-words.ts';
import { Section } from '#components/ui/section.tsx';
import type { ClaimPage } from '#lib/claims/claim-queries.ts';
import { dayOf } from '#lib/domain/as-of.ts';
import type { NamedJoined } from '#lib/domain/fold/view.ts';
import type { Tally } from '#lib/domain/tally.ts';
import { messages } from '#lib/messages/translate.ts';
import { anchorOf, nameOf, type Directory } from './directory.ts';
import { Because } from './item-foot.tsx';
import { OtherClaim } from './other-claim.tsx';

/** The claims that were merged into this one or split from it, with the way to each one's own page and journal. */
export function JoinedClaims({ claim }: { claim: ClaimPage }) {
  const t = messages('joined');
  const { absorbed, splitFrom, splitInto } = claim.view;
  if (absorbed.length + splitInto.length === 0 && !splitFrom) return null;
  return (
    <Section id="joined" heading={t('heading')} intro={t('intro')}>
      <ul className="border-t border-rule">
        {absorbed.map((one) => (
          <Line key={one.entryId} joined={one} directory={claim} words={t('absorbed')} place={ownPage(claim, one)}>
            <Votes tally={claim.absorbedTallies[one.claimId]} />
            <OwnPages claim={claim} joined={one} />
          </Line>
        ))}
        {splitFrom && (
          <Line joined={splitFrom} directory={claim} words={t('splitFrom')} place={claim.places[splitFrom.claimId]}>
            <p>{t('items', { count: splitFrom.itemIds.length })}</p>
          </Line>
        )}
        {splitInto.map((one) => (
          <Line key={one.entryId} joined={one} directory={claim} words={t('splitInto')} place={claim.places[one.claimId]}>
            <p>{t('items', { count: one.itemIds.length })}</p>
          </Line>
        ))}
      </ul>
    </Section>
  );
}

type LineProps = { joined: NamedJoined; directory: Directory; words: string; place: string | undefined; children: ReactNode };

function Line({ joined: { entryId, wording, recordedAt, actorId, reason }, directory, words, place, children }: LineProps) {
  // A claim that readers may not see any more leaves no line.
  if (wording === undefined) return null;
  return (
    <li id={anchorOf(entryId)} className="space-y-1 border-b border-rule py-4 text-small target:bg-wash">
      <p className="text-ink-soft">
        {words}{', '}<DateText at={recordedAt} clock="recorded" />{', '}{messages('joined')('by', { name: nameOf(directory, actorId) })}
      </p>
      <p dir="auto" className="text-claim-line"><OtherClaim wording={wording} place={place} /></p>
      <p><Because reason={reason} /></p>
      <div className="text-ink-soft">{children}</div>
    </li>
  );
}

function Votes({ tally }: { tally: Tally | undefined }) {
  if (!tally) return null;
  const t = messages('joined');
  if (tally.votes === null) return <p>{t('votes.few')}</p>;
  return <p>{t('votes.some', { count: tally.votes })}</p>;
}

// Its address leads here as long as it is merged; what it was stands under the day of the merge.
function ownPage({ places }: ClaimPage, { claimId, recordedAt }: NamedJoined): string | undefined {
  const place = places[claimId];
  return place && `${place}/recorded/${dayOf(recordedAt)}`;
}

function OwnPages({ claim, joined }: { claim: ClaimPage; joined: NamedJoined }) {
  const t = messages('joined');
  const page = ownPage(claim, joined);
  if (page === undefined) return null;
  return (
    <p>
      <a href={page}>{t('own', { date: dateWords(joined.recordedAt, 'day') })}</a>{' · '}
      <a href={`${claim.places[joined.claimId]}/journal`}>{t('journal')}</a>
    </p>
  );
}
