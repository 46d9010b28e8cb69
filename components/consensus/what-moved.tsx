import { DataTable } from '#components/ui/data-table.tsx';
import { dateWords } from '#components/ui/date-words.ts';
import type { ConsensusView } from '#lib/consensus/consensus-view.ts';
import { messages } from '#lib/messages/translate.ts';
import { changeWords } from './numbers.ts';

/** The stretches of votes that moved the score most, with their exact effect. */
export function WhatMoved({ consensus: { moves } }: { consensus: ConsensusView }) {
  const t = messages('consensus');
  if (moves.length === 0) return null;
  return (
    <div>
      <h3 className="font-semibold">{t('moves.heading')}</h3>
      <p className="mt-1 text-small text-ink-soft">{t('moves.intro')}</p>
      <div className="mt-2">
        <DataTable
          caption={t('moves.heading')}
          captionHidden
          rows={moves}
          rowKey={({ to }) => to}
          columns={[
            {
              key: 'what', head: t('moves.what'),
              cell: ({ votes, from, to }) => from === null
                ? t('moves.first', { votes, to: dateWords(to, 'day') })
                : t('moves.batch', { votes, from: dateWords(from, 'day'), to: dateWords(to, 'day') }),
            },
            { key: 'by', head: t('moves.effect'), align: 'number', cell: ({ by }) => changeWords(by) },
          ]}
        />
      </div>
    </div>
  );
}
