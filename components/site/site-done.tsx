import { Notice } from '#components/ui/notice.tsx';
import { messages } from '#lib/messages/translate.ts';

/** What was just done on the site's desk, as the page's address says. */
export function SiteDone({ done }: { done: string | undefined }) {
  const title = done === 'terms' ? messages('terms')('site.done') : done === 'scale' ? messages('scales')('form.done') : null;
  if (title === null) return null;
  return <div className="mt-6"><Notice role="status" tone="done" title={title} /></div>;
}
