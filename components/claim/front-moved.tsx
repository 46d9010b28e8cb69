import { EmptyState } from '#components/ui/empty-state.tsx';
import type { MovedClaim } from '#lib/claims/front-queries.ts';
import { messages } from '#lib/messages/translate.ts';
import { FrontPart } from './front-part.tsx';
import { ListMove } from './list-move.tsx';
import { ListOf } from './list-row.tsx';

/** The latest changes of status: the newest leads the page, the rest follow under it. */
export function FrontMoved({ moved }: { moved: readonly MovedClaim[] }) {
  const t = messages('lists');
  const lead = leadOf(moved);
  const rest = moved.filter((line) => line !== lead);
  return (
    <FrontPart id="moved" heading={t('front.moved')} intro={t('front.movedIntro')}>
      {lead ? <ListMove line={lead} size="lead" /> : <EmptyState title={t('front.nothingMoved')} />}
      {rest.length > 0 && (
        <div className="mt-6 border-t border-rule pt-4">
          <ListOf lines={rest} row={(line) => <ListMove line={line} />} />
        </div>
      )}
    </FrontPart>
  );
}

// Somebody taking a claim up is a move too, but no news beside a decision.
function leadOf(moved: readonly MovedClaim[]): MovedClaim | undefined {
  return moved.find(({ status }) => status !== 'under-review') ?? moved[0];
}
