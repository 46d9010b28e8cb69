import { DeskForm } from '#components/claim/forms/desk-form.tsx';
import { filled } from '#components/claim/forms/filled.ts';
import { FieldRow } from '#components/claim/forms/form-part.tsx';
import { Button } from '#components/ui/button.tsx';
import { TextArea, TextInput } from '#components/ui/text-input.tsx';
import type { ReturnedForm } from '#lib/boundary/returned-form.ts';
import { isGiven, planMark, type GradeImport } from '#lib/parties/grade-import.ts';
import { IMPORT_FORM } from '#lib/parties/preview-grades.ts';
import { MOST_LINES } from '#lib/parties/read-grade-list.ts';
import { messages } from '#lib/messages/translate.ts';
import { GradePreview } from './grade-preview.tsx';
import { ListFile } from './list-file.tsx';

const t = messages('grades');

type Props = { form: ReturnedForm; /** What the list as it was sent would do; null before that. */ preview: GradeImport | null };

/** A list of domains and grades: first what it would do, then the button that does it. */
export function GradeImportForm({ form, preview }: Props) {
  const count = preview?.planned.filter(isGiven).length ?? 0;
  const isReady = count > 0;
  return (
    <DeskForm
      action={isReady ? '/api/grade-imports' : '/api/grade-previews'} path={IMPORT_FORM} form={form}
      submit={isReady ? t('import.submit', { count }) : t('import.preview')}
      more={isReady && <Button tone="secondary" formAction="/api/grade-previews">{t('import.preview')}</Button>}
    >
      <TextArea
        {...filled(form, 'list')} label={t('import.list')} hint={t('import.listHint', { most: MOST_LINES })}
        dir="ltr" spellCheck={false} rows={8} required
      />
      <ListFile target="f-list" label={t('import.file')} hint={t('import.fileHint')} />
      <FieldRow>
        <TextInput {...filled(form, 'domainColumn')} label={t('import.domainColumn')} hint={t('import.columnHint')} dir="ltr" maxLength={100} />
        <TextInput {...filled(form, 'gradeColumn')} label={t('import.gradeColumn')} hint={t('import.columnHint')} dir="ltr" maxLength={100} />
      </FieldRow>
      <TextInput {...filled(form, 'words')} label={t('import.words')} hint={t('import.wordsHint')} dir="ltr" maxLength={1000} />
      <TextInput {...filled(form, 'reason')} label={t('import.reason')} hint={t('import.reasonHint')} maxLength={1000} required />
      {preview && isReady && <input type="hidden" name="seenPlan" value={planMark(preview.planned)} />}
      {preview && <GradePreview preview={preview} />}
    </DeskForm>
  );
}
