import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { STATUSES } from '#lib/domain/glossary.ts';
import { STATUS_TOKENS } from './status-tokens.ts';

/** WCAG AA for text of any size. */
const READABLE = 4.5;
const GROUNDS = ['paper', 'sheet', 'wash'];
const INKS = [
  'ink',
  'ink-soft',
  'ink-faint',
  'alert',
  ...STATUSES.map((status) => `status-${status}`),
];

const light = coloursOf(cssOf('tokens'));
const dark = { ...light, ...coloursOf(cssOf('schemes').split('forced-colors')[0] ?? '') };

test.each([
  ['light', light],
  ['dark', dark],
] as const)('every ink is readable on every ground, %s', (_, scheme) => {
  for (const ink of INKS) {
    for (const ground of GROUNDS) {
      expect(contrast(scheme[ink], scheme[ground]), `${ink} on ${ground}`).toBeGreaterThanOrEqual(
        READABLE,
      );
    }
  }
});

test('the edge of a control can be told from what is around it', () => {
  for (const scheme of [light, dark]) {
    for (const ground of GROUNDS)
      expect(contrast(scheme['rule-strong'], scheme[ground])).toBeGreaterThanOrEqual(3);
  }
});

test('dark gives every colour anew', () => {
  for (const name of Object.keys(light)) expect(dark[name], name).not.toBe(light[name]);
});

test('no two statuses share a shape or a pattern', () => {
  const tokens = STATUSES.map((status) => STATUS_TOKENS[status]);
  expect(new Set(tokens.map(({ shape }) => shape)).size).toBe(STATUSES.length);
  expect(new Set(tokens.map(({ pattern }) => pattern)).size).toBe(STATUSES.length);
});

function cssOf(name: string): string {
  return readFileSync(new URL(`./styles/${name}.css`, import.meta.url), 'utf8');
}

function coloursOf(css: string): Record<string, string> {
  const found = [...css.matchAll(/--color-([\w-]+): (#[0-9a-f]{6})/g)];
  return Object.fromEntries(found.map(([, name = '', value = '']) => [name, value]));
}

function contrast(one = '', other = ''): number {
  const [lighter = 0, darker = 0] = [luminance(one), luminance(other)].toSorted((a, b) => b - a);
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(colour: string): number {
  const parts = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255);
  const [red = Number.NaN, green = Number.NaN, blue = Number.NaN] = parts.map((part) =>
    part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
