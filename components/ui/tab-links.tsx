import type { ReactNode } from 'react';

export type TabLink = { href: string; label: ReactNode; isCurrent: boolean; count?: number };

/** Several views of one thing, each with its own address. */
export function TabLinks({ label, tabs }: { label: string; tabs: readonly TabLink[] }) {
  return (
    <nav aria-label={label} className="border-b border-rule">
      <ul className="-mb-px flex flex-wrap gap-x-6">
        {tabs.map((tab) => (
          <li key={tab.href}>
            <a
              href={tab.href}
              aria-current={tab.isCurrent ? 'page' : undefined}
              className="block border-b-2 border-transparent py-2 text-ink-soft no-underline hover:border-rule-strong hover:text-ink aria-[current]:border-ink aria-[current]:font-semibold aria-[current]:text-ink"
            >
              {tab.label}
              {tab.count !== undefined && (
                <span className="tabular text-ink-faint"> {tab.count.toLocaleString('en')}</span>
              )}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
