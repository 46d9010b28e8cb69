import { messages } from '#lib/messages/translate.ts';

type PagerProps = {
  previousHref?: string | null;
  nextHref?: string | null;
  /** Which list it turns, where a page has two. */
  label?: string;
  previousWord?: string;
  nextWord?: string;
};

/** The page before and the page after; nothing at all when there is neither. */
export function Pager({ previousHref, nextHref, label, previousWord, nextWord }: PagerProps) {
  if (!previousHref && !nextHref) return null;
  const t = messages('ui');
  return (
    <nav
      aria-label={label ?? t('pager.label')}
      className="pager mt-8 flex gap-4 border-t border-rule pt-4"
    >
      {previousHref && (
        <a rel="prev" href={previousHref}>
          {previousWord ?? t('pager.previous')}
        </a>
      )}
      {nextHref && (
        <a rel="next" href={nextHref} className="ms-auto">
          {nextWord ?? t('pager.next')}
        </a>
      )}
    </nav>
  );
}
