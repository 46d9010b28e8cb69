import type { ReactNode } from 'react';
import { PartyClaimants } from '#components/party/party-claimants.tsx';
import { DateText } from '#components/ui/date-text.tsx';
import { StatusWord } from '#components/ui/status.tsx';
import { UserText } from '#components/ui/user-text.tsx';
import { asOfPath, dayOf, type AsOf } from '#lib/domain/as-of.ts';
import type { ClaimLine } from '#lib/claims/line-reads.ts';
import { messages } from '#lib/messages/translate.ts';

type ListRowProps = {
  line: ClaimLine;
  /** In place of the wording: the same with the words looked for marked. */
  wording?: ReactNode;
  /** The line says its status in another way. */
  hidesStatus?: boolean;
  /** The list is in the order of the last changes: where that was not one of status, its day is said. */
  showsChange?: boolean;
  /** The list is of one party's claims. */
  hidesClaimants?: boolean;
  /** `lead` is the first thing of a page. */
  size?: 'normal' | 'lead';
  /** The day and reading that the list is of, and that its claims are read as of; without it now. */
  asOf?: AsOf | null;
  /** What this list says of the claim, under its line. */
  children?: ReactNode;
};

/** A claim in a list: what was claimed, where it stands, who is said to have made it. */
export function ListRow({ line, wording, hidesStatus = false, showsChange = false, hidesClaimants = false, size = 'normal', asOf = null, children }: ListRowProps) {
  const look = lookOf(line, size);
  return (
    <article>
      <h3 dir="auto" lang={line.language} className={look}>
        <a href={asOf ? asOfPath(line.slug, asOf) : `/claims/${line.slug}`} className="no-underline hover:underline">
          {wording ?? line.wording ?? <UserText text={null} />}
        </a>
      </h3>
      {!hidesStatus && (
        <p className="mt-1 text-small"><ListStatus line={line} asOf={asOf} showsChange={showsChange} /></p>
      )}
      {!hidesClaimants && (
        <p className={`${size === 'lead' ? 'mt-2' : 'mt-0.5'} text-small text-ink-soft`}>
          <PartyClaimants parties={line.parties} />
        </p>
      )}
      {children}
    </article>
  );
}

// With hindsight a status has no day on which it was given.
function ListStatus({ line, asOf, showsChange }: { line: ClaimLine; asOf: AsOf | null; showsChange: boolean }) {
  const { status, statusSince, changedAt } = line;
  if (asOf?.reading === 'known') return <StatusWord status={status} size="small" />;
  return (
    <>
      <StatusWord status={status} since={statusSince} size="small" />
      {showsChange && dayOf(changedAt) !== dayOf(statusSince) && (
        <span className="text-ink-soft">{messages('lists').rich('row.changed', { date: () => <DateText at={changedAt} /> })}</span>
      )}
    </>
  );
}

const LONG_LEAD = 140;

// A whole paragraph in headline type would push everything else off the page.
function lookOf({ wording }: ClaimLine, size: 'normal' | 'lead'): string {
  if (size === 'normal') return 'text-claim-line';
  return (wording?.length ?? 0) > LONG_LEAD ? 'text-lede font-serif font-semibold' : 'text-claim-wording';
}

/** Claims one under another, a hairline between them. */
export function ListOf<L extends ClaimLine>({ lines, row, keyOf = idOf }: {
  lines: readonly L[]; row: (line: L) => ReactNode; keyOf?: (line: L) => string;
}) {
  return (
    <ul className="divide-y divide-rule">
      {lines.map((line) => <li key={keyOf(line)} className="py-4 first:pt-0 last:pb-0">{row(line)}</li>)}
    </ul>
  );
}

function idOf(line: ClaimLine): string {
  return line.id;
}
