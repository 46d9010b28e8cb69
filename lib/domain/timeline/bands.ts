import type { StatusStep } from '../fold/view.ts';
import type { Status } from '../glossary.ts';
import { place, type Axis } from './axis.ts';
import { stairRows, withoutOverlap, type Box } from './rows.ts';

/** A stretch in which one status held, by when it was recorded here. */
export type Band = {
  id: string;
  status: Status;
  isVoided: boolean;
  start: number;
  end: number;
  /** Nothing followed it yet. */
  isOpen: boolean;
  /** Where its word stands: rows count upwards from the band. Null where there is no room: its pattern tells it. */
  label: { start: number; end: number; row: number } | null;
};

/** A stair of more words than this takes the screen from what it stands over. */
const MOST_ROWS = 4;
const BETWEEN = 8;

/**
 * The status bands of a claim along an axis, each with a place for its word that touches no other
 * word. Where they would need more than four rows, those that fit into one keep theirs, the latest first.
 * @param labelWidth how wide a status's mark and word are.
 */
export function statusBands(
  steps: readonly StatusStep[],
  axis: Axis,
  labelWidth: (status: Status) => number,
): Band[] {
  const starts = steps.map(({ since }) => Math.round(place(axis, Date.parse(since))));
  const boxes = steps.map(({ status }, index) => {
    const width = labelWidth(status);
    const start = Math.max(0, Math.min(starts[index] ?? 0, axis.length - width));
    return { start, end: start + width };
  });
  const labels = labelsOf(boxes);
  return steps.map(({ id, status, voidedBy }, index) => ({
    id,
    status,
    isVoided: voidedBy !== null,
    start: starts[index] ?? 0,
    end: starts[index + 1] ?? axis.length,
    isOpen: index === steps.length - 1,
    label: labels[index] ?? null,
  }));
}

function labelsOf(boxes: readonly Box[]): Band['label'][] {
  const rows = stairRows(boxes, BETWEEN);
  if (rows.every((row) => row < MOST_ROWS)) return boxes.map((box, index) => ({ ...box, row: rows[index] ?? 0 }));
  const kept = new Set(withoutOverlap(boxes.toReversed(), BETWEEN));
  return boxes.map((box) => (kept.has(box) ? { ...box, row: 0 } : null));
}
