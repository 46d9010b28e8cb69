import { slugOf } from './slug.ts';
import type { Status } from './glossary.ts';

/** One word of a rating scale: what it means, which of the product's statuses it stands for, and its number if it has one. */
export type ScaleLabel = { key: string; name: string; definition: string; status: Status; value: number | null; colour: string };

/** A site's rating scale in one of its versions. Numbers are whole: journals hold no fractions. */
export type Scale = { version: number; worst: number; best: number; labels: ScaleLabel[] };

/** The label a decision was made under: kept with the decision, so that it stays readable when the scale moves on. */
export type GivenLabel = { version: number; key: string; name: string };

/** The scale of a site that has published none: the product's own statuses, each under its own word. */
export const DEFAULT_SCALE: Scale = {
  version: 1, worst: 1, best: 5,
  labels: [
    own('unverified', null, '#6f7a86'), own('under-review', null, '#3b82c4'), own('supported', 5, '#2a8f68'),
    own('disputed', 3, '#a87414'), own('misleading', 2, '#c4622d'), own('unverifiable', null, '#8a68c9'),
    own('outdated', null, '#84822a'), own('refuted', 1, '#d04a3c'), own('retracted', null, '#b0569a'), own('void', null, '#7d7667'),
  ],
};

function own(status: Status, value: number | null, colour: string): ScaleLabel {
  return { key: status, name: status.replace('-', ' '), definition: '', status, value, colour };
}

/** The key of a label, from its name. */
export function labelKey(name: string): string {
  return slugOf(name) || name.toLowerCase().replace(/[^\p{L}\p{N}\p{M}]+/gu, '-');
}

export type ScaleProblem = 'no-labels' | 'ends' | 'same-name' | 'value-outside' | 'colour-unseen' | 'no-status';
/** The statuses that an editor decides: a scale that lacks a word for one leaves it to the product's own. */
const DECIDED: readonly Status[] = ['supported', 'disputed', 'misleading', 'unverifiable', 'outdated', 'refuted', 'retracted'];

/**
 * What is wrong with a scale, and with which label; null when it can be published. ClaimReview wants
 * best > worst >= 1 and every number between them (schema.org Rating, as Google reads it); a colour has to be told from
 * the light and from the dark page.
 */
export function scaleProblem({ worst, best, labels }: Omit<Scale, 'version'>): { problem: ScaleProblem; name: string } | null {
  const wrong = (problem: ScaleProblem, name = '') => ({ problem, name });
  if (labels.length === 0) return wrong('no-labels');
  if (worst < 1 || best <= worst) return wrong('ends');
  if (!labels.some(({ status }) => DECIDED.includes(status))) return wrong('no-status');
  for (const [nth, { key, name, value, colour }] of labels.entries()) {
    if (labels.findIndex((one) => one.key === key) !== nth) return wrong('same-name', name);
    if (value !== null && (value < worst || value > best)) return wrong('value-outside', name);
    if (!isSeen(colour)) return wrong('colour-unseen', name);
  }
  return null;
}

/** The label that a decision is made under, or why there is none to choose. Null where the scale has no word for a status. */
export function labelFor(scale: Scale, status: Status, key: string | undefined): GivenLabel | null | 'label-needed' | 'foreign-label' {
  const fitting = scale.labels.filter((label) => label.status === status);
  const named = key === undefined ? undefined : fitting.find((label) => label.key === key);
  if (key !== undefined && !named) return 'foreign-label';
  if (!named && fitting.length > 1) return 'label-needed';
  const label = named ?? fitting[0];
  return label ? { version: scale.version, key: label.key, name: label.name } : null;
}

/** A label as a ClaimReview's rating: the word always, the numbers where the label has one. */
export function ratingOf({ worst, best }: Pick<Scale, 'worst' | 'best'>, { name, value }: Pick<ScaleLabel, 'name' | 'value'>) {
  return value === null ? { alternateName: name } : { alternateName: name, ratingValue: value, worstRating: worst, bestRating: best };
}

/** The light and the dark page's ground, and the least contrast of a mark on them (WCAG 2.2, 1.4.11). */
const PAPERS = ['#fcfbf8', '#151412'];
const LEAST_CONTRAST = 3;

function isSeen(colour: string): boolean {
  return PAPERS.every((paper) => contrast(colour, paper) >= LEAST_CONTRAST);
}

/** The contrast ratio of two colours such as `#2a8f68` (WCAG 2.2, "contrast ratio"), from 1 to 21. */
export function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].toSorted((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

// Relative luminance (WCAG 2.2).
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.040_45 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
