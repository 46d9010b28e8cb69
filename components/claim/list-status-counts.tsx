import { StatusMark } from '#components/ui/status.tsx';
import { STATUS_TOKENS } from '#components/ui/status-tokens.ts';
import { STATUSES, type Status } from '#lib/domain/glossary.ts';
import type { StatusCount } from '#lib/claims/line-reads.ts';
import { messages } from '#lib/messages/translate.ts';

type ListStatusCountsProps = {
  counts: readonly StatusCount[];
  /** From so many on, it was not counted further. */
  bound?: number;
  /** Where each leads; without it nothing is a link. */
  hrefOf?: (status: Status) => string;
};

/** How many claims stand where: a shape, a number and a word for each status there is. Never a score. */
export function ListStatusCounts({ counts, bound = Infinity, hrefOf }: ListStatusCountsProps) {
  const t = messages('lists');
  const present = STATUSES.flatMap((status) => counts.filter((one) => one.status === status && one.claims > 0));
  const total = present.reduce((sum, { claims }) => sum + claims, 0);
  if (total === 0) return <p className="text-small text-ink-faint">{t('counts.none')}</p>;
  return (
    <>
      <ul aria-label={t('counts.label')} className="flex flex-wrap gap-x-5 gap-y-1 text-small">
        {present.map((count) => (
          <li key={count.status}>
            {hrefOf
              ? <a href={hrefOf(count.status)} className="no-underline hover:underline"><Count {...count} /></a>
              : <Count {...count} />}
          </li>
        ))}
      </ul>
      {total >= bound * COUNTED_SHARE && (
        <p className="mt-1 text-small text-ink-faint">{t('counts.bounded', { count: total })}</p>
      )}
    </>
  );
}

// What was looked at up to the bound may hold a few drafts, which are not counted.
const COUNTED_SHARE = 0.5;

function Count({ status, claims }: StatusCount) {
  const { label, textClass } = STATUS_TOKENS[status];
  return (
    <span className="inline-flex items-baseline gap-1.5">
      <StatusMark status={status} />
      <span className="tabular font-semibold">{claims.toLocaleString('en')}</span>
      <span className={textClass}>{messages('glossary')(label)}</span>
    </span>
  );
}
