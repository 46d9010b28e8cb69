import { memo } from 'react';
import { anchorOf } from '#components/claim/directory.ts';
import { DataTable, type Column } from '#components/ui/data-table.tsx';
import { Disclosure } from '#components/ui/disclosure.tsx';
import { UserText } from '#components/ui/user-text.tsx';
import { isDated, type Moment } from '#lib/domain/timeline/moments.ts';
import { messages } from '#lib/messages/translate.ts';
import { isSameList } from './is-same-list.ts';
import { rowAnchorOf } from './clusters.ts';
import { clockWords, momentWords } from './moment-words.ts';

const t = messages('timeline');

const COLUMNS: readonly Column<Moment>[] = [
  {
    key: 'when',
    head: t('table.when'),
    cell: (moment) => (
      <span id={rowAnchorOf(moment.id)} className="tabular font-normal">
        {isDated(moment) ? clockWords(moment) : messages('ui')('undated')}
      </span>
    ),
  },
  { key: 'lane', head: t('table.lane'), cell: ({ lane }) => t(`lane.${lane}`) },
  {
    key: 'what',
    head: t('table.what'),
    cell: (moment) => (
      <a href={`#${anchorOf(moment.id)}`}>
        <UserText text={momentWords(moment)} />
      </a>
    ),
  },
];

type TableProps = { moments: readonly Moment[] };

/** The timeline's twin: the same moments in words, also the undated ones. */
export const TimelineTable = memo(function TimelineTable({ moments }: TableProps) {
  return (
    <Disclosure summary={t('table.summary', { count: moments.length })} id="timeline-table">
      <DataTable
        caption={t('table.caption')}
        captionHidden
        columns={COLUMNS}
        rows={moments}
        rowKey={({ id }) => id}
      />
    </Disclosure>
  );
}, (a, b) => isSameList(a.moments, b.moments));
