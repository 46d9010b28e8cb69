import type { StatusStep } from '../fold/view.ts';
import type { Status } from '../status.ts';
import { place, type Axis } from './axis.ts';
import { stairRows } from './rows.ts';

/** A stretch in which one status held, by when it was recorded here. */
export type Band = {
  id: string;
  status: Status;
  isVoided: boolean;
  start: number;
  end: number;
  /** Nothing followed it yet. */
  isOpen: boolean;
  /** Where its word stands: rows count upwards from the band. */
  label: { start: number; end: number; row: number };
};

/**
 * The status bands of a claim along an axis, each with a place for its word that touches no other
 * word.
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
  const rows = stairRows(boxes, 8);
  return steps.map(({ id, status, voidedBy }, index) => ({
    id,
    status,
    isVoided: voidedBy !== null,
    start: starts[index] ?? 0,
    end: starts[index + 1] ?? axis.length,
    isOpen: index === steps.length - 1,
    label: { start: boxes[index]?.start ?? 0, end: boxes[index]?.end ?? 0, row: rows[index] ?? 0 },
  }));
}
