import { OUTLET_GRADES, type OutletGrade } from './glossary.ts';

/** One line of a list of domains and grades. */
export type ListedGrade = { line: number; domain: string; grade: OutletGrade };

/** A list by domain; a domain that stands in it twice with two grades keeps both. */
export type ListedGrades = ReadonlyMap<string, readonly ListedGrade[]>;

/**
 * The domain that a cell of a list names: a bare host or a whole address, without `www.`, in lower case.
 * @returns 'no-outlet' for what lists have besides domains and no outlet is told by: nothing, one part of a site, a
 * bare number address. Null when it is nothing of the kind.
 */
export function domainOf(cell: string): string | null {
  const text = cell.trim();
  if (text === '') return NO_OUTLET;
  const address = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text}`;
  if (!URL.canParse(address)) return null;
  const { hostname, username, protocol, pathname } = new URL(address);
  if (username !== '' || !/^https?:$/.test(protocol)) return null;
  const host = hostname.replace(/\.$/, '').replace(/^(www|m|amp)\./, '');
  if (/^[\d.]+$/.test(host)) return NO_OUTLET;
  if (!/^[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)*\.[\p{L}][\p{L}\p{N}-]+$/u.test(host)) return null;
  return pathname === '/' ? host : NO_OUTLET;
}

/** What `domainOf` gives for a line that names no outlet; no domain is called so. */
export const NO_OUTLET = 'no-outlet';

/**
 * The grade that a cell of a list stands for: a letter A to F, a word that `words` gives a letter, or a number from
 * 0 to 1, cut into equal fifths from E to A. A number never gives F: a list that has a number has judged.
 * @returns null when it is none of these.
 */
export function gradeIn(cell: string, words: ReadonlyMap<string, OutletGrade>): OutletGrade | null {
  const text = cell.trim();
  const named = words.get(text.toLowerCase()) ?? OUTLET_GRADES.find((grade) => grade === text.toUpperCase());
  if (named) return named;
  if (!/^(0|1|0?\.\d+|0\.\d+|1\.0+)$/.test(text)) return null;
  return FIFTHS.find(([least]) => Number(text) >= least)?.[1] ?? null;
}

const FIFTHS: readonly [number, OutletGrade][] = [[0.8, 'A'], [0.6, 'B'], [0.4, 'C'], [0.2, 'D'], [0, 'E']];

/**
 * Words and the letters they stand for, as somebody types them: `high=B, low=D`.
 * @returns null when a part of it is not a word, "=" and a letter A to F.
 */
export function readGradeWords(typed: string): Map<string, OutletGrade> | null {
  const words = new Map<string, OutletGrade>();
  for (const part of typed.split(/[,;\n]/).filter((one) => one.trim() !== '')) {
    const [word = '', letter = '', ...rest] = part.split('=').map((one) => one.trim());
    const grade = OUTLET_GRADES.find((one) => one === letter.toUpperCase());
    if (word === '' || !grade || rest.length > 0) return null;
    words.set(word.toLowerCase(), grade);
  }
  return words;
}

/** What an import does with one outlet: it is given a grade, or left alone and why. */
export type Verdict = 'given' | 'changed' | 'same' | 'kept' | 'unclear';
export type Matched<O> = { outlet: O; verdict: Verdict; listed: ListedGrade[] };

type Outlet = { hosts: readonly string[]; grade: OutletGrade | null; gradeImported: boolean | null };

/**
 * What a list says of the outlets on record. A host is found by itself or by the domain above it; a grade that a
 * person gave is kept, and an outlet of which the list says two things is left alone.
 */
export function matchOutlets<O extends Outlet>(outlets: readonly O[], list: ListedGrades): Matched<O>[] {
  return outlets.flatMap((outlet) => {
    const found = new Set(outlet.hosts.flatMap((host) => nearest(host, list)));
    const listed = [...found].toSorted((a, b) => a.line - b.line);
    const [first] = listed;
    return first ? [{ outlet, listed, verdict: verdictOn(outlet, first, listed) }] : [];
  });
}

function nearest(host: string, list: ListedGrades): readonly ListedGrade[] {
  const labels = host.split('.');
  const names = labels.slice(0, -1).map((_, index) => labels.slice(index).join('.'));
  const name = names.find((one) => list.has(one));
  return name === undefined ? [] : (list.get(name) ?? []);
}

function verdictOn({ grade, gradeImported }: Outlet, first: ListedGrade, listed: readonly ListedGrade[]): Verdict {
  if (grade !== null && gradeImported === false) return 'kept';
  if (listed.some((one) => one.grade !== first.grade)) return 'unclear';
  if (grade === null) return 'given';
  return grade === first.grade ? 'same' : 'changed';
}
