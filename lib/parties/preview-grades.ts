import { keepFormReturn } from '#db/form-returns.ts';
import { on } from '#db/client.ts';
import { type Actor, memberWhoMay } from '#lib/auth/actor.ts';
import type { Changed } from '#lib/boundary/change.ts';
import { REFUSED, typedValues } from '#lib/boundary/form-return.ts';
import type { OutletGrade } from '#lib/domain/glossary.ts';
import type { Verdict } from '#lib/domain/grade-list.ts';
import { parseGradeImport, planImport, readableList, type GradeImport } from './grade-import.ts';

export const IMPORT_FORM = '/desk/outlets';

type Preview = { domains: number; outlets: { slug: string; name: string | null; verdict: Verdict; grade: OutletGrade }[] };

/**
 * What an import would do, without doing it: keeps the form for half an hour and goes back to it, which then shows
 * the outlets and their grades. Writes nothing else. Refuses what the import would refuse, so that
 * nothing is left to be told after it.
 */
export async function previewGrades(actor: Actor, input: unknown): Promise<Changed<Preview>> {
  const typed = parseGradeImport(input);
  memberWhoMay(actor, 'import-grades');
  const { list, planned } = await planImport(on(), typed);
  const id = await keepFormReturn(on(), IMPORT_FORM, { values: typedValues(typed), fields: {}, sentence: '' });
  const outlets = planned.flatMap(({ outlet: { slug, name }, verdict, listed: [first] }) =>
    first ? [{ slug, name, verdict, grade: first.grade }] : []);
  return { value: { domains: list.domains, outlets }, stale: [], at: `${IMPORT_FORM}?${REFUSED}=${id}#preview` };
}

/** The preview of a form that came back; null when nothing was sent yet or what was sent cannot be read. */
export async function previewOf(typed: Record<string, string | undefined>): Promise<GradeImport | null> {
  const list = readableList(typed);
  return list && planImport(on(), list);
}
