import { memo } from 'react';
import { CitedSource } from '#components/source/cited-source.tsx';
import { DateText } from '#components/ui/date-text.tsx';
import { Folds } from '#components/ui/folds.tsx';
import { Section } from '#components/ui/section.tsx';
import { UserText } from '#components/ui/user-text.tsx';
import type { ClaimView, Relation } from '#lib/domain/fold/view.ts';
import { rebuttalTree, type RebuttalNode } from '#lib/domain/timeline/moments.ts';
import { messages } from '#lib/messages/translate.ts';
import { ClaimLink, ClaimMakers } from './claim-link.tsx';
import { anchorOf, type Directory } from './directory.ts';
import { ItemFoot } from './item-foot.tsx';

/**
 * What answers the claim: claims with a status of their own, and what answers those, three deep.
 */
export function Rebuttals({ view, directory }: { view: ClaimView; directory: Directory }) {
  const t = messages('claim');
  const nodes = rebuttalTree(view.relations);
  return (
    <Section id="rebuttals" heading={t('page.rebuttals.heading')} intro={t('page.rebuttals.intro')}>
      {nodes.length === 0 ? (
        <p className="text-small text-ink-soft">{t('page.rebuttals.none')}</p>
      ) : (
        <RebuttalList nodes={nodes} directory={directory} />
      )}
    </Section>
  );
}

type RebuttalListProps = { nodes: readonly RebuttalNode[]; directory: Directory };

function RebuttalList({ nodes, directory }: RebuttalListProps) {
  return (
    <ul className="space-y-5">
      {nodes.map(({ item, answers, repeated }) => (
        <li
          key={item.id}
          id={anchorOf(item.id)}
          className="space-y-2 border-s-2 border-rule-strong ps-4 target:border-ink sm:ps-5"
        >
          <Rebuttal relation={item} directory={directory} />
          {answers.length > 0 && (
            <div className="pt-2">
              <p className="mb-3 hidden text-small text-ink-soft min-[40rem]:block print:block">
                {messages('claim')('page.rebuttals.answers', { count: answers.length })}
              </p>
              <Folds summary={messages('claim')('page.rebuttals.answers', { count: answers.length })}>
                <RebuttalList nodes={answers} directory={directory} />
              </Folds>
            </div>
          )}
          {repeated > 0 && (
            <p className="text-small text-ink-soft">
              {messages('claim')('page.rebuttals.repeated', { count: repeated })}
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}

const Rebuttal = memo(function Rebuttal({ relation, directory }: { relation: Relation; directory: Directory }) {
  const { other, note, withdrawn } = relation;
  const { places } = directory;
  const link = <ClaimLink claim={other} places={places} />;
  return (
    <div className="space-y-1.5">
      <p className="text-small">
        <span className="font-semibold">
          <RebuttalKindWord relation={relation} />
        </span>
        <ClaimMakers claim={other} places={places} />
        {', '}
        <RebuttalDate relation={relation} />
      </p>
      {withdrawn ? <s className="block">{link}</s> : link}
      {note !== undefined && (
        <p className="text-small">
          <UserText text={note} />
        </p>
      )}
      {relation.source && (
        <div className="text-small text-ink-soft">
          <CitedSource source={relation.source} places={places} known={relation.known} />
        </div>
      )}
      <div className="text-small text-ink-soft">
        <ItemFoot item={relation} directory={directory} />
      </div>
    </div>
  );
});

function RebuttalKindWord({ relation: { rebuttal } }: { relation: Relation }) {
  const words = rebuttal
    ? messages('glossary')(`rebuttalKind.${rebuttal}`)
    : messages('timeline')('key.rebuttals');
  return <span className="inline-block first-letter:uppercase">{words}</span>;
}

function RebuttalDate({ relation: { happened, recordedAt } }: { relation: Relation }) {
  return happened ? (
    <DateText when={happened} clock="said" />
  ) : (
    <DateText at={recordedAt} clock="recorded" />
  );
}
