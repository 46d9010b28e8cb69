import { PageTitle } from '#components/shell/page-title.tsx';
import { LinkButton } from '#components/ui/button.tsx';
import { messages } from '#lib/messages/translate.ts';

const STEPS = [
  { href: '/sign-in', name: 'first.signIn', text: 'first.signInText' },
  { href: '/desk/claims/new', name: 'first.log', text: 'first.logText' },
  { href: '/desk/people', name: 'first.invite', text: 'first.inviteText' },
  { href: '/about', name: 'first.read', text: 'first.readText' },
] as const;

/** The front page before anything is on record: what a newsroom does first. */
export function FrontFirstRun() {
  const t = messages('lists');
  return (
    <>
      <PageTitle lede={t('first.lede')}>{t('first.title')}</PageTitle>
      <ol aria-label={t('first.do')} className="mt-8 border-t border-ink">
        {STEPS.map(({ href, name, text }, index) => (
          <li key={href} className="grid grid-cols-[2.5rem_minmax(0,1fr)] gap-x-2 border-b border-rule py-4">
            <span aria-hidden="true" className="tabular font-serif text-section text-ink-faint">{index + 1}</span>
            <div>
              <a href={href} className="font-semibold">{t(name)}</a>
              <p className="mt-0.5 text-ink-soft">{t(text)}</p>
            </div>
          </li>
        ))}
      </ol>
      <p className="mt-8"><LinkButton href="/sign-in" tone="primary">{t('first.signIn')}</LinkButton></p>
    </>
  );
}
