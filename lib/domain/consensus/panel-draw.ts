import { randomFrom } from './random.ts';
import { sha256 } from './sha256.ts';

/** Who may be drawn, with the side of the axis they stand on. */
export type PanelCandidate = { id: string; factor: number };

/** What is published before a draw, so that the seed cannot be chosen after it: the seed's hash. */
export function commitmentTo(seed: string): string {
  return sha256(new TextEncoder().encode(seed));
}

/**
 * Draws a panel: candidates in the order of their viewpoints are cut into as many equal stretches as there are seats, and
 * of each one is drawn. Depends on seed and candidates alone, in whatever order they come, so anybody can draw again.
 * With no more candidates than seats everybody sits.
 */
export function drawPanel(seed: string, candidates: readonly PanelCandidate[], seats: number): string[] {
  const ordered = candidates.toSorted((a, b) => a.factor - b.factor || (a.id < b.id ? -1 : 1));
  if (ordered.length <= seats) return ordered.map(({ id }) => id);
  // Another hash than the commitment's, which is public before the draw.
  const random = randomFrom(sha256(new TextEncoder().encode(`panel ${seed}`)));
  return Array.from({ length: seats }, (_, seat) => {
    const from = Math.floor((seat * ordered.length) / seats);
    const to = Math.floor(((seat + 1) * ordered.length) / seats);
    return ordered[from + Math.floor(random() * (to - from))]?.id ?? '';
  });
}

/** Whether a published panel is the one that a seed draws, and the seed the one that was committed to. */
export function isDrawOf(
  { seed, commitment, panel }: { seed: string; commitment: string; panel: readonly string[] }, candidates: readonly PanelCandidate[],
): boolean {
  const drawn = drawPanel(seed, candidates, panel.length);
  return commitmentTo(seed) === commitment && drawn.length === panel.length && drawn.every((id, seat) => id === panel[seat]);
}
