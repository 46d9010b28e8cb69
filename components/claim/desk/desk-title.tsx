import { PageTitle } from '#components/shell/page-title.tsx';
import { LinkButton } from '#components/ui/button.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { roleWords } from '#components/user/role-words.ts';
import type { Member } from '#lib/auth/actor.ts';
import { ROLES } from '#lib/domain/glossary.ts';
import { may } from '#lib/domain/permissions.ts';
import { messages } from '#lib/messages/translate.ts';

/** Who sits at this desk, and the one thing they come to do; or who can give them something to do. */
export function DeskTitle({ member }: { member: Member }) {
  const t = messages('desk');
  const { name } = member;
  if (member.roles.size === 0) {
    return (
      <div className="space-y-6">
        <PageTitle>{t('home.title')}</PageTitle>
        <Notice title={t('home.noRole')}>{t('home.noRoleText', { name })} <a href="/roles">{t('home.roles')}</a></Notice>
      </div>
    );
  }
  const roles = roleWords(ROLES.filter((role) => member.roles.has(role)));
  return (
    <div className="space-y-6">
      <PageTitle lede={t('home.lede', { name, roles })}>{t('home.title')}</PageTitle>
      {may(member.roles, 'log-claim') && <LinkButton href="/desk/claims/new" tone="primary">{t('home.log')}</LinkButton>}
    </div>
  );
}
