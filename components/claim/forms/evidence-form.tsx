import { SourceFields } from '#components/source/forms/source-fields.tsx';
import { RadioCards } from '#components/ui/choices.tsx';
import { Select } from '#components/ui/select.tsx';
import { TextArea, TextInput } from '#components/ui/text-input.tsx';
import type { ClaimDesk } from '#lib/desk/claim-desk.ts';
import { messages } from '#lib/messages/translate.ts';
import { ActForm } from './act-form.tsx';
import { credibilities, stances } from './choices-of.ts';
import { filled } from './filled.ts';
import { FormPart } from './form-part.tsx';
import { NoteField } from './reason-field.tsx';

/** Attaching a source to a claim with a stance. */
export function EvidenceForm({ desk }: { desk: ClaimDesk }) {
  const { form } = desk;
  const t = messages('desk');
  return (
    <ActForm desk={desk} act="evidence">
      <RadioCards {...filled(form, 'stance')} label={t('evidence.stance')} options={stances()} columns required />
      <FormPart heading={t('source.heading')}>
        <SourceFields form={form} required />
        <TextArea {...filled(form, 'quote')} label={t('form.quote')} hint={t('evidence.quoteHint')} serif maxLength={2000} />
        <NoteField form={form} />
      </FormPart>
      <FormPart heading={messages('grades')('label')}>
        <Select
          {...filled(form, 'credibility')} label={messages('grades')('evidence.credibility')}
          hint={messages('grades')('evidence.credibilityHint')} emptyLabel={messages('grades')('evidence.credibilityEmpty')}
          options={credibilities()}
        />
        <TextInput {...filled(form, 'interest')} label={messages('grades')('evidence.interest')} hint={messages('grades')('evidence.interestHint')} maxLength={200} />
      </FormPart>
    </ActForm>
  );
}
