import { dateWords } from '#components/ui/date-words.ts';
import { STATUS_TOKENS } from '#components/ui/status-tokens.ts';
import { axisOf } from '#components/timeline/wide-layout.ts';
import type { AsOf, ReadingName } from '#lib/domain/as-of.ts';
import type { ClaimView } from '#lib/domain/fold/view.ts';
import { statusSpans } from '#lib/domain/time-travel/status-spans.ts';
import { place, type Axis } from '#lib/domain/timeline/axis.ts';
import { isDated, momentsOf } from '#lib/domain/timeline/moments.ts';
import type { ClaimMoment } from '#lib/domain/time-travel/claim-moment.ts';
import { messages } from '#lib/messages/translate.ts';
import type { ControlWords } from './date-control.tsx';

/** The timeline's axis, and the places along it, in per cent, where the status changed, in each reading. */
export function controlFacts({ now, consensusDays }: Pick<ClaimMoment, 'now' | 'consensusDays'>): { axis: Axis; changes: Record<ReadingName, number[]> } {
  const axis = axisOf(momentsOf(now).filter(isDated), consensusDays);
  const along = (reading: ReadingName) =>
    [...new Set(statusSpans(now.statuses, reading).flatMap(({ from }) => (from === null ? [] : [share(axis, from)])))];
  return { axis, changes: { known: along('known'), recorded: along('recorded') } };
}

function share(axis: Axis, at: string): number {
  return Math.round((place(axis, Date.parse(at)) / axis.length) * 1000) / 10;
}

/** What the page shows, in one line: "1 May 2025, knowable: supported; 3 of 5 pieces of evidence". */
export function summaryOf({ asOf, now, view }: Pick<ClaimMoment, 'asOf' | 'now' | 'view'>): string {
  const t = messages('asOf');
  if (!asOf) return t('summary.now', facts(now, now));
  const date = dateWords(asOf.date, 'day');
  if (!view) return t('summary.nothing', { date });
  if (view.visibility !== 'public') return t('summary.withheld', { date });
  return t(`summary.${asOf.reading}`, { date, ...facts(view, now) });
}

function facts(view: ClaimView, now: ClaimView) {
  const status = messages('glossary')(STATUS_TOKENS[view.status.status].label).toLowerCase();
  return { status, count: view.evidence.length, pieces: piecesOf(now) };
}

const pieces = new WeakMap<ClaimView, string>();

// All there are now: said at every step, and a plural takes a tenth of one.
function piecesOf(now: ClaimView): string {
  const words = pieces.get(now) ?? messages('asOf')('summary.pieces', { count: now.evidence.length });
  pieces.set(now, words);
  return words;
}

/** The day that is shown, as its handle tells it. */
export function dayShown(asOf: AsOf | null): string {
  return asOf ? dateWords(asOf.date, 'day') : messages('asOf')('control.today');
}

/** The control's words: it speaks before the catalogue is loaded. */
export function controlWords(): ControlWords {
  const t = messages('asOf');
  return {
    legend: t('control.legend'), known: t('control.known'), recorded: t('control.recorded'), day: t('control.day'), dayHint: t('control.dayHint'),
    show: t('control.show'), previous: t('control.previous'), next: t('control.next'), now: t('banner.now'),
    slider: t('control.slider'), hint: t('control.hint'), loading: t('control.loading'), compare: t('control.compare'), whole: t('control.whole'),
  };
}
