import { z } from 'zod';
import { oneOf, text } from '#lib/boundary/input.ts';
import { STATUSES } from '#lib/domain/glossary.ts';
import { labelKey } from '#lib/domain/scale.ts';
import { messages } from '#lib/messages/translate.ts';

const t = messages('scales');

/** How many labels a scale may have. */
const MOST_LABELS = 20;

/** A whole number between two others, as typed or sent. */
export function wholeNumber(least: number, most: number) {
  return z.preprocess((value) => (typeof value === 'number' ? String(value) : value), text(4).transform((value, context) => {
    const number = /^\d{1,3}$/.test(value) ? Number(value) : Number.NaN;
    if (number >= least && number <= most) return number;
    context.addIssue({ code: 'custom', message: t('wrong.number', { least, most }) });
    return z.NEVER;
  }));
}

const blankAsNull = (value: unknown) => (value === undefined || (typeof value === 'string' && value.trim() === '') ? null : value);

const label = z.strictObject({
  name: text(40),
  status: oneOf(STATUSES),
  value: z.preprocess(blankAsNull, wholeNumber(1, 100).nullable()),
  colour: text(7).transform((value, context) => {
    if (/^#[0-9a-f]{6}$/i.test(value)) return value.toLowerCase();
    context.addIssue({ code: 'custom', message: t('wrong.colour') });
    return z.NEVER;
  }),
  definition: text(300, 4),
}).transform((row) => ({ key: labelKey(row.name), ...row }));

const COLUMNS = ['name', 'status', 'value', 'colour', 'definition'] as const;

/**
 * The labels of a scale: a list of them, or, from a form, a column for each of their fields. Rows without a name are
 * none. What is wrong is said of the whole list, by the row: a form has many fields of one name.
 */
export function labelRows() {
  return z.unknown().transform((value, context) => {
    const refuse = (message: string) => (context.addIssue({ code: 'custom', message }), z.NEVER);
    const rows = rowsOf(value);
    if (!Array.isArray(rows)) return refuse(t('wrong.no-labels'));
    if (rows.length > MOST_LABELS) return refuse(messages('refusals')('field.too-many', { max: MOST_LABELS }));
    return rows.flatMap((row, nth) => {
      const parsed = label.safeParse(row);
      if (parsed.success) return [parsed.data];
      return refuse(t('wrong.row', { nth: nth + 1, sentence: sentenceOf(parsed.error.issues[0]) }));
    });
  });
}

// Our own checks bring their sentence; what zod finds by itself is a missing or an unknown field.
function sentenceOf(issue: z.core.$ZodIssue | undefined): string {
  if (issue?.code === 'unrecognized_keys') return messages('refusals')('field.unknown');
  return issue === undefined || issue.message.startsWith('Invalid') ? messages('refusals')('field.required') : issue.message;
}

function rowsOf(value: unknown): unknown {
  if (Array.isArray(value) || typeof value !== 'object' || value === null) return value;
  const columns = value as Record<string, unknown>;
  if (Object.keys(columns).some((name) => !(COLUMNS as readonly string[]).includes(name))) return value;
  const names = [columns.name ?? []].flat();
  const rows = names.map((_, nth) => Object.fromEntries(COLUMNS.map((name) => [name, [columns[name] ?? []].flat()[nth]])));
  return rows.filter((row) => typeof row.name !== 'string' || row.name.trim() !== '');
}
