import type { Instant, When } from './time.ts';

export type Known = { from: Instant; to: Instant };

/**
 * When a fact was publicly knowable: when its source was published, and at the latest when it was recorded here,
 * because whoever records it has seen it. A source without a date was knowable, at the latest, now.
 */
export function knownOfFact(published: When | null, now: Instant): Known {
  if (!published) return { from: now, to: now };
  return { from: earlier(published.from, now), to: earlier(published.to, now) };
}

/** When a decision was knowable: the latest known clock of the evidence it cites. Null when none has one. */
export function knownOfDecision(cited: readonly (Known | null)[]): Known | null {
  const clocks = cited.filter((known) => known !== null);
  const latest = clocks.toSorted((a, b) => (a.to < b.to ? -1 : 1)).at(-1);
  if (!latest) return null;
  const from = clocks.map((known) => known.from).toSorted().at(-1) ?? latest.from;
  return { from: earlier(from, latest.to), to: latest.to };
}

function earlier(a: Instant, b: Instant): Instant {
  return a < b ? a : b;
}
