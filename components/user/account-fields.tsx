import { TextInput } from '#components/ui/text-input.tsx';
import type { ReturnedForm } from '#lib/boundary/returned-form.ts';
import { messages } from '#lib/messages/translate.ts';
import { PASSWORD_LENGTH } from '#lib/users/fields.ts';

const t = messages('auth');

type FieldsProps = { form: ReturnedForm };

/** The e-mail address somebody signs in with. */
export function EmailField({ form, isNew = false }: FieldsProps & { isNew?: boolean }) {
  return (
    <TextInput
      name="email"
      type="email"
      label={t('field.email')}
      hint={isNew ? t('field.emailHint') : undefined}
      autoComplete="username"
      maxLength={254}
      required
      defaultValue={form.typed('email')}
      error={form.wrong('email')}
    />
  );
}

/** The name under which somebody's entries stand. */
export function NameField({ form }: FieldsProps) {
  return (
    <TextInput
      name="name"
      label={t('field.name')}
      hint={t('field.nameHint')}
      autoComplete="name"
      maxLength={80}
      required
      defaultValue={form.typed('name')}
      error={form.wrong('name')}
    />
  );
}

/** A password somebody has; it never comes back from a refusal. */
export function PasswordField({ form, label }: FieldsProps & { label: string }) {
  return (
    <TextInput
      name="password"
      type="password"
      label={label}
      autoComplete="current-password"
      maxLength={1000}
      required
      error={form.wrong('password')}
    />
  );
}

/** A password somebody chooses. */
export function NewPasswordField({ form, name = 'password' }: FieldsProps & { name?: 'password' | 'newPassword' }) {
  const { least, most } = PASSWORD_LENGTH;
  return (
    <TextInput
      name={name}
      type="password"
      label={name === 'password' ? t('field.password') : t('field.newPassword')}
      hint={t('field.passwordHint', PASSWORD_LENGTH)}
      autoComplete="new-password"
      minLength={least}
      maxLength={most}
      required
      error={form.wrong(name)}
    />
  );
}
