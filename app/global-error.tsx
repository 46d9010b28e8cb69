'use client';

import './globals.css';
import { FailedPage } from '#components/shell/failed-page.tsx';

/** The layout itself failed: the page stands alone. */
export default function GlobalError({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return (
    <html lang="en">
      <body><FailedPage error={error} reset={reset} /></body>
    </html>
  );
}
