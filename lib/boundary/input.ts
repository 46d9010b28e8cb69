import { z } from 'zod';
import { parseAddress } from '#lib/domain/address.ts';
import { LONGEST_TERM_DAYS } from '#lib/domain/review-term.ts';
import { between, type Instant, type When } from '#lib/domain/time.ts';
import { readTypedWhen } from '#lib/domain/typed-day.ts';
import { messages } from '#lib/messages/translate.ts';
import { Refusal } from './refusal.ts';

const t = messages('refusals');

// Zero-width and direction-changing characters that a reader cannot see; joiners stay, Persian and emoji need them.
const INVISIBLE = /[\u200B\u2060\uFEFF\u00AD\u202A-\u202E\u2066-\u2069]/;
// Control characters other than tab and line breaks.
const CONTROL = /[\u0001-\u0008\u000B\u000C\u000E-\u001F\u007F]/;

/** Parses what a request carried; a wrong field is a refusal with a sentence beside each. */
export function parseInput<S extends z.ZodType>(schema: S, input: unknown): z.output<S> {
  return parseInputBeside(schema, input, {});
}

/** The same beside what else is known to be wrong, by field: all of it is told at once. */
export function parseInputBeside<S extends z.ZodType>(schema: S, input: unknown, wrong: Readonly<Record<string, string>>): z.output<S> {
  const parsed = schema.safeParse(input);
  if (parsed.success && Object.keys(wrong).length === 0) return parsed.data;
  // Without a prototype: a field that no form has may be called `constructor`.
  const fields: Record<string, string> = Object.assign(Object.create(null), wrong);
  for (const issue of parsed.error?.issues ?? []) {
    const unknown = issue.code === 'unrecognized_keys';
    for (const key of unknown ? issue.keys : [issue.path.filter((part) => typeof part === 'string').join('.')]) {
      fields[key] ??= unknown ? t('field.unknown') : sentenceOf(issue);
    }
  }
  throw new Refusal('invalid-input', { fields });
}

// Our own checks bring their sentence; what zod finds by itself is a missing or a mistyped value.
function sentenceOf(issue: z.core.$ZodIssue): string {
  if (issue.code === 'custom') return issue.message;
  if (issue.code === 'invalid_value') return t('field.not-one-of');
  if (issue.code === 'too_big') return t('field.too-many', { max: Number(issue.maximum) });
  // A builder that tells missing from mistyped has said which; zod's own words begin so.
  if (issue.code === 'invalid_type') return issue.message.startsWith('Invalid') ? t('field.required') : issue.message;
  return t('field.not-one-of');
}

/** Required text: NFC, trimmed, well-formed, without invisible characters, up to `max` characters. */
export function text(max: number, min = 1) {
  return z.string({ error: (issue) => (issue.input === undefined ? t('field.required') : t('field.not-text')) })
    .superRefine((value, context) => {
      const wrong = textProblem(value, max, min);
      if (wrong) context.addIssue({ code: 'custom', message: wrong });
    })
    .transform((value) => tidy(value));
}

/** Optional text: an empty field is one that was not given. */
export function optionalText(max: number) {
  return blankAsMissing(text(max).optional());
}

function tidy(value: string): string {
  return value.replace(/\r\n?/g, '\n').trim().normalize('NFC');
}

function textProblem(value: string, max: number, min: number): string | null {
  if (!value.isWellFormed() || value.includes('\0')) return t('field.broken-text');
  if (INVISIBLE.test(value) || CONTROL.test(value)) return t('field.invisible');
  const { length } = tidy(value);
  if (length === 0) return t('field.required');
  if (length < min) return t('field.too-short', { min });
  return length > max ? t('field.too-long', { max }) : null;
}

/** An empty string from a form is a field nobody filled in. */
export function blankAsMissing<S extends z.ZodType>(schema: S) {
  return z.preprocess((value) => (typeof value === 'string' && value.trim() === '' ? undefined : value), schema);
}

/** The id of an entry or a stream; where a form was sent with none chosen, it asks for one. */
export function id() {
  return z.string({ error: (issue) => (issue.input === undefined ? t('field.not-one-of') : t('field.not-an-id')) }).refine((value) => UUID.test(value), t('field.not-an-id'));
}
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

