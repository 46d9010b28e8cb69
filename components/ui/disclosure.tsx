import type { ReactNode } from 'react';

type DisclosureProps = { summary: ReactNode; children: ReactNode; open?: boolean; id?: string };

/** A part that opens in place, without script; printed open. */
export function Disclosure({ summary, children, open, id }: DisclosureProps) {
  return (
    <details className="disclosure" open={open} id={id}>
      <summary className="py-1 text-small font-semibold">
        <span>{summary}</span>
      </summary>
      <div className="pt-2 pb-4">{children}</div>
    </details>
  );
}
