import { parse, type CsvError } from 'csv-parse/sync';
import { wrongField } from '#lib/boundary/refusal.ts';
import { domainOf, gradeIn, NO_OUTLET, readGradeWords, type ListedGrade, type ListedGrades } from '#lib/domain/grade-list.ts';
import { messages } from '#lib/messages/translate.ts';

/** How long a list may be: a longer one is refused whole, never read in part. */
export const MOST_LINES = 20_000;
const LONGEST_LINE = 8000;

const DOMAIN_COLUMNS = ['domain', 'source_url_normalized', 'host', 'hostname', 'website', 'url', 'source_url'];
const GRADE_COLUMNS = ['grade', 'reliability', 'rating', 'credibility_score', 'pc1', 'score', 'status', 'fact'];

export type GradeListInput = { list: string; domainColumn?: string | undefined; gradeColumn?: string | undefined; words?: string | undefined };
export type GradeList = { domainColumn: string; gradeColumn: string; grades: ListedGrades; withoutDomain: number };

type Row = { line: number; cells: string[] };
const t = messages('grades');

/**
 * Reads a list of domains and grades: comma, semicolon or tab between, a first line that names the columns.
 * Refuses the whole list at the first line that cannot be read, and says which line and why.
 */
export function readGradeList({ list, domainColumn, gradeColumn, words: typed = '' }: GradeListInput): GradeList {
  const words = readGradeWords(typed);
  if (!words) throw wrongField('words', t('refused.words'));
  const [head, ...rows] = readRows(list);
  const names = (head?.cells ?? []).map((name) => name.trim());
  const domains = columnOf(names, domainColumn, DOMAIN_COLUMNS, 'domainColumn');
  const grades = columnOf(names, gradeColumn, GRADE_COLUMNS, 'gradeColumn');
  const lines = rows.flatMap((row) => gradeOn(row.line, { domain: row.cells[domains] ?? '', grade: row.cells[grades] ?? '' }, words) ?? []);
  return {
    domainColumn: names[domains] ?? '', gradeColumn: names[grades] ?? '', withoutDomain: rows.length - lines.length,
    grades: Map.groupBy(lines, ({ domain }) => domain),
  };
}

// Null for a line that names no outlet: lists also have sections of sites and empty cells.
function gradeOn(line: number, cells: { domain: string; grade: string }, words: ReturnType<typeof readGradeWords> & {}): ListedGrade | null {
  const domain = domainOf(cells.domain);
  if (domain === null) throw wrongField('list', t('refused.domain', { line, text: shortened(cells.domain) }));
  if (domain === NO_OUTLET) return null;
  const grade = gradeIn(cells.grade, words);
  if (grade === null) throw wrongField('list', t('refused.grade', { line, text: shortened(cells.grade) }));
  return { line, domain, grade };
}

function columnOf(names: readonly string[], asked: string | undefined, usual: readonly string[], field: string): number {
  const wanted = asked === undefined ? usual : [asked.trim().toLowerCase()];
  const lower = names.map((name) => name.toLowerCase());
  const at = wanted.map((name) => lower.indexOf(name)).find((index) => index >= 0);
  if (at === undefined) throw wrongField(field, t('refused.column', { names: shortened(names.join(', ')) }));
  return at;
}

function readRows(list: string): Row[] {
  const firstLine = list.slice(0, LONGEST_LINE).split('\n', 1)[0] ?? '';
  const delimiter = [',', '\t', ';'].toSorted((a, b) => firstLine.split(b).length - firstLine.split(a).length)[0] ?? ',';
  try {
    const parsed = parse(list, {
      bom: true, info: true, delimiter, max_record_size: LONGEST_LINE, skip_empty_lines: true, to: MOST_LINES + 2,
    }) as unknown as { info: { lines: number }; record: string[] }[];
    if (parsed.length > MOST_LINES + 1) throw wrongField('list', t('refused.long', { line: parsed.at(-1)?.info.lines ?? 0, most: MOST_LINES }));
    return parsed.map(({ info, record }) => ({ line: info.lines, cells: record }));
  } catch (error) {
    if (isCsvError(error)) throw wrongField('list', t('refused.line', { line: error.lines, why: whyOf(error) }));
    throw error;
  }
}

type LocatedError = CsvError & { lines: number };

function isCsvError(error: unknown): error is LocatedError {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('CSV_') && 'lines' in error;
}

function whyOf({ code }: LocatedError): string {
  if (code === 'CSV_RECORD_INCONSISTENT_FIELDS_LENGTH') return t('refused.why.columns');
  if (code === 'CSV_MAX_RECORD_SIZE') return t('refused.why.long');
  return t('refused.why.quotes');
}

function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
