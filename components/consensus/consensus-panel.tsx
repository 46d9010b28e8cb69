import { Folds } from '#components/ui/folds.tsx';
import { Section } from '#components/ui/section.tsx';
import type { ConsensusView } from '#lib/consensus/consensus-view.ts';
import type { ClaimView } from '#lib/domain/fold/view.ts';
import type { Instant } from '#lib/domain/time.ts';
import type { Tally } from '#lib/domain/tally.ts';
import { messages } from '#lib/messages/translate.ts';
import { AnswerCounts } from './answer-counts.tsx';
import { ConsensusCurve } from './consensus-curve.tsx';
import { ConsensusWordLine } from './consensus-word-line.tsx';
import { CountsBehind } from './counts-behind.tsx';
import { DrawnPanel } from './drawn-panel.tsx';
import { EvidenceWeighed } from './evidence-weighed.tsx';
import { GroupsAsOne } from './groups-as-one.tsx';
import { ReasonsGiven } from './reasons-given.tsx';
import { Spectrum } from './spectrum.tsx';
import { StrongestCounter } from './strongest-counter.tsx';
import { ThreeLines } from './three-lines.tsx';
import { WhatMoved } from './what-moved.tsx';
import { WhyWord } from './why-word.tsx';
import { WouldChange } from './would-change.tsx';

type ConsensusPanelProps = { view: ClaimView; tally: Tally; consensus: ConsensusView | null; consensusDays: readonly Instant[] };

/** What reviewers say together, why, how it moved and what would change it; below five votes, only that there are too few. */
export function ConsensusPanel({ view, tally, consensus, consensusDays }: ConsensusPanelProps) {
  const t = messages('vote');
  return (
    <Section id="consensus" heading={t('tally.heading')} intro={t('tally.intro')} className="wide">
      {consensus && tally.isShown ? <Shown view={view} tally={tally} consensus={consensus} consensusDays={consensusDays} /> : <p>{t('tally.tooFew')}</p>}
    </Section>
  );
}

function Shown({ view, tally, consensus, consensusDays }: ConsensusPanelProps & { consensus: ConsensusView }) {
  return (
    <div className="space-y-10">
      <div className="grid gap-x-10 gap-y-6 min-[60rem]:grid-cols-[3fr_2fr]">
        <div className="space-y-4">
          <ConsensusWordLine consensus={consensus} />
          <CountsBehind consensus={consensus} />
          <DrawnPanel consensus={consensus} />
        </div>
        <ThreeLines view={view} consensus={consensus} />
      </div>
      <Folds summary={messages('consensus')('fold')}>
        <div className="space-y-10">
          <div className="grid gap-10 min-[60rem]:grid-cols-2">
            <WhyWord consensus={consensus} />
            <WouldChange consensus={consensus} />
          </div>
          <GroupsAsOne consensus={consensus} />
          <ConsensusCurve consensus={consensus} claim={view} consensusDays={consensusDays} />
          <div className="grid gap-10 min-[60rem]:grid-cols-2">
            {consensus.reading.spectrum && consensus.scale === 'agreement' ? <Spectrum spectrum={consensus.reading.spectrum} /> : <AnswerCounts tally={tally} />}
            <div className="space-y-8">
              <ReasonsGiven consensus={consensus} />
              <StrongestCounter view={view} consensus={consensus} />
            </div>
          </div>
          <EvidenceWeighed view={view} consensus={consensus} />
          <WhatMoved view={view} consensus={consensus} />
          {consensus.scale === 'agreement' && <AnswerCounts tally={tally} />}
        </div>
      </Folds>
      <p className="text-small"><a href="/method">{messages('consensus')('method')}</a></p>
    </div>
  );
}
