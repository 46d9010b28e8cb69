import { RadioCards } from '#components/ui/choices.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import type { ClaimDesk } from '#lib/desk/claim-desk.ts';
import { messages } from '#lib/messages/translate.ts';
import { ActForm } from './act-form.tsx';
import { filled } from './filled.ts';
import { itemChoices, itemsOf } from './item-choices.tsx';
import { ReasonField } from './reason-field.tsx';

/** Taking back something that was added: one's own, or for an editor anything. */
export function WithdrawalForm({ desk }: { desk: ClaimDesk }) {
  const { form, page, member } = desk;
  const t = messages('desk');
  const mine = itemsOf(page).filter(({ actorId }) => member.roles.has('editor') || actorId === member.id);
  if (mine.length === 0) {
    return <div className="mt-8"><EmptyState title={t('withdraw.none')}>{t('withdraw.noneText')}</EmptyState></div>;
  }
  return (
    <ActForm desk={desk} act="withdrawals">
      <RadioCards {...filled(form, 'itemId')} label={t('withdraw.item')} hint={t('withdraw.noneText')} options={itemChoices(mine, page)} required />
      <ReasonField form={form} />
    </ActForm>
  );
}
