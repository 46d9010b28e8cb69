'use client';

import words from '#lib/messages/en/failed.json';

type FailedPageProps = { error: Error & { digest?: string }; reset: () => void };

/** What stands in place of a page that could not be made. Its words come straight from the catalogue: no server part is left to pass them. */
export function FailedPage({ error, reset }: FailedPageProps) {
  return (
    <main id="main" tabIndex={-1} className="page-grid flex-1 pt-8">
      <div>
        <h1 className="text-claim-wording">{words.title}</h1>
        <p className="mt-3 font-serif text-lede text-ink-soft">{words.lede}</p>
        {error.digest && <p className="mt-3 text-small text-ink-soft">{words.id.replace('{id}', error.digest)}</p>}
        <p className="mt-6"><button type="button" onClick={reset} className="button" data-tone="primary">{words.again}</button></p>
      </div>
    </main>
  );
}
