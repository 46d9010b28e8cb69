import { SOURCE_KINDS, type SourceKind } from './glossary.ts';

/** How often a source of each kind is looked at again, in hours; 0 is never. */
export type WatchHours = Record<SourceKind, number>;

const DEFAULT_HOURS: WatchHours = { primary: 24, secondary: 24, tertiary: 168, satire: 0, 'machine-written': 0 };
const MOST_HOURS = 24 * 365;
const LONGEST_WAIT_HOURS = 24 * 30;

/** Reads the setting `primary=24, tertiary=168`; kinds it leaves out keep their default. Null for what it cannot read. */
export function parseWatchHours(value: string): WatchHours | null {
  const hours = { ...DEFAULT_HOURS };
  for (const part of value.split(',').map((text) => text.trim()).filter((text) => text !== '')) {
    const [, kind, number] = /^([a-z-]+)\s*=\s*(\d{1,5})$/.exec(part) ?? [];
    const known = SOURCE_KINDS.find((one) => one === kind);
    if (!known || Number(number) > MOST_HOURS) return null;
    hours[known] = Number(number);
  }
  return hours;
}

/** How long to wait before the next look: twice as long after each failure in a row, up to a month. Null is never. */
export function waitHours(hours: WatchHours, kind: SourceKind, failures: number): number | null {
  return hours[kind] === 0 ? null : Math.min(hours[kind] * 2 ** Math.min(failures, 10), Math.max(LONGEST_WAIT_HOURS, hours[kind]));
}
