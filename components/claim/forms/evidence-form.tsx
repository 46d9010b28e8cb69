import { SourceFields } from '#components/source/forms/source-fields.tsx';
import { RadioCards } from '#components/ui/choices.tsx';
import { Select } from '#components/ui/select.tsx';
import { CheckboxList } from '#components/ui/choices.tsx';
import { DateText } from '#components/ui/date-text.tsx';
import { UserText } from '#components/ui/user-text.tsx';
import { TextArea, TextInput } from '#components/ui/text-input.tsx';
import type { ReturnedForm } from '#lib/boundary/returned-form.ts';
import type { ExcerptDesk } from '#lib/captures/excerpt-desk.ts';
import { placeAddress } from '#lib/captures/marked-place.ts';
import type { ClaimDesk } from '#lib/desk/claim-desk.ts';
import { messages } from '#lib/messages/translate.ts';
import { ActForm } from './act-form.tsx';
import { credibilities, stances } from './choices-of.ts';
import { filled } from './filled.ts';
import { FormPart } from './form-part.tsx';
import { NoteField } from './reason-field.tsx';

type EvidenceFormProps = { desk: ClaimDesk; /** The stored copy that the form was opened from, with what is marked in it. */ excerpt: ExcerptDesk | null };

/** Attaching a source to a claim with a stance. */
export function EvidenceForm({ desk, excerpt }: EvidenceFormProps) {
  const { form } = desk;
  const t = messages('desk');
  return (
    <ActForm desk={desk} act="evidence">
      <RadioCards {...filled(form, 'stance')} label={t('evidence.stance')} options={stances()} columns required />
      <FormPart heading={t('source.heading')}>
        {excerpt ? <SourceOfExcerpt excerpt={excerpt} /> : <SourceFields form={form} required />}
        <TextArea {...filled(form, 'quote', excerpt?.passage?.quote.exact)} label={t('form.quote')} hint={t('evidence.quoteHint')} serif maxLength={2000} />
        <NotInText form={form} />
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

// The source and the copy are given; only what the passage does to the claim is left to say.
function SourceOfExcerpt({ excerpt: { captureId, capturedAt, source, passage } }: { excerpt: ExcerptDesk }) {
  const t = messages('excerpts');
  const place = passage?.position;
  return (
    <div className="border-s-2 border-ink ps-4 text-small">
      <input type="hidden" name="source.id" value={source.id} />
      <input type="hidden" name="captureId" value={captureId} />
      {place && <><input type="hidden" name="start" value={place.start} /><input type="hidden" name="end" value={place.end} /></>}
      <p className="font-semibold"><UserText text={source.title} language={source.language} /></p>
      <p>
        <a href={place ? placeAddress(captureId, place) : `/captures/${captureId}`}>
          {t.rich('form.of', { date: () => <DateText at={capturedAt} /> })}
        </a>
      </p>
    </div>
  );
}

function NotInText({ form }: { form: ReturnedForm }) {
  const t = messages('excerpts');
  return (
    <CheckboxList
      name="notInText" label={t('form.words')} unmarked error={form.wrong('notInText')} defaultValues={form.typedAll('notInText')}
      options={[{ value: 'on', label: t('form.notInText'), hint: t('form.notInTextHint') }]}
    />
  );
}
