import { CheckboxList } from '#components/ui/choices.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { TextArea } from '#components/ui/text-input.tsx';
import { OtherClaim } from '#components/claim/other-claim.tsx';
import type { ClaimDesk } from '#lib/desk/claim-desk.ts';
import { messages } from '#lib/messages/translate.ts';
import { ActForm } from './act-form.tsx';
import { DeskForm } from './desk-form.tsx';
import { DuplicateConfirm } from './duplicate-confirm.tsx';
import { filled } from './filled.ts';
import { itemChoices, itemsOf } from './item-choices.tsx';
import { ReasonField } from './reason-field.tsx';
import { UndoLinks } from './undo-links.tsx';

/** Splitting a claim that turned out to be two; or undoing that, also for those split off from this one. */
export function SplitForm({ desk }: { desk: ClaimDesk }) {
  const { form, page } = desk;
  const t = messages('joined');
  const movable = new Set([...page.view.evidence, ...page.view.appearances].map(({ id }) => id));
  const items = itemsOf(page).filter(({ id }) => movable.has(id));
  if (page.view.visibility !== 'public') return <div className="mt-8"><EmptyState title={t('form.notPublic')} /></div>;
  return (
    <>
      <IsSplit desk={desk} />
      {items.length === 0 ? <div className="mt-8"><EmptyState title={t('form.nothing')} /></div> : (
        <ActForm desk={desk} act="split">
          <TextArea {...filled(form, 'wording')} label={t('form.wording')} hint={messages('desk')('log.wordingHint')} serif required maxLength={500} />
          <DuplicateConfirm form={form} />
          <CheckboxList
            name="itemIds"
            label={t('form.items')}
            hint={t('form.itemsHint')}
            error={form.wrong('itemIds')}
            defaultValues={form.typedAll('itemIds')}
            options={itemChoices(items, page)}
            required
          />
          <ReasonField form={form} />
        </ActForm>
      )}
      <UndoLinks id="split-off" heading={t('form.undoSplitHeading')} word={t('form.undoSplit')} act="split" joined={page.view.splitInto} page={page} />
    </>
  );
}

function IsSplit({ desk: { page, path, form } }: { desk: ClaimDesk }) {
  const t = messages('joined');
  const { splitFrom } = page.view;
  if (!splitFrom) return null;
  const place = page.places[splitFrom.claimId];
  return (
    <div className="mt-8 space-y-6">
      <Notice title={t('form.isSplit')}>
        {t.rich('form.isSplitText', { other: () => <OtherClaim wording={splitFrom.wording ?? null} place={place} /> })}
      </Notice>
      <DeskForm action={`/api/claims/${page.slug}/splits/undo`} path={path} form={form} submit={t('form.undoSplit')}>
        <ReasonField form={form} label={t('form.undoSplitReason')} id="undo-split" />
      </DeskForm>
    </div>
  );
}
