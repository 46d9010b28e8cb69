import { FieldRow } from '#components/claim/forms/form-part.tsx';
import { filled } from '#components/claim/forms/filled.ts';
import { CaptureFiller, type FillerWords } from './capture-filler.tsx';
import { DateField } from '#components/ui/date-field.tsx';
import { Select } from '#components/ui/select.tsx';
import { TextInput } from '#components/ui/text-input.tsx';
import type { ReturnedForm } from '#lib/boundary/returned-form.ts';
import { SOURCE_KINDS } from '#lib/domain/glossary.ts';
import { messages } from '#lib/messages/translate.ts';

/** A document by address, title and the rest; one that is here already needs only its address. */
export function SourceFields({ form, required = false }: { form: ReturnedForm; required?: boolean }) {
  const t = messages('desk');
  return (
    <div className="space-y-6">
      <TextInput
        {...filled(form, 'source.address')}
        label={t('source.address')}
        hint={t('source.addressHint')}
        inputMode="url"
        dir="ltr"
        spellCheck={false}
        autoComplete="off"
        maxLength={2000}
        unmarked={required}
      />
      <CaptureFiller words={fillerWords()} />
      <TextInput {...filled(form, 'source.title')} label={t('source.title')} maxLength={300} />
      <FieldRow>
        <TextInput {...filled(form, 'source.outlet')} label={t('source.outlet')} hint={t('source.outletHint')} maxLength={200} />
        <TextInput {...filled(form, 'source.author')} label={t('source.author')} hint={t('source.authorHint')} maxLength={200} />
      </FieldRow>
      <DateField {...filled(form, 'source.published')} label={t('source.published')} />
      <FieldRow>
        <SourceKind form={form} />
        <TextInput
          {...filled(form, 'source.language')}
          label={t('source.language')}
          hint={t('log.languageHint')}
          dir="ltr"
          maxLength={35}
          autoComplete="off"
        />
      </FieldRow>
    </div>
  );
}

function fillerWords(): FillerWords {
  const t = messages('capture');
  return {
    fetching: t('fetching'), retry: t('retry'), filledNothing: t('filledNothing'),
    // Filled in by the browser.
    filled: t('filled', { fields: '{fields}' }), known: t('known', { title: '{title}' }),
  };
}

function SourceKind({ form }: { form: ReturnedForm }) {
  const t = messages('desk');
  const word = messages('glossary');
  const options = SOURCE_KINDS.map((kind) => ({
    value: kind, label: `${word(`sourceKind.${kind}`)} – ${word(`sourceKindMeans.${kind}`)}`,
  }));
  return (
    <Select
      {...filled(form, 'source.kind')}
      label={t('source.kind')}
      hint={t('source.kindHint')}
      emptyLabel={t('source.kindEmpty')}
      options={options}
    />
  );
}
