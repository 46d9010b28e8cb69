import { PartyFields } from '#components/party/forms/party-fields.tsx';
import { SourceFields } from '#components/source/forms/source-fields.tsx';
import { RadioCards } from '#components/ui/choices.tsx';
import { DateField } from '#components/ui/date-field.tsx';
import { Disclosure } from '#components/ui/disclosure.tsx';
import { TextArea } from '#components/ui/text-input.tsx';
import type { ReturnedForm } from '#lib/boundary/returned-form.ts';
import type { ClaimDesk } from '#lib/desk/claim-desk.ts';
import { messages } from '#lib/messages/translate.ts';
import { ActForm } from './act-form.tsx';
import { rebuttalKinds, standings } from './choices-of.ts';
import { ClaimField } from './claim-field.tsx';
import { DuplicateConfirm } from './duplicate-confirm.tsx';
import { filled } from './filled.ts';
import { FormPart } from './form-part.tsx';
import { NoteField } from './reason-field.tsx';

/** Linking a claim that answers this one: logged before, or logged now. */
export function RebuttalForm({ desk }: { desk: ClaimDesk }) {
  const { form } = desk;
  const t = messages('desk');
  const isExisting = (form.typed('existing') ?? '') !== '';
  return (
    <ActForm desk={desk} act="rebuttals">
      <RadioCards {...filled(form, 'rebuttal')} label={t('rebuttal.kind')} options={rebuttalKinds()} columns required />
      <FormPart heading={t('rebuttal.which')}>
        <Disclosure summary={t('rebuttal.newOpen')} open={!isExisting} id="new">
          <NewClaim form={form} />
        </Disclosure>
        <Disclosure summary={t('rebuttal.existingOpen')} open={isExisting || form.wrong('existing') !== undefined} id="here">
          <ClaimField without={desk.page.slug} {...filled(form, 'existing')} label={t('rebuttal.existing')} hint={t('rebuttal.existingHint')} />
        </Disclosure>
      </FormPart>
      <FormPart heading={t('rebuttal.source')} intro={t('rebuttal.sourceHint')}>
        <SourceFields form={form} required />
        <DateField {...filled(form, 'said')} label={t('rebuttal.said')} hint={t('appearance.happenedHint')} />
        <NoteField form={form} />
      </FormPart>
    </ActForm>
  );
}

function NewClaim({ form }: { form: ReturnedForm }) {
  const t = messages('desk');
  return (
    <div className="space-y-6">
      <TextArea {...filled(form, 'wording')} label={t('rebuttal.wording')} hint={t('rebuttal.wordingHint')} serif unmarked maxLength={500} />
      <DuplicateConfirm form={form} />
      <TextArea {...filled(form, 'quote')} label={t('form.quote')} hint={t('log.quoteHint')} serif maxLength={2000} />
      <PartyFields form={form} prefix="party" label={t('rebuttal.party')} hint={t('log.claimantHint')} />
      <RadioCards {...filled(form, 'standing', 'likely')} label={t('log.standing')} options={standings()} columns />
    </div>
  );
}
