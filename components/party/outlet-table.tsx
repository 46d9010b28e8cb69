import { DataTable, type Column } from '#components/ui/data-table.tsx';
import { PartyName } from '#components/ui/party-name.tsx';
import { outletGradeWords } from '#components/source/grade-words.tsx';
import type { OutletOnRecord } from '#lib/parties/grade-queries.ts';
import { messages } from '#lib/messages/translate.ts';

const t = messages('grades');
const MOST_SHOWN = 500;

const COLUMNS: Column<OutletOnRecord>[] = [
  { key: 'outlet', head: t('import.outlet'), cell: ({ name, slug }) => <PartyName name={name} href={`/parties/${slug}`} /> },
  { key: 'now', head: t('import.reliability'), cell: ({ grade, gradeImported }) => (
    grade === null ? t('import.notGraded') : outletGradeWords({ grade, imported: gradeImported === true })
  ) },
  { key: 'grade', head: t('import.act'), cell: ({ slug, name, grade }) => {
    const words = t(grade === null ? 'import.gradeLink' : 'import.regradeLink');
    return <a href={`/desk/parties/${slug}/grade`} aria-label={`${words}: ${name ?? slug}`}>{words}</a>;
  } },
];

/** Every outlet on record with its grade; those that nobody graded come first. */
export function OutletTable({ outlets }: { outlets: readonly OutletOnRecord[] }) {
  const rows = outlets.toSorted((a, b) => Number(a.grade !== null) - Number(b.grade !== null));
  if (rows.length === 0) return <p className="text-ink-soft">{t('import.none')}</p>;
  return (
    <>
      <DataTable caption={t('import.outlets')} captionHidden columns={COLUMNS} rows={rows.slice(0, MOST_SHOWN)} rowKey={({ id }) => id} />
      {rows.length > MOST_SHOWN && <p className="mt-2 text-small text-ink-soft">{t('import.cutOff', { count: MOST_SHOWN })}</p>}
    </>
  );
}
