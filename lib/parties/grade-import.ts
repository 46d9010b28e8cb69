import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { On } from '#db/client.ts';
import { outletsOnRecord, type OutletOnRecord } from '#db/outlets.ts';
import { optionalText, parseInputBeside, text } from '#lib/boundary/input.ts';
import { Refusal } from '#lib/boundary/refusal.ts';
import { addressKey } from '#lib/domain/address.ts';
import { matchOutlets, type Matched } from '#lib/domain/grade-list.ts';
import { readGradeList, type GradeList, type GradeListInput } from './read-grade-list.ts';

const listFields = {
  list: z.preprocess((value) => (typeof value === 'string' ? value.replace(/^\uFEFF/, '') : value), text(1024 * 1024)),
  domainColumn: optionalText(100),
  gradeColumn: optionalText(100),
  words: optionalText(1000),
};
const listInput = z.object(listFields);

const gradeImportInput = z.strictObject({
  ...listFields,
  /** Where the list is from: the reason that stands beside each grade. */
  reason: text(1000, 8),
  /** What the preview showed, by its mark; a machine may leave it out. */
  seenPlan: optionalText(64),
});

/** What a form of the import sent. Refuses all that is wrong at once: in its fields, and in the list itself. */
export function parseGradeImport(input: unknown): z.output<typeof gradeImportInput> {
  const sent = listInput.safeParse(input);
  const read = sent.success ? readGradeList(sent.data) : null;
  return parseInputBeside(gradeImportInput, input, read && 'wrong' in read ? read.wrong : {});
}

/** The part of a form of the import that says what it would do; null where that cannot be told. */
export function readableList(input: unknown): GradeListInput | null {
  const sent = listInput.safeParse(input);
  return sent.success && 'list' in readGradeList(sent.data) ? sent.data : null;
}

export type PlannedGrade = Matched<OutletOnRecord>;
export type GradeImport = { list: Omit<GradeList, 'grades'> & { domains: number }; planned: PlannedGrade[] };

/** What a list would do to the outlets on record. Refuses a list that cannot be read, naming the lines. */
export async function planImport(on: On, input: GradeListInput): Promise<GradeImport> {
  const read = readGradeList(input);
  if ('wrong' in read) throw new Refusal('invalid-input', { fields: read.wrong });
  const { grades, ...list } = read.list;
  const outlets = (await outletsOnRecord(on)).map((outlet) => ({ ...outlet, hosts: hostsOf(outlet) }));
  return { list: { ...list, domains: grades.size }, planned: matchOutlets(outlets, grades) };
}

/** The mark of what an import would do: it changes with every grade that it would give. */
export function planMark(planned: readonly PlannedGrade[]): string {
  const given = planned.filter(isGiven).map(({ outlet, listed: [first] }) => `${outlet.id} ${first?.grade}`).toSorted();
  return createHash('sha256').update(given.join('\n')).digest('hex').slice(0, 16);
}

/** Whether an import gives this outlet a grade. */
export function isGiven({ verdict }: PlannedGrade): boolean {
  return verdict === 'given' || verdict === 'changed';
}

function hostsOf({ address, hosts }: OutletOnRecord): string[] {
  const own = address === null ? [] : [addressKey(address).split('/')[0] ?? ''];
  return [...new Set([...own, ...hosts])].filter((host) => host !== '').map((host) => host.replace(/:\d+$/, ''));
}
