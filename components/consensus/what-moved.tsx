import { anchorOf } from '#components/claim/directory.ts';
import { DataTable } from '#components/ui/data-table.tsx';
import { dateWords } from '#components/ui/date-words.ts';
import type { ConsensusView, Move } from '#lib/consensus/consensus-view.ts';
import type { ClaimView } from '#lib/domain/fold/view.ts';
import { messages } from '#lib/messages/translate.ts';
import { argumentRecordedAt, argumentWords } from './argument-words.ts';
import { changeWords, pointsWords } from './numbers.ts';

const MOST_ARGUMENTS = 6;

type WhatMovedProps = { view: ClaimView; consensus: ConsensusView };
type Row = { id: string; at: string; what: React.ReactNode; score: string; balance: string };

/** The stretches of votes that moved the score most and the evidence that moved the balance, in order of time, with their exact effects. */
export function WhatMoved({ view, consensus }: WhatMovedProps) {
  const t = messages('consensus');
  const rows = [...consensus.moves.map(voteRow), ...evidenceRows(view, consensus)].toSorted((a, b) => (a.at < b.at ? -1 : 1));
  if (rows.length === 0) return null;
  return (
    <div>
      <h3 className="font-semibold">{t('moves.heading')}</h3>
      <p className="mt-1 text-small text-ink-soft">{t('moves.intro')}</p>
      <div className="mt-2">
        <DataTable
          caption={t('moves.heading')} captionHidden rows={rows} rowKey={({ id }) => id}
          columns={[
            { key: 'what', head: t('moves.what'), cell: ({ what }) => what },
            { key: 'score', head: t(consensus.scale === 'share' ? 'moves.share' : 'moves.agreement'), align: 'number', cell: ({ score }) => score },
            { key: 'balance', head: t('moves.balance'), align: 'number', cell: ({ balance }) => balance },
          ]}
        />
      </div>
    </div>
  );
}

function voteRow({ votes, from, to, by }: Move): Row {
  const t = messages('consensus');
  const what = from === null
    ? t('moves.first', { votes, to: dateWords(to, 'day') })
    : t('moves.batch', { votes, from: dateWords(from, 'day'), to: dateWords(to, 'day') });
  return { id: to, at: to, what, score: changeWords(by), balance: '–' };
}

function evidenceRows(view: ClaimView, { balance: { balance, arguments: all } }: ConsensusView): Row[] {
  const t = messages('consensus');
  if (balance === null) return [];
  return all.toSorted((a, b) => Math.abs(balance - b.without) - Math.abs(balance - a.without)).slice(0, MOST_ARGUMENTS).map((argument): Row => {
    const at = argumentRecordedAt(view, argument) ?? '';
    const words = t('moves.evidence', { words: argumentWords(view, argument), date: at === '' ? '' : dateWords(at, 'day') });
    return {
      id: argument.id, at, what: <a href={`#${anchorOf(argument.entryIds[0] ?? '')}`}>{words}</a>, score: '–',
      balance: t('moves.points', { change: pointsWords(balance - argument.without) }),
    };
  });
}
