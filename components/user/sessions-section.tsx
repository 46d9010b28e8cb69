import { Button } from '#components/ui/button.tsx';
import { Form } from '#components/ui/form.tsx';
import { Section } from '#components/ui/section.tsx';
import { messages } from '#lib/messages/translate.ts';

/** Signing out, here and everywhere. */
export function SessionsSection() {
  const t = messages('auth');
  return (
    <Section id="sessions" heading={t('account.sessions')} intro={t('account.sessionsIntro')}>
      <div className="flex flex-wrap gap-3">
        <Form action="/api/session/end"><Button tone="secondary">{t('account.signOut')}</Button></Form>
        <Form action="/api/me/sessions/end">
          <input type="hidden" name="back" value="/desk/account" />
          <Button tone="secondary">{t('account.everywhere')}</Button>
        </Form>
      </div>
    </Section>
  );
}
