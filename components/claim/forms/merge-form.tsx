import { EmptyState } from '#components/ui/empty-state.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { OtherClaim } from '#components/claim/other-claim.tsx';
import type { ClaimDesk } from '#lib/desk/claim-desk.ts';
import type { NamedJoined } from '#lib/domain/fold/view.ts';
import { messages } from '#lib/messages/translate.ts';
import { ActForm } from './act-form.tsx';
import { ClaimField } from './claim-field.tsx';
import { DeskForm } from './desk-form.tsx';
import { filled } from './filled.ts';
import { ReasonField } from './reason-field.tsx';
import { UndoLinks } from './undo-links.tsx';

/** Merging a claim into another that says the same; or undoing that, also for those merged into this one. */
export function MergeForm({ desk }: { desk: ClaimDesk }) {
  const { form, page } = desk;
  const t = messages('joined');
  const { mergedInto, absorbed, visibility } = page.view;
  if (visibility !== 'public') return <div className="mt-8"><EmptyState title={t('form.notPublic')} /></div>;
  if (mergedInto) return <IsMerged desk={desk} into={mergedInto} />;
  return (
    <>
      <ActForm desk={desk} act="merge">
        <ClaimField without={page.slug} {...filled(form, 'into')} label={t('form.into')} hint={t('form.intoHint')} required />
        <ReasonField form={form} />
      </ActForm>
      <UndoLinks id="absorbed" heading={t('form.undoHeading')} word={t('form.undo')} act="merge" joined={absorbed} page={page} />
    </>
  );
}

function IsMerged({ desk: { page, path, form }, into }: { desk: ClaimDesk; into: NamedJoined }) {
  const t = messages('joined');
  return (
    <div className="mt-8 space-y-6">
      <Notice title={t('form.isMerged')}>
        {t.rich('form.isMergedText', { other: () => <OtherClaim wording={into.wording ?? null} place={page.places[into.claimId]} /> })}
      </Notice>
      <DeskForm action={`/api/claims/${page.slug}/merges/undo`} path={path} form={form} submit={t('form.undo')} cancel={`/desk/claims/${page.slug}`}>
        <ReasonField form={form} label={t('form.undoReason')} />
      </DeskForm>
    </div>
  );
}
