import { z } from 'zod';
import { blankAsMissing, text } from '#lib/boundary/input.ts';
import { ROLES } from '#lib/domain/glossary.ts';
import { sameSitePath } from '#lib/domain/same-site.ts';
import { messages } from '#lib/messages/translate.ts';

const t = messages('refusals');

export const PASSWORD_LENGTH = { least: 10, most: 200 };

/** An e-mail address, lower-case: one account an address, however it was typed. */
export function emailAddress() {
  return text(254)
    .transform((value) => value.toLowerCase())
    .refine((value) => z.email().safeParse(value).success, t('field.not-an-email'));
}

/** The name under which a member's entries stand in public. */
export function personName() {
  return text(80).refine((value) => !value.includes('\n'), t('field.not-text'));
}

/** A password somebody chooses: 10 to 200 characters, kept as typed. */
export function newPassword() {
  const { least, most } = PASSWORD_LENGTH;
  return typedPassword()
    .refine((value) => [...value].length >= least, t('field.too-short', { min: least }))
    .refine((value) => [...value].length <= most, t('field.too-long', { max: most }));
}

/** A password somebody signs in with: any that could be one. Normalised, as keyboards compose accents differently. */
export function typedPassword() {
  return z.string({ error: (issue) => (issue.input === undefined ? t('field.required') : t('field.not-text')) })
    .refine((value) => value !== '', { message: t('field.required'), abort: true })
    .refine((value) => value.isWellFormed() && !value.includes('\0'), { message: t('field.broken-text'), abort: true })
    .refine((value) => value.length <= 1000, { message: t('field.too-long', { max: 1000 }), abort: true })
    .transform((value) => value.normalize('NFC'));
}

/** Where somebody goes next: a page of this site, else the desk. */
export function thenPath() {
  return blankAsMissing(text(1000).optional()).transform((value) => (value && sameSitePath(value)) || '/desk');
}

/** A set of roles; a form sends one alone as plain text and none as nothing. */
export function roleSet() {
  return z.preprocess(
    (value) => (value === undefined || value === '' ? [] : Array.isArray(value) ? value : [value]),
    z.array(z.enum(ROLES, t('field.not-one-of')), t('field.not-one-of')).max(20, t('field.too-many', { max: 20 })),
  ).transform((roles) => [...new Set(roles)].sort());
}

/** The secret part of a one-time link. What could not be one opens nothing, which is for the use case to say. */
export function linkSecret() {
  return text(200);
}
