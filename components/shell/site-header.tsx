import { Button } from '#components/ui/button.tsx';
import { messages } from '#lib/messages/translate.ts';
import { Wordmark } from './wordmark.tsx';

const PLACES = [
  { href: '/claims', key: 'nav.claims' },
  { href: '/topics', key: 'nav.topics' },
  { href: '/parties', key: 'nav.parties' },
  { href: '/desk', key: 'nav.desk' },
] as const;

/** The top of every page, the same bytes for everyone: it knows nobody and marks no place as current. */
export function SiteHeader() {
  const t = messages('shell');
  return (
    <header data-print="no" className="page-grid border-b border-ink">
      <div className="wide flex flex-wrap items-center gap-x-6 gap-y-1.5 py-3">
        <a href="/" aria-label={t('home')} className="no-underline">
          <Wordmark name={t('name')} />
        </a>
        <nav aria-label={t('nav.label')} className="order-last w-full sm:order-none sm:w-auto">
          <ul className="flex flex-wrap gap-x-5 text-small font-semibold">
            {PLACES.map(({ href, key }) => (
              <li key={href}>
                <a href={href} className="inline-block py-1.5 no-underline hover:underline">
                  {t(key)}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <SearchBox />
      </div>
    </header>
  );
}

function SearchBox() {
  const t = messages('shell');
  return (
    <form
      role="search"
      action="/claims"
      method="get"
      className="ms-auto flex min-w-0 flex-1 basis-32 justify-end"
    >
      <label htmlFor="site-search" className="sr-only">
        {t('search.label')}
      </label>
      <input
        id="site-search"
        type="search"
        name="q"
        dir="auto"
        maxLength={500}
        placeholder={t('search.placeholder')}
        className="control min-h-9! max-w-56 min-w-0 py-1! text-small"
      />
      <Button
        tone="secondary"
        size="small"
        className="-ms-px px-2.5!"
        aria-label={t('search.submit')}
      >
        <svg
          viewBox="0 0 16 16"
          aria-hidden="true"
          className="size-4"
          fill="none"
          stroke="currentColor"
          strokeWidth="1.75"
        >
          <path d="M10.6 10.6L14.5 14.5M12 7A5 5 0 1 1 2 7a5 5 0 0 1 10 0z" />
        </svg>
      </Button>
    </form>
  );
}
