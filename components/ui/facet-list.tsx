import type { ReactNode } from 'react';

export type Facet = {
  label: ReactNode;
  href: string;
  count?: number;
  /** The list is narrowed to it; its link widens the list again. */
  isOn: boolean;
};

/** Ways to narrow a list, each a link that can be shared. */
export function FacetList({ heading, facets }: { heading: string; facets: readonly Facet[] }) {
  if (facets.length === 0) return null;
  return (
    <nav aria-label={heading} className="min-w-0 text-small">
      <h3 className="eyebrow mb-1">{heading}</h3>
      <ul>
        {facets.map(({ label, href, count, isOn }) => (
          <li key={href}>
            <a
              href={href}
              aria-current={isOn ? 'true' : undefined}
              className="flex items-baseline gap-2 py-1 no-underline hover:underline aria-[current]:font-semibold"
            >
              <span className="min-w-0 flex-1">
                {label}
                {isOn && <span aria-hidden="true" className="ps-1.5 text-ink-faint">×</span>}
              </span>
              {count !== undefined && (
                <span className="tabular text-ink-faint">{count.toLocaleString('en')}</span>
              )}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