export function optionalId() {
  return blankAsMissing(id().optional());
}

/** The address part of a claim, a party or a source: also a whole pasted address of one. */
export function slug() {
  return text(400)
    .transform((value) => value.replace(/^.*\/(claims|parties|sources)\//, '').replace(/[/?#].*$/, ''))
    .refine((value) => /^[a-z0-9-]{1,120}$/.test(value), t('field.not-an-id'));
}

export function oneOf<const T extends readonly string[]>(values: T) {
  return z.enum(values, t('field.not-one-of'));
}

/** The number of the newest entry that a writer had before them; a form sends it as text. */
export function seqSeen() {
  return z.coerce.number(t('field.required')).int(t('field.required')).min(1, t('field.required'));
}

/** A box that is ticked or not: a form sends `on` for one that is. */
export function tickbox() {
  return blankAsMissing(z.union([z.boolean(), z.enum(['on', 'true']).transform(() => true)], t('field.not-one-of')).default(false));
}

/** A list of ids; a form sends one alone as plain text. */
export function ids(max: number) {
  return z.preprocess(
    (value) => (value === undefined || value === '' ? [] : Array.isArray(value) ? value : [value]),
    z.array(id(), t('field.not-an-id')).max(max, t('field.too-many', { max })),
  ).transform((values) => [...new Set(values)]);
}

/** A typed date that may not lie in the future, or two with ".." between them for an uncertain stretch. */
function pastWhen() {
  return text(80).transform((value, context): When => {
    const when = readWhen(value, (message) => context.addIssue({ code: 'custom', message }));
    return when ?? z.NEVER;
  });
}

export function optionalPastWhen() {
  return blankAsMissing(pastWhen().optional());
}

/**
 * When something is to be looked at again, as the end of a day to come; `never` is null, and a blank field leaves it to
 * the site's own term.
 */
export function optionalReviewBy() {
  return blankAsMissing(text(20).transform((value, context): Instant | null => {
    if (value.toLowerCase() === 'never') return null;
    const when = readTypedWhen(value);
    const now = new Date();
    if (when?.precision === 'day' && when.to > now.toISOString() && Date.parse(when.to) - now.getTime() < LONGEST_TERM_MS) return when.to;
    context.addIssue({ code: 'custom', message: t('field.not-a-term') });
    return z.NEVER;
  }).optional());
}
const LONGEST_TERM_MS = LONGEST_TERM_DAYS * 86_400_000;

function readWhen(value: string, refuse: (message: string) => void): When | null {
  const [first = '', last] = value.split('..').map(readTypedWhen);
  if (!first || last === null) return refuseWith(refuse, t('field.not-a-date'));
  const when = last ? between(first, last) : first;
  if (!when) return refuseWith(refuse, t('field.end-before-start'));
  if (when.from > new Date().toISOString()) return refuseWith(refuse, t('field.future'));
  return when;
}

function refuseWith(refuse: (message: string) => void, message: string): null {
  refuse(message);
  return null;
}

/** A web address, as the URL parser writes it. */
export function address() {
  return text(2000).transform((value, context) => {
    const parsed = parseAddress(value);
    if (parsed !== null) return parsed;
    context.addIssue({ code: 'custom', message: t('field.not-an-address') });
    return z.NEVER;
  });
}

export function optionalAddress() {
  return blankAsMissing(address().optional());
}

/** The languages of ISO 639 have two or three letters; `Hebrew` has the shape of a tag and is none. */
const OF_A_LANGUAGE = /^[a-z]{2,3}(-|$)/;

/** A BCP 47 language tag, in its canonical letter case. */
export function language() {
  return text(35).transform((value, context) => {
    try {
      const [canonical] = Intl.getCanonicalLocales(value);
      if (canonical && OF_A_LANGUAGE.test(canonical)) return canonical;
    } catch {
      // Not a language tag: said below, as for any other wrong value.
    }
    context.addIssue({ code: 'custom', message: t('field.not-a-language') });
    return z.NEVER;
  });
}
