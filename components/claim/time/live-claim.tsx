import { memo, useContext } from 'react';
import { TimelineDrawing } from '#components/timeline/timeline-drawing.tsx';
import { TimelineTwin } from '#components/timeline/timeline-twin.tsx';
import type { ClaimStreams } from '#lib/claims/stream-queries.ts';
import { dayBefore, dayOf } from '#lib/domain/as-of.ts';
import type { ClaimView } from '#lib/domain/fold/view.ts';
import { tallyOn } from '#lib/domain/past-tallies.ts';
import type { ClaimMoment } from '#lib/domain/time-travel/claim-moment.ts';
import { differencesOn, shownThen } from '#lib/domain/time-travel/shown-then.ts';
import { stepFrom, travelThrough, type Travel } from '#lib/domain/time-travel/travel.ts';
import { BodyPart, HeadPart, HistoryPart, VotesPart } from '../claim-parts.tsx';
import { AsOfBanner } from './as-of-banner.tsx';
import { dayShown, summaryOf } from './control-facts.ts';
import { DifferenceNote } from './readings-differ.tsx';
import { toldStep } from './told-step.ts';
import { ScreenContext, type Live, type Moment } from './time-context.ts';
import { foldAhead } from './fold-ahead.ts';

/**
 * Unfolds a claim's past from its streams: the fold, the words and the parts of the page are those of the server.
 * This file is the part that is fetched on first use; unlike other leaves it has the whole catalogue of words.
 */
export function unfold({ page, streams, tallies }: ClaimStreams): Live {
  const travel = travelThrough(new Map(streams), page.view.id);
  const now = presentOf(travel, page.view);
  const today = dayOf(new Date().toISOString());
  foldAhead(travel, [{ reading: 'recorded', date: today }, { reading: 'known', date: today }]);
  const moments = new Map<string, ClaimMoment>();

  function at(moment: Moment): ClaimMoment {
    if (!moment) return { asOf: null, now, view: now, tally: page.tally, differences: null, consensusDays: page.consensusDays };
    const key = `${moment.reading} ${moment.date}`;
    const made = moments.get(key) ?? {
      asOf: moment, now, view: shownThen(travel.view(moment)), differences: null, consensusDays: page.consensusDays,
      tally: moment.reading === 'known' ? page.tally : tallyOn(tallies, moment.date),
    };
    moments.set(key, made);
    return made;
  }

  // The other reading is folded too for what tells how they differ, above the claim and beside the timeline.
  const withDifferences = lastOf((moment: Moment): ClaimMoment => ({ ...at(moment), differences: moment && differencesOn(travel, moment.date) }));

  return {
    parts: {
      banner: memo(({ moment }) => <AsOfBanner moment={withDifferences(moment)} slug={page.slug} />),
      head: memo(({ moment }) => <HeadPart moment={at(moment)} directory={page} />),
      differences: memo(({ moment }) => <DifferenceNote moment={withDifferences(moment)} slug={page.slug} />),
      timeline: memo(({ moment }) => <TimelineDrawing moment={at(moment)} screen={useContext(ScreenContext)} />),
      twin: memo(({ moment }) => <TimelineTwin moment={at(moment)} />),
      body: memo(({ moment }) => <BodyPart moment={at(moment)} directory={page} />),
      votes: memo(({ moment }) => <VotesPart moment={at(moment)} directory={page} />),
      history: memo(({ moment }) => <HistoryPart moment={at(moment)} directory={page} />),
    },
    step: (moment, reading, direction) => stepFrom(travel, moment, reading, direction, dayOf(new Date().toISOString())),
    summary: (moment) => summaryOf(at(moment)),
    day: dayShown,
    told: (moment) => toldStep(at(moment), moment && shownThen(travel.view({ reading: moment.reading, date: dayBefore(moment.date) }))),
  };
}

/** The same answer to the same question asked twice in a row. */
function lastOf<A, R>(answer: (asked: A) => R): (asked: A) => R {
  let last: { asked: A; answered: R } | null = null;
  return (asked) => {
    if (last?.asked !== asked) last = { asked, answered: answer(asked) };
    return last.answered;
  };
}

// Folded here too, so that the days of the past are made of the same pieces and only what differs is drawn anew. A
// clock that is behind would leave out what was recorded since: then the site's own stands.
function presentOf(travel: Travel, sent: ClaimView): ClaimView {
  const folded = travel.view({ reading: 'recorded', date: dayOf(new Date().toISOString()) });
  return folded?.visibility === 'public' && folded.seq === sent.seq && sent.visibility === 'public' ? folded : sent;
}
