import { Button } from '#components/ui/button.tsx';
import { Form } from '#components/ui/form.tsx';
import type { ReturnedForm } from '#lib/boundary/returned-form.ts';
import { EmailField, NameField, NewPasswordField } from './account-fields.tsx';

type NewAccountFormProps = {
  form: ReturnedForm;
  action: string;
  /** The form page's own path. */
  back: string;
  submit: string;
  /** The first admin's link. */
  secret?: string;
};

/** A new account: by signing up, or the first admin's. */
export function NewAccountForm({ form, action, back, submit, secret }: NewAccountFormProps) {
  return (
    <Form action={action} problem={form.problem} className="mt-8 max-w-md space-y-6">
      <input type="hidden" name="back" value={back} />
      {secret !== undefined && <input type="hidden" name="secret" value={secret} />}
      <NameField form={form} />
      <EmailField form={form} isNew />
      <NewPasswordField form={form} />
      <Button>{submit}</Button>
    </Form>
  );
}
