import { messages } from '#lib/messages/translate.ts';

/** The foot of every page: what this is, and what its dates mean. */
export function SiteFooter() {
  const t = messages('shell');
  return (
    <footer aria-label={t('footer.label')} className="page-grid mt-20 border-t border-ink">
      <div className="wide columns py-6 text-small text-ink-soft">
        <p>{t('footer.what')}</p>
        <p>{t('footer.clocks')}</p>
        <ul data-print="no" className="columns-2 gap-x-6 [&>li]:break-inside-avoid [&>li]:pb-1">
          <li>
            <a href="/about">{t('footer.about')}</a>
          </li>
          <li>
            <a href="/corrections">{t('footer.corrections')}</a>
          </li>
          <li>
            <a href="/data">{t('footer.data')}</a>
          </li>
          <li>
            <a href="/method">{t('footer.method')}</a>
          </li>
          <li>
            <a href="/roles">{t('footer.roles')}</a>
          </li>
          <li className="sign-in">
            <a href="/sign-in">{t('footer.signIn')}</a>
          </li>
        </ul>
      </div>
    </footer>
  );
}
