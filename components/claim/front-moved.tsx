import { EmptyState } from '#components/ui/empty-state.tsx';
import type { MovedClaim } from '#lib/claims/front-queries.ts';
import { messages } from '#lib/messages/translate.ts';
import { FrontPart } from './front-part.tsx';
import { ListMove } from './list-move.tsx';
import { ListOf } from './list-row.tsx';

/** The latest changes of status besides the one that leads the page. */
export function FrontMoved({ moved }: { moved: readonly MovedClaim[] }) {
  const t = messages('lists');
  return (
    <FrontPart id="moved" heading={t('front.moved')} intro={t('front.movedIntro')}>
      {moved.length > 0
        ? <ListOf lines={moved} row={(line) => <ListMove line={line} />} />
        : <EmptyState title={t('front.nothingMoved')} />}
    </FrontPart>
  );
}
