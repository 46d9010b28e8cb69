import { Notice } from '#components/ui/notice.tsx';
import { roleWords } from '#components/user/role-words.ts';
import { MAY, type Act } from '#lib/domain/permissions.ts';
import { messages } from '#lib/messages/translate.ts';

/** Which role an act needs, and who grants it: said instead of the form. */
export function MayNot({ act }: { act: Act }) {
  const t = messages('desk');
  return (
    <Notice tone="alert" title={t('form.mayNotTitle')}>
      {t('form.mayNot', { roles: roleWords(MAY[act], 'disjunction') })} <a href="/roles">{t('form.whoMay')}</a>
    </Notice>
  );
}
