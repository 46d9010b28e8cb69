import { z } from 'zod';
import { blankAsMissing, oneOf, optionalText, text } from '#lib/boundary/input.ts';
import { STANDINGS } from '#lib/domain/glossary.ts';
import { topicSlug } from '#lib/domain/slug.ts';
import type { Topic } from '#lib/domain/entry.ts';
import { messages } from '#lib/messages/translate.ts';

const t = messages('refusals');

/** How long the texts of a claim may be, in characters. */
export const LONGEST = { wording: 500, quote: 2000, note: 2000, interest: 200, reason: 4000, topics: 20 } as const;

export const wordingInput = () => text(LONGEST.wording, 8);
export const quoteInput = () => optionalText(LONGEST.quote);
export const interestInput = () => optionalText(LONGEST.interest);
export const noteInput = () => optionalText(LONGEST.note);
export const reasonInput = () => text(LONGEST.reason, 8);
export const standingInput = () => blankAsMissing(oneOf(STANDINGS).default('likely'));

export const scopeInput = z.strictObject({
  what: optionalText(200), where: optionalText(200), when: optionalText(200), howMuch: optionalText(200),
});

/** A list of short texts: a list, or one text with commas between. Nothing at all is refused, an empty field is none. */
export function listInput(longest: number) {
  return z.preprocess(
    (value) => (typeof value === 'string' ? value.split(',').filter((name) => name.trim() !== '') : value),
    z.array(text(longest), t('field.required')).max(LONGEST.topics, t('field.too-many', { max: LONGEST.topics })),
  );
}

/** Topics as a form gives them, each once however often and in what case it is named. */
export function topicsInput() {
  return listInput(60).transform((names) => names.map((name): Topic => ({ slug: topicSlug(name), name })).filter(({ slug }, nth, all) => all.findIndex((one) => one.slug === slug) === nth));
}

/** Leaves out what was not given, so that no text is stored for it. */
export function given<T extends Record<string, string | undefined>>(texts: T): { [K in keyof T]?: string } {
  return Object.fromEntries(Object.entries(texts).filter(([, value]) => value !== undefined)) as { [K in keyof T]?: string };
}
