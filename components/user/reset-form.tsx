import { Button } from '#components/ui/button.tsx';
import { Form } from '#components/ui/form.tsx';
import type { ReturnedForm } from '#lib/boundary/returned-form.ts';
import { messages } from '#lib/messages/translate.ts';
import { NewPasswordField } from './account-fields.tsx';

/** A new password, by a reset link. */
export function ResetForm({ form, secret }: { form: ReturnedForm; secret: string }) {
  return (
    <Form action="/api/resets" problem={form.problem} className="mt-8 max-w-md space-y-6">
      <input type="hidden" name="back" value={`/reset/${secret}`} />
      <input type="hidden" name="secret" value={secret} />
      <NewPasswordField form={form} />
      <Button>{messages('auth')('reset.submit')}</Button>
    </Form>
  );
}
