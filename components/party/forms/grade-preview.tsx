import { DataTable, type Column } from '#components/ui/data-table.tsx';
import { PartyName } from '#components/ui/party-name.tsx';
import { outletGradeWords } from '#components/source/grade-words.tsx';
import type { GradeImport, PlannedGrade } from '#lib/parties/grade-import.ts';
import { isGiven } from '#lib/parties/grade-import.ts';
import { messages } from '#lib/messages/translate.ts';

const t = messages('grades');
const MOST_SHOWN = 200;

const COLUMNS: Column<PlannedGrade>[] = [
  { key: 'outlet', head: t('import.outlet'), cell: ({ outlet: { name, slug } }) => <PartyName name={name} href={`/parties/${slug}`} /> },
  { key: 'domain', head: t('import.domain'), cell: ({ listed }) => listed.map(({ domain }) => domain).join(', ') },
  { key: 'listed', head: t('import.listed'), cell: ({ listed }) => [...new Set(listed.map(({ grade }) => grade))].join(', ') },
  { key: 'now', head: t('import.now'), cell: ({ outlet: { grade, gradeImported } }) => (
    grade === null ? t('import.notGraded') : outletGradeWords({ grade, imported: gradeImported === true })
  ) },
  { key: 'then', head: t('import.then'), cell: ({ verdict }) => t(`import.verdict.${verdict}`) },
];

/** What an import would do to each outlet that its list names: those it would grade first. */
export function GradePreview({ preview: { list, planned } }: { preview: GradeImport }) {
  const rows = planned.toSorted((a, b) => Number(isGiven(b)) - Number(isGiven(a)));
  return (
    <section id="preview" aria-labelledby="preview-heading" className="space-y-3 border-t border-ink pt-3">
      <h3 id="preview-heading" className="font-serif text-section font-semibold">{t('import.previewHeading')}</h3>
      <p>
        {t('import.read', { ...list, outlets: planned.length })}{' '}
        {list.withoutDomain > 0 && t('import.withoutDomain', { count: list.withoutDomain })}
      </p>
      {!planned.some(isGiven) && <p className="font-semibold">{t('import.nothing')}</p>}
      {rows.length > 0 && (
        <DataTable caption={t('import.table')} captionHidden columns={COLUMNS} rows={rows.slice(0, MOST_SHOWN)} rowKey={({ outlet }) => outlet.id} />
      )}
      {rows.length > MOST_SHOWN && <p className="text-small text-ink-soft">{t('import.cutOff', { count: MOST_SHOWN })}</p>}
    </section>
  );
}
