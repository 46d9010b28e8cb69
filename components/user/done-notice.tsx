import { Notice } from '#components/ui/notice.tsx';
import { CATALOGUE, messages } from '#lib/messages/translate.ts';

type Done = keyof typeof CATALOGUE.auth.done;

/** What was just done, as the page's address says; nothing for a word we did not write. */
export function DoneNotice({ done }: { done: string | undefined }) {
  if (!isDone(done)) return null;
  return <div className="mt-6"><Notice role="status" tone="done" title={messages('auth')(`done.${done}`)} /></div>;
}

function isDone(word: string | undefined): word is Done {
  return word !== undefined && Object.hasOwn(CATALOGUE.auth.done, word);
}
