import { Button } from '#components/ui/button.tsx';
import { Form } from '#components/ui/form.tsx';
import type { ReturnedForm } from '#lib/boundary/returned-form.ts';
import { messages } from '#lib/messages/translate.ts';
import { EmailField, PasswordField } from './account-fields.tsx';

/** Signing in; `then` is where somebody wanted to go. */
export function SignInForm({ form, then }: { form: ReturnedForm; then: string | undefined }) {
  const t = messages('auth');
  return (
    <Form action="/api/session" problem={form.problem} className="mt-8 max-w-md space-y-6">
      <input type="hidden" name="back" value="/sign-in" />
      {then !== undefined && <input type="hidden" name="then" value={then} />}
      <EmailField form={form} />
      <PasswordField form={form} label={t('field.password')} />
      <Button>{t('signIn.submit')}</Button>
    </Form>
  );
}
