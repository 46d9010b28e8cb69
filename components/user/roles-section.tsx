import { Section } from '#components/ui/section.tsx';
import type { Role } from '#lib/domain/glossary.ts';
import { messages } from '#lib/messages/translate.ts';
import { roleWords } from './role-words.ts';

/** One's own roles, and for somebody new: how to get one. */
export function RolesSection({ roles }: { roles: readonly Role[] }) {
  const t = messages('auth');
  return (
    <Section id="roles" heading={t('account.roles')}>
      <p>{roles.length > 0 ? t('account.rolesAre', { roles: roleWords(roles) }) : t('account.noRole')}</p>
      <p className="mt-2 text-small">{t.rich('account.whoMay', { link: (words) => <a href="/roles">{words}</a> })}</p>
    </Section>
  );
}
