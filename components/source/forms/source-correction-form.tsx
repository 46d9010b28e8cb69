import { DeskForm } from '#components/claim/forms/desk-form.tsx';
import { filled } from '#components/claim/forms/filled.ts';
import { FieldRow } from '#components/claim/forms/form-part.tsx';
import { ReasonField } from '#components/claim/forms/reason-field.tsx';
import { DateField } from '#components/ui/date-field.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { Select } from '#components/ui/select.tsx';
import { SourceCorrections } from '#components/source/source-corrections.tsx';
import { TextInput } from '#components/ui/text-input.tsx';
import type { ReturnedForm } from '#lib/boundary/returned-form.ts';
import { CORRECTION_CLASSES, SOURCE_KINDS } from '#lib/domain/glossary.ts';
import { typedWhen } from '#lib/domain/time.ts';
import { messages } from '#lib/messages/translate.ts';
import type { SourceFacts } from '#lib/sources/source-queries.ts';
import type { SourceState } from '#lib/domain/fold/fold-parties.ts';

type Props = { source: SourceState; facts: SourceFacts; seq: number; form: ReturnedForm };

/** What is recorded of a source, ready to be corrected; it says on how many entries it was written. */
export function SourceCorrectionForm({ source, facts, seq, form }: Props) {
  const t = messages('desk');
  const word = messages('glossary');
  return (
    <DeskForm
      action={`/api/sources/${facts.slug}/corrections`}
      path={`/desk/sources/${facts.slug}`}
      form={form}
      submit={t('sourceCorrection.submit')}
      cancel={`/sources/${facts.slug}`}
      className="mt-8"
    >
      <input type="hidden" name="seenSeq" value={seq} />
      <CorrectedMeanwhile facts={facts} form={form} />
      <TextInput {...filled(form, 'title', source.title ?? '')} label={t('source.title')} maxLength={300} required />
      <FieldRow>
        <TextInput {...filled(form, 'outlet', facts.outlet?.name ?? '')} label={t('source.outlet')} hint={t('source.outletHint')} maxLength={200} />
        <TextInput {...filled(form, 'author', source.author ?? '')} label={t('source.author')} maxLength={200} />
      </FieldRow>
      <DateField {...filled(form, 'published', source.published ? typedWhen(source.published) : '')} label={t('source.published')} />
      <FieldRow>
        <Select
          {...filled(form, 'kind', source.kind)}
          label={t('source.kind')}
          options={SOURCE_KINDS.map((kind) => ({ value: kind, label: word(`sourceKind.${kind}`) }))}
          required
        />
        <Select
          {...filled(form, 'class', 'error')}
          label={t('sourceCorrection.class')}
          options={CORRECTION_CLASSES.map((kind) => ({ value: kind, label: word(`correctionClass.${kind}`) }))}
          required
        />
      </FieldRow>
      <ReasonField form={form} />
    </DeskForm>
  );
}

/** What others corrected since the one who writes opened the page. */
function CorrectedMeanwhile({ facts, form }: Pick<Props, 'facts' | 'form'>) {
  const t = messages('desk');
  const seen = Number(form.typed('seenSeq'));
  const unseen = facts.corrections.filter((correction) => correction.seq > seen);
  if (unseen.length === 0) return null;
  return (
    <Notice tone="alert" title={t('sourceCorrection.stale')}>
      <p className="mb-3">{t('sourceCorrection.staleText')}</p>
      <SourceCorrections corrections={unseen} />
    </Notice>
  );
}
