import { parse, type CsvError } from 'csv-parse/sync';
import { domainOf, gradeIn, NO_OUTLET, readGradeWords, type ListedGrade, type ListedGrades } from '#lib/domain/grade-list.ts';
import { messages } from '#lib/messages/translate.ts';

/** How long a list may be: a longer one is refused whole, never read in part. */
export const MOST_LINES = 20_000;
const LONGEST_LINE = 8000;
/** Of more wrong lines than this the rest is only counted. */
const MOST_TOLD = 5;

const DOMAIN_COLUMNS = ['domain', 'source_url_normalized', 'host', 'hostname', 'website', 'url', 'source_url'];
const GRADE_COLUMNS = ['grade', 'reliability', 'rating', 'credibility_score', 'pc1', 'score', 'status', 'fact'];

export type GradeListInput = { list: string; domainColumn?: string | undefined; gradeColumn?: string | undefined; words?: string | undefined };
export type GradeList = { domainColumn: string; gradeColumn: string; grades: ListedGrades; withoutDomain: number };
/** What is wrong, by the field it stands beside. */
export type WrongList = Partial<Record<keyof GradeListInput, string>>;

type Row = { line: number; cells: string[] };
type Words = ReturnType<typeof readGradeWords>;
const t = messages('grades');

/**
 * Reads a list of domains and grades: comma, semicolon or tab between, a first line that names the columns. Gives no
 * list where anything in it cannot be read, and all that is wrong at once: each field, and each line with why.
 */
export function readGradeList({ list, domainColumn, gradeColumn, words: typed = '' }: GradeListInput): { list: GradeList } | { wrong: WrongList } {
  const words = readGradeWords(typed);
  const wrong: WrongList = words ? {} : { words: t('refused.words') };
  const read = readRows(list);
  if ('problem' in read) return { wrong: { ...wrong, list: read.problem } };
  const [head, ...rows] = read.rows;
  const names = (head?.cells ?? []).map((name) => name.trim());
  const domains = columnOf(names, domainColumn, DOMAIN_COLUMNS);
  const grades = columnOf(names, gradeColumn, GRADE_COLUMNS);
  const noColumn = t('refused.column', { names: shortened(names.join(', ')) });
  if (domains === undefined) wrong.domainColumn = noColumn;
  if (grades === undefined) wrong.gradeColumn = noColumn;
  if (domains === undefined || grades === undefined) return { wrong };
  const lines = rows.map((row) => lineOf(row.line, { domain: row.cells[domains] ?? '', grade: row.cells[grades] ?? '' }, words));
  const problems = lines.filter((line) => typeof line === 'string');
  if (problems.length > 0) wrong.list = told(problems);
  if (Object.keys(wrong).length > 0) return { wrong };
  const listed = lines.filter((line): line is ListedGrade => line !== null && typeof line !== 'string');
  return {
    list: {
      domainColumn: names[domains] ?? '', gradeColumn: names[grades] ?? '', withoutDomain: rows.length - listed.length,
      grades: Map.groupBy(listed, ({ domain }) => domain),
    },
  };
}

// What is wrong with a line, in words; null for one that names no outlet: lists also have sections of sites and empty cells.
function lineOf(line: number, cells: { domain: string; grade: string }, words: Words): ListedGrade | string | null {
  const domain = domainOf(cells.domain);
  if (domain === null) return t('refused.domain', { line, text: shortened(cells.domain) });
  // Words that cannot be read are told once, and not again on every line that has one.
  if (domain === NO_OUTLET || words === null) return null;
  const grade = gradeIn(cells.grade, words);
  return grade === null ? t('refused.grade', { line, text: shortened(cells.grade) }) : { line, domain, grade };
}

function told(problems: readonly string[]): string {
  const more = problems.length - MOST_TOLD;
  return [...problems.slice(0, MOST_TOLD), ...(more > 0 ? [t('refused.more', { count: more })] : []), t('refused.nothing')].join('\n');
}

function columnOf(names: readonly string[], asked: string | undefined, usual: readonly string[]): number | undefined {
  const wanted = asked === undefined ? usual : [asked.trim().toLowerCase()];
  const lower = names.map((name) => name.toLowerCase());
  return wanted.map((name) => lower.indexOf(name)).find((index) => index >= 0);
}

function readRows(list: string): { rows: Row[] } | { problem: string } {
  const firstLine = list.slice(0, LONGEST_LINE).split('\n', 1)[0] ?? '';
  const delimiter = [',', '\t', ';'].toSorted((a, b) => firstLine.split(b).length - firstLine.split(a).length)[0] ?? ',';
  try {
    const parsed = parse(list, {
      bom: true, info: true, delimiter, max_record_size: LONGEST_LINE, skip_empty_lines: true, to: MOST_LINES + 2,
    }) as unknown as { info: { lines: number }; record: string[] }[];
    if (parsed.length > MOST_LINES + 1) return { problem: t('refused.long', { line: parsed.at(-1)?.info.lines ?? 0, most: MOST_LINES }) };
    return { rows: parsed.map(({ info, record }) => ({ line: info.lines, cells: record })) };
  } catch (error) {
    if (isCsvError(error)) return { problem: t('refused.line', { line: error.lines, why: whyOf(error) }) };
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
