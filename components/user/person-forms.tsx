import { randomUUID } from 'node:crypto';
import { Button } from '#components/ui/button.tsx';
import { CheckboxList } from '#components/ui/choices.tsx';
import { Form } from '#components/ui/form.tsx';
import type { Role } from '#lib/domain/glossary.ts';
import { messages } from '#lib/messages/translate.ts';
import type { Person } from '#lib/users/user-queries.ts';
import { roleWords } from './role-words.ts';

const t = messages('auth');

type PersonFormsProps = { person: Person; grantable: readonly Role[] };

/** What may be done with an account: its roles, its suspension, a new password. */
export function PersonForms({ person, grantable }: PersonFormsProps) {
  return (
    <div className="max-w-md space-y-8">
      <RolesForm person={person} grantable={grantable} />
      {!person.isWithinReach && <p className="text-small text-ink-soft">{t('people.outOfReach')}</p>}
      {person.isWithinReach && person.suspendedAt === null && <ResetLinkForm {...person} />}
      {person.isWithinReach && !person.isSelf && <SuspensionForm {...person} />}
    </div>
  );
}

function RolesForm({ person: { userId, roles, name }, grantable }: PersonFormsProps) {
  const fixed = roles.filter((role) => !grantable.includes(role));
  const role = messages('glossary');
  return (
    <Form action={`/api/users/${userId}/roles`} className="space-y-4">
      <Back />
      {roles.map((held) => <input key={held} type="hidden" name="was" value={held} />)}
      {fixed.map((held) => <input key={held} type="hidden" name="roles" value={held} />)}
      <CheckboxList
        name="roles"
        id={`roles-${userId}`}
        label={t('people.roles')}
        hint={fixed.length > 0 ? t('people.fixed', { roles: roleWords(fixed) }) : undefined}
        unmarked
        options={grantable.map((value) => ({ value, label: role(`role.${value}`), hint: t(`roles.for.${value}`) }))}
        defaultValues={roles}
      />
      <Button tone="secondary" size="small" aria-label={`${t('people.rolesSubmit')}: ${name}`}>{t('people.rolesSubmit')}</Button>
    </Form>
  );
}

function ResetLinkForm({ userId, name }: Person) {
  return (
    <Form action={`/api/users/${userId}/reset-links`} className="space-y-2">
      <Back />
      <input type="hidden" name="idempotencyKey" value={randomUUID()} />
      <p className="text-small text-ink-soft">{t('people.resetHint')}</p>
      <Button tone="secondary" size="small" aria-label={`${t('people.resetSubmit')}: ${name}`}>{t('people.resetSubmit')}</Button>
    </Form>
  );
}

function SuspensionForm({ userId, name, suspendedAt }: Person) {
  const words = suspendedAt === null ? t('people.suspend') : t('people.lift');
  return (
    <Form action={`/api/users/${userId}/suspension`} className="space-y-2">
      <Back />
      <input type="hidden" name="suspended" value={suspendedAt === null ? 'yes' : 'no'} />
      <p className="text-small text-ink-soft">{t('people.suspendHint')}</p>
      <Button tone="secondary" size="small" aria-label={`${words}: ${name}`}>{words}</Button>
    </Form>
  );
}

function Back() {
  return <input type="hidden" name="back" value="/desk/people" />;
}
