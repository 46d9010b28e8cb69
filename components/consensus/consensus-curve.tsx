import { dateWords } from '#components/ui/date-words.ts';
import { WIDE } from '#components/timeline/wide-layout.ts';
import type { ConsensusView } from '#lib/consensus/consensus-view.ts';
import { messages } from '#lib/messages/translate.ts';
import { CurveChart } from './curve-chart.tsx';
import type { Curved } from './curve-layout.ts';
import { CurveTable, gapOf, readings } from './curve-table.tsx';
import { sayScore } from './step-words.ts';

const NARROW = 340;

/** How the score moved, as it was known then and as today's model reads it, on the axis of the claim's timeline. */
export function ConsensusCurve(curved: Curved) {
  const t = messages('consensus');
  const { consensus } = curved;
  return (
    <div>
      <h3 className="font-semibold">{t('curve.heading')}</h3>
      <p className="mt-1 text-small text-ink-soft">{t(`curve.${consensus.scale}`)} {t('curve.axis')}</p>
      <CurveChart {...curved} width={WIDE} className="mt-3 hidden min-[60rem]:block print:block" />
      <CurveChart {...curved} width={NARROW} className="mt-3 min-[60rem]:hidden print:hidden" />
      <p className="mt-2 text-small">{twoReadings(consensus)}</p>
      <CurveTable {...curved} />
    </div>
  );
}

function twoReadings(consensus: ConsensusView): string {
  const t = messages('consensus');
  const rows = readings(consensus);
  const widest = rows.toSorted((a, b) => gapOf(b) - gapOf(a))[0];
  const last = rows.at(-1);
  if (consensus.today === null || !widest || !last) return t('curve.same');
  const say = (score: number) => sayScore(score, consensus.scale);
  return t('curve.today', { date: dateWords(widest.at, 'day'), gap: say(gapOf(widest)), now: say(gapOf(last)) });
}
