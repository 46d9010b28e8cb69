import { SourceFields } from '#components/source/forms/source-fields.tsx';
import { PartyFields } from '#components/party/forms/party-fields.tsx';
import { RadioCards } from '#components/ui/choices.tsx';
import { DateField } from '#components/ui/date-field.tsx';
import { Disclosure } from '#components/ui/disclosure.tsx';
import { Select } from '#components/ui/select.tsx';
import { TextArea, TextInput } from '#components/ui/text-input.tsx';
import type { ReturnedForm } from '#lib/boundary/returned-form.ts';
import type { ClosestClaim } from '#lib/claims/matching-queries.ts';
import { messages } from '#lib/messages/translate.ts';
import { claimKinds, stances, standings } from './choices-of.ts';
import { ClosestSection } from './closest-section.tsx';
import { DeskForm } from './desk-form.tsx';
import { DuplicateConfirm } from './duplicate-confirm.tsx';
import { filled } from './filled.ts';
import { FieldRow, FormPart } from './form-part.tsx';
import { SendKeys } from './send-keys.tsx';

type LogFormProps = { form: ReturnedForm; path: string; closest: readonly ClosestClaim[] | null };
type PartProps = { form: ReturnedForm };

/** Logging a claim: the whole of it on one page. */
export function LogForm({ form, path, closest }: LogFormProps) {
  const t = messages('desk');
  return (
    <DeskForm
      action="/api/claims" path={path} form={form} submit={t('log.submit')} cancel="/desk" draftKey="new-claim" more={<SendKeys />} className="mt-8"
    >
      <FormPart heading={t('log.theClaim')}>
        <TextArea {...filled(form, 'wording')} label={t('log.wording')} hint={t('log.wordingHint')} serif required maxLength={500} />
        <ClosestSection initial={closest} />
        <DuplicateConfirm form={form} />
        <Words form={form} />
      </FormPart>
      <FormPart heading={t('log.who')}><Maker form={form} /></FormPart>
      <FormPart heading={t('log.where')} intro={t('log.whereHint')}><Place form={form} /></FormPart>
      <FormPart heading={t('log.scope')}><Scope form={form} /></FormPart>
      <Audience form={form} />
    </DeskForm>
  );
}

function Words({ form }: PartProps) {
  const t = messages('desk');
  return (
    <>
      <TextArea {...filled(form, 'quote')} label={t('log.quote')} hint={t('log.quoteHint')} serif maxLength={2000} />
      <FieldRow>
        <Select {...filled(form, 'kind', 'factual')} label={t('log.kind')} hint={t('log.kindHint')} options={claimKinds()} required />
        <TextInput
          {...filled(form, 'language', 'en')}
          label={t('log.language')} hint={t('log.languageHint')} dir="ltr" required maxLength={35} autoComplete="off"
        />
      </FieldRow>
    </>
  );
}

function Maker({ form }: PartProps) {
  const t = messages('desk');
  return (
    <>
      <PartyFields form={form} prefix="claimant" label={t('log.claimant')} hint={t('log.claimantHint')} />
      <RadioCards {...filled(form, 'standing', 'likely')} label={t('log.standing')} options={standings()} columns required />
      <DateField {...filled(form, 'said')} label={t('log.said')} hint={t('log.saidHint')} />
    </>
  );
}

function Place({ form }: PartProps) {
  const t = messages('desk');
  const none = { value: '', label: t('log.stanceNone'), hint: t('log.stanceNoneHint') };
  return (
    <>
      <SourceFields form={form} />
      <RadioCards {...filled(form, 'stance', '')} label={t('log.stance')} options={[none, ...stances()]} columns required />
    </>
  );
}

const SCOPE = ['what', 'where', 'when', 'howMuch'] as const;

function Scope({ form }: PartProps) {
  const t = messages('desk');
  const isNarrowed = SCOPE.some((part) => form.typed(`scope.${part}`));
  return (
    <>
      <TextInput {...filled(form, 'topics')} label={t('log.topics')} hint={t('log.topicsHint')} />
      <Disclosure summary={t('log.scopeOpen')} open={isNarrowed}>
        <FieldRow>
          {SCOPE.map((part) => (
            <TextInput key={part} {...filled(form, `scope.${part}`)} label={t(`log.scopePart.${part}`)} maxLength={200} />
          ))}
        </FieldRow>
      </Disclosure>
    </>
  );
}

function Audience({ form }: PartProps) {
  const t = messages('desk');
  const options = [
    { value: 'public', label: t('log.public'), hint: t('log.publicHint') },
    { value: 'draft', label: t('log.draft'), hint: t('log.draftHint') },
  ];
  return <RadioCards {...filled(form, 'visibility', 'public')} label={t('log.visibility')} options={options} columns required />;
}
