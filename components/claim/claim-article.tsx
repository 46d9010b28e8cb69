import type { ReactNode } from 'react';
import { TimelineDrawing } from '#components/timeline/timeline-drawing.tsx';
import { TimelineTwin } from '#components/timeline/timeline-twin.tsx';
import { TimelineSection } from '#components/timeline/timeline-section.tsx';
import type { ClaimPage } from '#lib/claims/load-claim.ts';
import type { ClaimMoment } from '#lib/domain/time-travel/claim-moment.ts';
import { BodyPart, HeadPart, HistoryPart, VotesPart } from './claim-parts.tsx';
import { AsOfBanner } from './time/as-of-banner.tsx';
import { controlFacts, controlWords, dayShown, summaryOf } from './time/control-facts.ts';
import { DateControl } from './time/date-control.tsx';
import { DifferenceNote } from './time/readings-differ.tsx';
import { NowOnly, NowOnlyBelow, PastOnlyBelow, Shown } from './time/shown.tsx';
import { TimeStage } from './time/time-stage.tsx';

type ClaimArticleProps = {
  page: ClaimPage;
  moment: ClaimMoment;
  /** What only the present has, above everything else. */
  above?: ReactNode;
  /** What reviewers say together now; a day of the past has the bare counts. */
  consensus?: ReactNode;
  /** What only the present has, at the end: the newest entries, the way to the desk. */
  children?: ReactNode;
};

/**
 * A claim, section by section, now or as of a day. A section that follows the date goes into one of the parts; one
 * that only the present has is a child.
 */
export function ClaimArticle({ page, moment, above, consensus, children }: ClaimArticleProps) {
  const parts = { moment, directory: page };
  return (
    <TimeStage slug={page.slug} start={moment.asOf}>
      <article className="page-grid claim-page full">
        <NowOnly>{above}</NowOnly>
        <Shown part="banner">
          <AsOfBanner moment={moment} slug={page.slug} />
        </Shown>
        <Shown part="head">
          <HeadPart {...parts} />
        </Shown>
        <TimelineSection>
          <DateControl {...controlFacts(moment)} words={controlWords()} summary={summaryOf(moment)} day={dayShown(moment.asOf)} />
          <Shown part="differences">
            <DifferenceNote moment={moment} slug={page.slug} />
          </Shown>
          <Shown part="timeline">
            <TimelineDrawing moment={moment} />
          </Shown>
          <Shown part="twin">
            <TimelineTwin moment={moment} />
          </Shown>
        </TimelineSection>
        <Shown part="body">
          <BodyPart {...parts} />
        </Shown>
        <NowOnlyBelow>{consensus}</NowOnlyBelow>
        <PastOnlyBelow>
          <Shown part="votes">
            <VotesPart {...parts} />
          </Shown>
        </PastOnlyBelow>
        <Shown part="history">
          <HistoryPart {...parts} />
        </Shown>
        <NowOnlyBelow>{children}</NowOnlyBelow>
      </article>
    </TimeStage>
  );
}
