import { messages } from '#lib/messages/translate.ts';
import { MyPart } from './my-part.tsx';

// What is done most comes first.
const DESK_PAGES = [
  'evidence',
  'rebuttals',
  'appearances',
  'vote',
  'status',
  'attributions',
  'relations',
  'topics',
  'wording',
  'grades',
  'checks',
  'corrections',
  'withdrawals',
] as const;

/** Where one works on this claim: plain links, the same for everyone; the desk asks who one is. */
export function WorkOnClaim({ slug }: { slug: string }) {
  const t = messages('claim');
  return (
    <nav
      id="work"
      aria-label={t('page.work.heading')}
      data-print="no"
      className="mt-12 border-t border-rule pt-4 text-small text-ink-soft"
    >
      <MyPart
        slug={slug}
        words={{
          signedIn: t.raw('page.mine.signedIn'), voted: t.raw('page.mine.voted'), cannotJudge: t('page.mine.cannotJudge'),
          canVote: t('page.mine.canVote'),
        }}
      />
      <span className="me-3 font-semibold">{t('page.work.heading')}</span>
      <ul className="inline">
        {DESK_PAGES.map((page) => (
          <li key={page} className="me-4 inline-block py-1">
            <a href={`/desk/claims/${slug}/${page}`} rel="nofollow">
              {t(`page.work.${page}`)}
            </a>
          </li>
        ))}
        <li className="inline-block py-1">
          <a href={`/api/claims/${slug}`} rel="nofollow">
            {t('page.machine')}
          </a>
        </li>
      </ul>
    </nav>
  );
}
