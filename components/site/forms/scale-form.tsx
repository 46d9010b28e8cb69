import { DeskForm } from '#components/claim/forms/desk-form.tsx';
import { filled } from '#components/claim/forms/filled.ts';
import { FieldRow } from '#components/claim/forms/form-part.tsx';
import { ReasonField } from '#components/claim/forms/reason-field.tsx';
import { FieldGroup } from '#components/ui/field.tsx';
import { Section } from '#components/ui/section.tsx';
import { TextInput } from '#components/ui/text-input.tsx';
import type { ReturnedForm } from '#lib/boundary/returned-form.ts';
import { currentScale, type SiteState } from '#lib/domain/fold/fold-site.ts';
import type { Scale, ScaleLabel } from '#lib/domain/scale.ts';
import { messages } from '#lib/messages/translate.ts';
import { meaningOf } from '#components/site/scale-words.ts';
import { ScaleRow, type TypedLabel } from './scale-row.tsx';

type ScaleFormProps = { site: SiteState; form: ReturnedForm; path: string };

// Room for some more labels than there are; without script none can be added.
const SPARE_ROWS = 3;

/** Publishing a new version of the site's rating scale, begun from the one in use. */
export function ScaleForm({ site, form, path }: ScaleFormProps) {
  const t = messages('scales');
  const scale = currentScale(site);
  const rows = form.typed('worst') === undefined ? scale.labels.map((label) => asTyped(scale, label)) : typedRows(form);
  return (
    <Section id="scale" className="wide" heading={t('form.heading')} intro={<>{t('form.intro')} <a href="/about/scales">{t('aboutLink')}</a></>}>
      <DeskForm action="/api/site/scales" path={path} form={form} submit={t('form.submit', { version: scale.version + 1 })}>
        <input type="hidden" name="seenSeq" value={site.seq} />
        <FieldRow>
          <TextInput {...filled(form, 'worst', String(scale.worst))} label={t('form.worst')} inputMode="numeric" maxLength={3} required />
          <TextInput {...filled(form, 'best', String(scale.best))} label={t('form.best')} inputMode="numeric" maxLength={3} required />
        </FieldRow>
        <FieldGroup name="labels" label={t('form.labels')} hint={t('form.rowHint')} error={form.wrong('labels')} unmarked>
          {[...rows, ...Array.from({ length: SPARE_ROWS }, () => BLANK)].map((label, nth) => (
            <ScaleRow key={nth} label={label} nth={nth + 1} />
          ))}
        </FieldGroup>
        <ReasonField form={form} id="scale-reason" />
      </DeskForm>
    </Section>
  );
}

const BLANK: TypedLabel = { name: '', status: '', value: '', colour: '', definition: '' };

function asTyped(scale: Scale, label: ScaleLabel): TypedLabel {
  const { name, status, value, colour } = label;
  return { name, status, value: value === null ? '' : String(value), colour, definition: meaningOf(scale, label) };
}

function typedRows(form: ReturnedForm): TypedLabel[] {
  const column = (name: keyof TypedLabel) => form.typedAll(`labels.${name}`);
  return column('name').flatMap((name, nth) => (name.trim() === '' ? [] : [{
    name, status: column('status')[nth] ?? '', value: column('value')[nth] ?? '', colour: column('colour')[nth] ?? '',
    definition: column('definition')[nth] ?? '',
  }]));
}
