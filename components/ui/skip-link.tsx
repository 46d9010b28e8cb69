import { messages } from '#lib/messages/translate.ts';

/** The id of every page's main part. */
export const MAIN_ID = 'main';

/** The first stop of the keyboard: past the header, to the text. */
export function SkipLink() {
  return (
    <a
      href={`#${MAIN_ID}`}
      data-print="no"
      className="sr-only focus:not-sr-only focus:absolute focus:z-10 focus:m-2 focus:bg-ink focus:px-4 focus:py-2 focus:text-paper"
    >
      {messages('shell')('skip')}
    </a>
  );
}
