import { Notice } from '#components/ui/notice.tsx';
import { messages } from '#lib/messages/translate.ts';

/** What was just done on the site's desk, as the page's address says. */
export function SiteDone({ done }: { done: string | undefined }) {
  if (done !== 'terms') return null;
  return <div className="mt-6"><Notice role="status" tone="done" title={messages('terms')('site.done')} /></div>;
}
