import { DataTable, type Column } from '#components/ui/data-table.tsx';
import { dateWords } from '#components/ui/date-words.ts';
import { Disclosure } from '#components/ui/disclosure.tsx';
import { StatusMark } from '#components/ui/status.tsx';
import { StatusPatterns, statusFill } from '#components/ui/status-patterns.tsx';
import { STATUS_TOKENS } from '#components/ui/status-tokens.ts';
import { STATUSES, type Status } from '#lib/domain/glossary.ts';
import type { StripStep } from '#lib/domain/status-strip.ts';
import { messages } from '#lib/messages/translate.ts';
import { howItFaredOverTime, type PartyFacts } from '#lib/parties/party-queries.ts';
import { StripChart } from './strip-chart.tsx';

/** How many claims of a party stood where over time, as this site recorded it; the same as a table. */
export async function PartyStrip({ party }: { party: PartyFacts }) {
  const steps = await howItFaredOverTime(party.id);
  // One day's state is the count above.
  if (steps.length < 2) return null;
  const t = messages('then');
  const present = STATUSES.filter((status) => steps.some(({ counts }) => counts[status]));
  return (
    <figure className="mt-5">
      <figcaption className="text-small text-ink-soft">{t('strip.caption')}</figcaption>
      <Legend statuses={present} />
      <StripChart steps={steps} statuses={present} />
      <div className="mt-3">
      <Disclosure summary={t('strip.table')}>
        <DataTable caption={t('strip.caption')} captionHidden columns={columnsOf(present)} rows={steps.toReversed()} rowKey={({ day }) => day} />
      </Disclosure>
      </div>
    </figure>
  );
}

function Legend({ statuses }: { statuses: readonly Status[] }) {
  return (
    <ul aria-hidden="true" className="mt-2 flex flex-wrap gap-x-4 gap-y-1 text-small">
      {statuses.map((status) => (
        <li key={status} className={`inline-flex items-baseline gap-1.5 ${STATUS_TOKENS[status].textClass}`}>
          <Swatch status={status} /><StatusMark status={status} />{messages('glossary')(STATUS_TOKENS[status].label)}
        </li>
      ))}
    </ul>
  );
}

// The pattern of the bands in the chart, beside the shape that the status has everywhere.
function Swatch({ status }: { status: Status }) {
  return (
    <svg viewBox="0 0 24 12" aria-hidden="true" className="h-3 w-6 shrink-0 self-center">
      <StatusPatterns scope="key" of={[status]} />
      <rect x="0.5" y="0.5" width="23" height="11" fill={statusFill(status, 'key')} stroke={STATUS_TOKENS[status].color} />
    </svg>
  );
}

function columnsOf(statuses: readonly Status[]): Column<StripStep>[] {
  const t = messages('then');
  return [
    { key: 'day', head: t('strip.day'), cell: ({ day }) => <span className="tabular font-normal">{dateWords(day, 'day')}</span> },
    ...statuses.map((status): Column<StripStep> => ({
      key: status, head: messages('glossary')(STATUS_TOKENS[status].label), align: 'number', cell: ({ counts }) => counts[status] ?? 0,
    })),
  ];
}
