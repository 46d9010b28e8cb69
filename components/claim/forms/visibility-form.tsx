import { Notice } from '#components/ui/notice.tsx';
import type { ClaimDesk } from '#lib/desk/claim-desk.ts';
import type { Visibility } from '#lib/domain/glossary.ts';
import { messages } from '#lib/messages/translate.ts';
import { ActForm } from './act-form.tsx';
import { DuplicateConfirm } from './duplicate-confirm.tsx';
import { ReasonField } from './reason-field.tsx';

// Where a claim can go from where it is: nothing public becomes a draft again.
const NEXT = {
  draft: { to: 'public', words: 'publish' },
  public: { to: 'withheld', words: 'withhold' },
  withheld: { to: 'public', words: 'show' },
} as const satisfies Record<Visibility, { to: Visibility; words: string }>;

/** Publishing a draft, withholding a claim, or showing it again. */
export function VisibilityForm({ desk }: { desk: ClaimDesk }) {
  const t = messages('desk');
  const { to, words } = NEXT[desk.page.view.visibility];
  return (
    <ActForm desk={desk} act="visibility" submit={t(`visibility.${words}`)}>
      <input type="hidden" name="to" value={to} />
      <Notice title={t(`visibility.${words}`)}>{t(`visibility.${words}Text`)}</Notice>
      <DuplicateConfirm form={desk.form} />
      <ReasonField form={desk.form} />
    </ActForm>
  );
}
