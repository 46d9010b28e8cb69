import { DateText } from '#components/ui/date-text.tsx';
import type { ConsensusView } from '#lib/consensus/consensus-view.ts';
import type { GroupHere } from '#lib/consensus/consensus-view.ts';
import { messages } from '#lib/messages/translate.ts';
import { scoreWords } from './numbers.ts';

const STEPS = ['0', '25', '50', '75', '100'] as const;

/** The groups that are heard as one voice here: how large, how and when they voted, and what that did. */
export function GroupsAsOne({ consensus: { groups, scale } }: { consensus: ConsensusView }) {
  const t = messages('consensus');
  if (groups.length === 0) return null;
  return (
    <div className="border-s-4 border-rule-strong ps-5">
      <h3 className="font-semibold">{t('group.heading', { count: groups.length })}</h3>
      <p className="mt-1 text-small text-ink-soft">{t('group.intro')}</p>
      <ul className="mt-2 space-y-3 text-small">
        {groups.map((group) => <li key={`${group.from} ${group.to} ${group.size}`} className="space-y-1"><Group group={group} scale={scale} /></li>)}
      </ul>
    </div>
  );
}

function Group({ group, scale }: { group: GroupHere; scale: ConsensusView['scale'] }) {
  const t = messages('consensus');
  const { size, from, to, now, without, inFull } = group;
  return (
    <>
      <p className="font-semibold">{t('group.size', { size, answers: answerWords(group) })}</p>
      <p>{t.rich('group.within', { from: () => <DateText at={from} precision="minute" />, to: () => <DateText at={to} precision="minute" /> })}</p>
      {scale === 'agreement' && without !== null && (
        <p>{t('group.effect', { now: scoreWords(now), without: scoreWords(without), inFull: scoreWords(inFull) })}</p>
      )}
    </>
  );
}

function answerWords({ answers }: GroupHere): string {
  const given = STEPS.flatMap((step, k) => {
    const count = answers[k] ?? 0;
    return count === 0 ? [] : [messages('consensus')('group.answer', { count, step: messages('vote')(`tally.step.${step}`) })];
  });
  return new Intl.ListFormat('en-GB', { type: 'conjunction' }).format(given);
}
