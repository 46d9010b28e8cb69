import { StatusWord } from '#components/ui/status.tsx';
import type { MovedClaim } from '#lib/claims/front-queries.ts';
import { messages } from '#lib/messages/translate.ts';
import { ListRow } from './list-row.tsx';

export const LONGEST_REASON = { normal: 150, lead: 320 } as const;

/** A claim whose status changed: from what to what, since when, and the first words of the reason. */
export function ListMove({ line, size = 'normal' }: { line: MovedClaim; size?: 'normal' | 'lead' }) {
  return (
    <ListRow line={line} size={size} hidesStatus>
      <Change line={line} size={size} />
      <Reason text={line.reason} most={LONGEST_REASON[size]} size={size} />
    </ListRow>
  );
}

// "to" and where it leads stay on one line.
const STEP = 'inline-flex items-baseline gap-x-1.5';

/** From what to what a status changed, and since when it stands. */
export function Change({ line, size }: { line: MovedClaim; size: 'normal' | 'lead' }) {
  const t = messages('lists');
  const word = size === 'lead' ? 'normal' : 'small';
  return (
    <p className="mt-1.5 flex flex-wrap items-baseline gap-x-2 text-small text-ink-soft">
      {line.fromStatus && (
        <span className={STEP}>{t('row.from')} <StatusWord status={line.fromStatus} size={word} /></span>
      )}
      <span className={STEP}>
        {line.fromStatus && t('row.to')} <StatusWord status={line.status} since={line.statusSince} size={word} />
      </span>
    </p>
  );
}

/** The first words of a reason; that it was erased, where it was. */
export function Reason({ text, most, size }: { text: string | null; most: number; size: 'normal' | 'lead' }) {
  if (text === null) return <p className="mt-1 text-small text-ink-faint">{messages('lists')('row.erasedReason')}</p>;
  const look = size === 'lead' ? 'mt-2 font-serif text-[1.0625rem] leading-relaxed' : 'mt-1 text-small';
  return <p dir="auto" className={look}>{firstWords(text, most)}</p>;
}

/** The first words of a text, cut between two of them where it is longer than asked. */
export function firstWords(text: string, most: number): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, most).toWellFormed();
  const end = cut.search(/\s\S*$/);
  return `${end > 0 ? cut.slice(0, end) : cut}…`;
}
