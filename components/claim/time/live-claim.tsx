import { useDeferredValue, type ReactNode } from 'react';
import { TimelineDrawing } from '#components/timeline/timeline-drawing.tsx';
import type { ClaimStreams } from '#lib/claims/stream-queries.ts';
import { dayBefore, dayOf } from '#lib/domain/as-of.ts';
import { tallyOn } from '#lib/domain/past-tallies.ts';
import type { ClaimMoment } from '#lib/domain/time-travel/claim-moment.ts';
import { differencesOn, shownThen } from '#lib/domain/time-travel/shown-then.ts';
import { stepFrom, travelThrough } from '#lib/domain/time-travel/travel.ts';
import { BodyPart, HeadPart, HistoryPart, VotesPart } from '../claim-parts.tsx';
import { AsOfBanner } from './as-of-banner.tsx';
import { dayShown, summaryOf } from './control-facts.ts';
import { DifferenceNote } from './readings-differ.tsx';
import { toldStep } from './told-step.ts';
import type { Live, Moment } from './time-context.ts';
import { useScreen } from './use-screen.ts';

/**
 * Unfolds a claim's past from its streams: the fold, the words and the parts of the page are those of the server.
 * This file is the part that is fetched on first use; unlike other leaves it has the whole catalogue of words.
 */
export function unfold({ page, streams, tallies }: ClaimStreams): Live {
  const travel = travelThrough(new Map(streams), page.view.id);
  const moments = new Map<string, ClaimMoment>();

  function at(moment: Moment): ClaimMoment {
    if (!moment) return { asOf: null, now: page.view, view: page.view, tally: page.tally, differences: null };
    const key = `${moment.reading} ${moment.date}`;
    const made = moments.get(key) ?? {
      asOf: moment, now: page.view, view: shownThen(travel.view(moment)), differences: null,
      tally: moment.reading === 'known' ? page.tally : tallyOn(tallies, moment.date),
    };
    moments.set(key, made);
    return made;
  }

  function withDifferences(moment: Moment): ClaimMoment {
    return { ...at(moment), differences: moment && differencesOn(travel, moment.date) };
  }

  const part = (draw: (moment: ClaimMoment) => ReactNode) => ({ moment }: { moment: Moment }) => draw(at(moment));
  // The other reading is folded too for what tells how they differ: that comes right after the step itself.
  const after = (draw: (moment: ClaimMoment) => ReactNode) => ({ moment }: { moment: Moment }) => draw(withDifferences(useDeferredValue(moment)));
  return {
    parts: {
      banner: after((moment) => <AsOfBanner moment={moment} slug={page.slug} />),
      head: part((moment) => <HeadPart moment={moment} directory={page} />),
      differences: after((moment) => <DifferenceNote moment={moment} slug={page.slug} />),
      timeline: ({ moment }) => <TimelineDrawing moment={at(moment)} screen={useScreen()} />,
      body: part((moment) => <BodyPart moment={moment} directory={page} />),
      votes: part((moment) => <VotesPart moment={moment} directory={page} />),
      history: part((moment) => <HistoryPart moment={moment} directory={page} />),
    },
    step: (moment, reading, direction) => stepFrom(travel, moment, reading, direction, dayOf(new Date().toISOString())),
    summary: (moment) => summaryOf(at(moment)),
    day: dayShown,
    told: (moment) => toldStep(at(moment), moment && shownThen(travel.view({ reading: moment.reading, date: dayBefore(moment.date) }))),
  };
}
