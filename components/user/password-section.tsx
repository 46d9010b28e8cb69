import { Button } from '#components/ui/button.tsx';
import { Form } from '#components/ui/form.tsx';
import { Section } from '#components/ui/section.tsx';
import type { ReturnedForm } from '#lib/boundary/returned-form.ts';
import { messages } from '#lib/messages/translate.ts';
import { NewPasswordField, PasswordField } from './account-fields.tsx';

/** Changing one's own password. */
export function PasswordSection({ form, email }: { form: ReturnedForm; email: string }) {
  const t = messages('auth');
  return (
    <Section id="password" heading={t('account.password')} intro={t('account.passwordIntro')}>
      <Form action="/api/me/password" className="max-w-md space-y-6">
        <input type="hidden" name="back" value="/desk/account" />
        {/* Password managers look for whose password it is; without a name it is not sent. */}
        <input type="email" autoComplete="username" value={email} readOnly hidden />
        <PasswordField form={form} label={t('field.presentPassword')} />
        <NewPasswordField form={form} name="newPassword" />
        <Button>{t('account.passwordSubmit')}</Button>
      </Form>
    </Section>
  );
}
