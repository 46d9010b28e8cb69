import { dateWords } from '#components/ui/date-words.ts';
import { STATUS_TOKENS } from '#components/ui/status-tokens.ts';
import { axisOf } from '#components/timeline/wide-layout.ts';
import type { ReadingName } from '#lib/domain/as-of.ts';
import type { ClaimView } from '#lib/domain/fold/view.ts';
import { place, type Axis } from '#lib/domain/timeline/axis.ts';
import { isDated, momentsOf } from '#lib/domain/timeline/moments.ts';
import { statusSpans } from '#lib/domain/time-travel/status-spans.ts';
import type { ClaimMoment } from '#lib/domain/time-travel/claim-moment.ts';
import { messages } from '#lib/messages/translate.ts';
import type { ControlWords } from './date-control.tsx';
import type { Span } from './date-slider.tsx';

/** The timeline's axis, and along it where the claim stood when, in each reading. */
export function controlFacts(now: ClaimView): { axis: Axis; spans: Record<ReadingName, Span[]> } {
  const axis = axisOf(momentsOf(now).filter(isDated));
  const along = (reading: ReadingName) =>
    statusSpans(now.statuses, reading).map(({ status, from, to }): Span => ({
      status, start: share(axis, from, 0), end: share(axis, to, 100),
    })).filter(({ start, end }) => end > start);
  return { axis, spans: { known: along('known'), recorded: along('recorded') } };
}

function share(axis: Axis, at: string | null, open: number): number {
  return at === null ? open : Math.round((place(axis, Date.parse(at)) / axis.length) * 10_000) / 100;
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
  return { status, count: view.evidence.length, total: now.evidence.length };
}

/** The control's words: it speaks before the catalogue is loaded. */
export function controlWords(): ControlWords {
  const t = messages('asOf');
  return {
    legend: t('control.legend'), known: t('control.known'), recorded: t('control.recorded'), day: t('control.day'),
    show: t('control.show'), previous: t('control.previous'), next: t('control.next'), now: t('banner.now'),
    slider: t('control.slider'), hint: t('control.hint'), loading: t('control.loading'), compare: t('control.compare'),
  };
}
