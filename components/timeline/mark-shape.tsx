import type { ReactNode } from 'react';
import { StatusGlyph } from '#components/ui/status.tsx';
import type { Moment } from '#lib/domain/timeline/moments.ts';
import { counts, isWithdrawn } from './moment-words.ts';

type Place = { x: number; y: number };

/**
 * A moment as a shape around (x, y): a disc for what was said, a triangle up for, down against
 * (hollow when it undercuts), a square for context, its own status for a rebuttal. Dashed: does not
 * count. Crossed: withdrawn.
 */
export function MarkShape({ moment, x, y }: Place & { moment: Moment }) {
  return (
    <>
      {shapeOf(moment, { x, y })}
      {isWithdrawn(moment) && (
        <path d={`M${x - 8} ${y + 8}L${x + 8} ${y - 8}`} className="stroke-ink" strokeWidth="1.5" />
      )}
    </>
  );
}

function shapeOf(moment: Moment, { x, y }: Place): ReactNode {
  if (moment.lane === 'status')
    return <StatusGlyph status={moment.item.status} x={x} y={y} size={14} />;
  if (moment.lane === 'rebuttals')
    return <StatusGlyph status={moment.item.other.status} x={x} y={y} size={14} />;
  if (moment.lane === 'appearances') return <circle cx={x} cy={y} r="5" {...penOf(moment)} />;
  if (moment.lane === 'for') return <path d={`M${x} ${y - 6}l6 11h-12z`} {...penOf(moment)} />;
  if (moment.lane === 'against') return <path d={`M${x} ${y + 6}l6-11h-12z`} {...penOf(moment)} />;
  return <rect x={x - 4.5} y={y - 4.5} width="9" height="9" {...penOf(moment)} />;
}

function penOf(moment: Moment) {
  const isHollow =
    !counts(moment) || ('stance' in moment.item && moment.item.stance === 'undercuts');
  return {
    className: isHollow ? 'fill-paper stroke-ink' : 'fill-ink stroke-ink',
    strokeWidth: 1.5,
    strokeDasharray: counts(moment) ? undefined : '2 2',
  };
}
