import { CorrectionLine } from '#components/claim/item-foot.tsx';
import { RadioCards } from '#components/ui/choices.tsx';
import { DateField } from '#components/ui/date-field.tsx';
import { Disclosure } from '#components/ui/disclosure.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { Select } from '#components/ui/select.tsx';
import { TextArea, TextInput } from '#components/ui/text-input.tsx';
import type { ReturnedForm } from '#lib/boundary/returned-form.ts';
import type { ClaimDesk } from '#lib/desk/claim-desk.ts';
import { STANCES, STANDINGS } from '#lib/domain/glossary.ts';
import { messages } from '#lib/messages/translate.ts';
import { ActForm } from './act-form.tsx';
import { correctionClasses } from './choices-of.ts';
import { filled } from './filled.ts';
import { FieldRow } from './form-part.tsx';
import { itemChoices, itemsOf, stepsOf } from './item-choices.tsx';
import { NoteField, ReasonField } from './reason-field.tsx';

/** Saying in public what was wrong with an earlier entry, and what is right. */
export function CorrectionForm({ desk }: { desk: ClaimDesk }) {
  const { form, page } = desk;
  const t = messages('desk');
  const items = [...itemsOf(page), ...stepsOf(page)];
  if (items.length === 0) return <div className="mt-8"><EmptyState title={t('correct.none')} /></div>;
  return (
    <ActForm desk={desk} act="corrections">
      <input type="hidden" name="seenSeq" value={page.view.seq} />
      <CorrectedMeanwhile desk={desk} />
      <RadioCards {...filled(form, 'itemId')} label={t('correct.item')} options={itemChoices(items, page)} required />
      <RadioCards {...filled(form, 'class')} label={t('correct.class')} options={correctionClasses()} columns required />
      <ReasonField form={form} />
      <Disclosure summary={t('correct.right')} open={form.problem !== null}>
        <RightValues form={form} />
      </Disclosure>
    </ActForm>
  );
}

function RightValues({ form }: { form: ReturnedForm }) {
  const t = messages('desk');
  const word = messages('glossary');
  return (
    <div className="space-y-6">
      <p className="text-small text-ink-soft">{t('correct.rightHint')}</p>
      <FieldRow>
        <Select
          {...filled(form, 'stance')}
          label={t('correct.stance')}
          emptyLabel={t('correct.unchanged')}
          options={STANCES.map((value) => ({ value, label: word(`stance.${value}`) }))}
        />
        <Select
          {...filled(form, 'standing')}
          label={t('correct.standing')}
          emptyLabel={t('correct.unchanged')}
          options={STANDINGS.map((value) => ({ value, label: word(`standing.${value}`) }))}
        />
      </FieldRow>
      <DateField {...filled(form, 'happened')} label={t('correct.happened')} hint={t('log.saidHint')} />
      <TextArea {...filled(form, 'quote')} label={t('correct.quote')} serif maxLength={2000} />
      <NoteField form={form} />
      <TextInput {...filled(form, 'interest')} label={t('correct.interest')} maxLength={200} />
    </div>
  );
}

/** What others corrected of the chosen entry since the one who writes opened the page. */
function CorrectedMeanwhile({ desk: { form, page } }: { desk: ClaimDesk }) {
  const t = messages('desk');
  const seen = Number(form.typed('seenSeq'));
  const unseen = page.view.corrections.filter(({ seq, itemId }) => seq > seen && itemId === form.typed('itemId'));
  if (unseen.length === 0) return null;
  return (
    <Notice tone="alert" title={t('correct.stale')}>
      <p>{t('correct.staleText')}</p>
      {unseen.map((correction) => <CorrectionLine key={correction.id} correction={correction} directory={page} />)}
    </Notice>
  );
}
