import type { ReactNode } from 'react';
import { NamedParty } from '#components/party/named-party.tsx';
import { CitedSource } from '#components/source/cited-source.tsx';
import { Quote } from '#components/ui/quote.tsx';
import { Section } from '#components/ui/section.tsx';
import { StatusWord } from '#components/ui/status.tsx';
import { UserText } from '#components/ui/user-text.tsx';
import type { ClaimCompared } from '#lib/claims/compare-queries.ts';
import type { Appearance, Attribution, Evidence, Recorded, Relation } from '#lib/domain/fold/view.ts';
import type { ItemChanges } from '#lib/domain/time-travel/compare-views.ts';
import { messages } from '#lib/messages/translate.ts';
import { ClaimLink } from '../claim-link.tsx';
import type { Directory } from '../directory.ts';
import { ItemFoot } from '../item-foot.tsx';

/** What came, was withdrawn, changed or went of a claim's evidence, attributions, appearances and links. */
export function ComparedItems({ page, found }: ClaimCompared) {
  const t = messages('asOf');
  const { evidence, attributions, appearances, relations, othersMoved } = found;
  return (
    <>
      <Changes id="evidence" changes={evidence} directory={page} draw={(one) => <EvidenceLine item={one} directory={page} />} />
      <Changes id="attributions" changes={attributions} directory={page} draw={(one) => <AttributionLine item={one} directory={page} />} />
      <Changes id="appearances" changes={appearances} directory={page} draw={(one) => <AppearanceLine item={one} directory={page} />} />
      <Changes id="relations" changes={relations} directory={page} draw={(one) => <RelationLine item={one} directory={page} />} />
      {othersMoved.length > 0 && (
        <Section id="others" heading={t('compare.othersMoved')}>
          <ul className="border-t border-rule">
            {othersMoved.map(({ before, after }) => (
              <li key={after.id} className="space-y-1 border-b border-rule py-3">
                <p className="text-small">
                  {t.rich('compare.otherMoved', {
                    from: () => <StatusWord status={before.other.status} size="small" />,
                    to: () => <StatusWord status={after.other.status} size="small" />,
                  })}
                </p>
                <ClaimLink claim={after.other} places={page.places} />
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}

type ChangesProps<I> = {
  id: 'evidence' | 'attributions' | 'appearances' | 'relations'; changes: ItemChanges<I>; directory: Directory; draw: (item: I) => ReactNode;
};

function Changes<I extends Recorded>({ id, changes, directory, draw }: ChangesProps<I>) {
  const { added, withdrawn, changed, gone } = changes;
  const t = messages('asOf');
  const lists = [['added', added], ['withdrawn', withdrawn], ['changed', changed.map(({ after }) => after)], ['gone', gone]] as const;
  if (lists.every(([, list]) => list.length === 0)) return null;
  return (
    <Section id={id} heading={t(`compare.${id}`)}>
      {lists.map(([name, list]) => list.length > 0 && (
        <div key={name} className="mb-5">
          <h3 className="font-semibold">{t(`compare.${name}`)} <span className="tabular font-normal text-ink-soft">{list.length}</span></h3>
          <ul className="border-t border-rule">
            {list.map((item) => (
              <li key={item.id} className="space-y-1 border-b border-rule py-3 text-small">
                {name === 'changed' && <HowChanged change={changed.find(({ after }) => after.id === item.id)} />}
                {draw(item)}
                {name !== 'added' && <ItemFoot item={item} directory={directory} />}
              </li>
            ))}
          </ul>
        </div>
      ))}
    </Section>
  );
}

type Judged = Recorded & { stance?: Evidence['stance']; standing?: Attribution['standing'] };

function HowChanged({ change }: { change: { before: Judged; after: Judged } | undefined }) {
  if (!change) return null;
  const words = (item: Judged) => [
    item.stance && messages('glossary')(`stance.${item.stance}`), item.standing && messages('glossary')(`standing.${item.standing}`),
  ].filter(Boolean).join(', ');
  const [before, after] = [words(change.before), words(change.after)];
  const t = messages('asOf');
  return <p className="font-semibold">{before === after ? t('compare.textChanged') : t('compare.became', { before, after })}</p>;
}

type LineProps<I> = { item: I; directory: Directory };

function EvidenceLine({ item: { stance, quote, source, known }, directory }: LineProps<Evidence>) {
  return (
    <>
      <p>{messages('glossary')(`stance.${stance}`)}</p>
      {quote !== undefined && <Quote text={quote} language={source.language} />}
      <CitedSource source={source} places={directory.places} known={known} />
    </>
  );
}

function AttributionLine({ item: { party, standing }, directory }: LineProps<Attribution>) {
  return <p><NamedParty party={party} places={directory.places} />: {messages('glossary')(`standing.${standing}`)}</p>;
}

function AppearanceLine({ item: { party, wording, source, known }, directory }: LineProps<Appearance>) {
  return (
    <>
      {party && <p><NamedParty party={party} places={directory.places} /></p>}
      {wording !== undefined && <p className="font-serif">“<UserText text={wording} language={source.language} />”</p>}
      <CitedSource source={source} places={directory.places} known={known} />
    </>
  );
}

function RelationLine({ item: { kind, direction, other }, directory }: LineProps<Relation>) {
  return (
    <>
      <p>{messages('claim')(`page.relations.${direction}.${kind}`)}</p>
      <ClaimLink claim={other} places={directory.places} />
    </>
  );
}
