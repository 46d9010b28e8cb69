import type { ReactNode } from 'react';
import { UserText } from '#components/ui/user-text.tsx';

type DeskLineProps = { claim: { wording: string | null; language: string }; href: string; children?: ReactNode; action?: ReactNode };

/** A claim on a list of the desk: its wording, what there is to know, and what to do. */
export function DeskLine({ claim, href, children, action }: DeskLineProps) {
  return (
    <li className="flex flex-wrap items-baseline gap-x-6 gap-y-2 border-b border-rule py-3">
      <div className="min-w-0 grow basis-72 space-y-0.5">
        <p className="text-claim-line"><a href={href}><UserText text={claim.wording} language={claim.language} /></a></p>
        {children && <div className="text-small text-ink-soft">{children}</div>}
      </div>
      {action}
    </li>
  );
}

/** A list of such lines under a hairline. */
export function DeskLines({ children }: { children: ReactNode }) {
  return <ul className="border-t border-rule">{children}</ul>;
}
