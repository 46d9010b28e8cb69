import { DataTable } from '#components/ui/data-table.tsx';
import type { Tally } from '#lib/domain/tally.ts';
import { messages } from '#lib/messages/translate.ts';

const STEPS = ['0', '25', '50', '75', '100'] as const;

/** How many gave each of the five answers, and how many could not judge. */
export function AnswerCounts({ tally: { votes, counts, cannotJudge } }: { tally: Tally }) {
  const t = messages('vote');
  if (votes === null || counts === null) return null;
  return (
    <div className="space-y-3">
      <DataTable
        caption={t('tally.counts', { votes })}
        rows={STEPS.map((step, index) => ({ step, count: counts[index] ?? 0 }))}
        rowKey={({ step }) => step}
        columns={[
          { key: 'value', head: t('tally.value'), cell: ({ step }) => `${step} % · ${t(`tally.step.${step}`)}` },
          { key: 'votes', head: t('tally.votes'), align: 'number', cell: ({ count }) => count },
        ]}
      />
      <p className="text-small text-ink-soft">{t('tally.cannotJudge', { count: cannotJudge ?? 0 })}</p>
    </div>
  );
}
