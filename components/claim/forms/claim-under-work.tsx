import { StatusWord } from '#components/ui/status.tsx';
import { UserText } from '#components/ui/user-text.tsx';
import type { ClaimPage } from '#lib/claims/claim-queries.ts';
import { messages } from '#lib/messages/translate.ts';

/** The claim that a page of the desk works on, in a few lines. */
export function ClaimUnderWork({ page: { slug, view } }: { page: ClaimPage }) {
  const { wording, language, status, visibility } = view;
  return (
    <div className="border-s-2 border-ink ps-4">
      <p className="text-claim-line" dir="auto"><UserText text={wording.text} language={language} isBlock /></p>
      <p className="mt-1 flex flex-wrap items-baseline gap-x-3 text-small text-ink-soft">
        <StatusWord status={status.status} size="small" since={status.since} />
        {visibility === 'public'
          ? <a href={`/claims/${slug}`}>{messages('desk')('claim.public')}</a>
          : <span className="font-semibold">{messages('glossary')(`visibility.${visibility}`)}</span>}
      </p>
    </div>
  );
}
