import type { ConsensusView } from '#lib/consensus/consensus-view.ts';
import { messages } from '#lib/messages/translate.ts';

/** The reasons that at least two reviewers gave. */
export function ReasonsGiven({ consensus: { reasons } }: { consensus: ConsensusView }) {
  const t = messages('consensus');
  if (reasons.length === 0) return null;
  return (
    <div>
      <h3 className="font-semibold">{t('reasons.heading')}</h3>
      <ul className="mt-2 space-y-1 text-small">
        {reasons.map(({ tag, count }) => (
          <li key={tag} className="flex justify-between gap-4 border-b border-rule pb-1">
            <span>{messages('glossary')(`reasonTag.${tag}`)}</span>
            <span className="tabular text-ink-soft">{t('reasons.count', { count })}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
