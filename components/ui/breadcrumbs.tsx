import { messages } from '#lib/messages/translate.ts';
import { UserText } from './user-text.tsx';

export type Crumb = { label: string; href?: string };

/** Where this page stands; the last crumb is the page itself and has no address. */
export function Breadcrumbs({ crumbs }: { crumbs: readonly Crumb[] }) {
  return (
    <nav aria-label={messages('ui')('breadcrumbs')} className="text-small text-ink-soft">
      <ol className="flex flex-wrap gap-x-2">
        {crumbs.map(({ label, href }, index) => (
          <li key={label} className="flex min-w-0 gap-x-2">
            {index > 0 && <span aria-hidden="true">/</span>}
            {href ? (
              <a href={href}>
                <UserText text={label} />
              </a>
            ) : (
              <span aria-current="page" className="line-clamp-1">
                <UserText text={label} />
              </span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
