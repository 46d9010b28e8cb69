import type { ReactNode } from 'react';
import { MOST_OF_A_WEEK, type Week } from '#lib/claims/calendar-queries.ts';
import { messages } from '#lib/messages/translate.ts';
import { FrontPart } from './front-part.tsx';
import { ListMove } from './list-move.tsx';
import { ListOf, ListRow } from './list-row.tsx';

/** What the last seven days brought: statuses that changed, and claims that came. */
export function FrontWeek({ week: { counts, moved, logged } }: { week: Week }) {
  const t = messages('calendar');
  const isBounded = Math.max(counts.moved, counts.logged) >= MOST_OF_A_WEEK;
  return (
    <FrontPart id="week" heading={t('week.heading')} intro={isBounded ? t('week.most', { count: MOST_OF_A_WEEK }) : t('week.intro', counts)}
      more={<a href="/corrections">{t('week.all')}</a>}>
      {moved.length + logged.length > 0 && <div className="grid gap-8 md:grid-cols-2">
        <Part heading={t('week.moved')} none={t('week.noMoves')} isEmpty={moved.length === 0}>
          <ListOf lines={moved} row={(line) => <ListMove line={line} />} keyOf={({ changeId }) => changeId} />
        </Part>
        <Part heading={t('week.logged')} none={t('week.noneLogged')} isEmpty={logged.length === 0}>
          <ListOf lines={logged} row={(line) => <ListRow line={line} />} />
        </Part>
      </div>}
    </FrontPart>
  );
}

type PartProps = { heading: string; none: string; isEmpty: boolean; children: ReactNode };

function Part({ heading, none, isEmpty, children }: PartProps) {
  return (
    <div className="min-w-0">
      <h3 className="eyebrow mb-3">{heading}</h3>
      {isEmpty ? <p className="text-small text-ink-soft">{none}</p> : children}
    </div>
  );
}
