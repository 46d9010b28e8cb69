import { Prose } from '#components/shell/prose.tsx';
import { Section } from '#components/ui/section.tsx';
import { gradeStrength } from '#lib/domain/balance/grade-strength.ts';
import { OUTLET_GRADES } from '#lib/domain/glossary.ts';
import { FEWEST_SHOWN } from '#lib/domain/tally.ts';
import { EARLIER_ROUND_WEIGHT } from '#lib/domain/vote-rounds.ts';
import type { ConsensusPolicy } from '#lib/domain/consensus/policy.ts';
import { messages } from '#lib/messages/translate.ts';

const SECTIONS = ['three', 'votes', 'bridging', 'spectrum', 'words', 'evidence', 'groups', 'panels', 'time', 'check', 'limits'] as const;

/** The method, step by step; every number in it is the one in force. */
export function MethodSections({ policy }: { policy: ConsensusPolicy }) {
  const t = messages('method');
  const values = valuesOf(policy);
  return SECTIONS.map((key) => (
    <Section key={key} id={key} heading={t(`${key}.heading`)}>
      <Prose>
        {t(`${key}.text`, values).split('\n').map((paragraph) => <p key={paragraph}>{paragraph}</p>)}
      </Prose>
    </Section>
  ));
}

function valuesOf(policy: ConsensusPolicy) {
  const { filter, smallSite, spectrum, leaning, credible, notCredible, contested, settled, attack, raterWeight, untrusted, burst, churn, panel, audience } = policy;
  const percent = (share: number) => Math.round(share * 100);
  return {
    ...Object.fromEntries(OUTLET_GRADES.map((grade) => [`grade${grade}`, percent(gradeStrength(grade, null))])),
    fewest: FEWEST_SHOWN, half: percent(EARLIER_ROUND_WEIGHT),
    itemVotes: filter.votesPerItem, raterVotes: filter.votesPerRater, siteRaters: smallSite.raters, siteVotes: smallSite.votes,
    zeroAt: percent(raterWeight.zeroAt), fullAt: percent(raterWeight.fullAt), unproven: percent(raterWeight.unproven),
    trustBase: untrusted.base, trustShare: percent(untrusted.share),
    points: spectrum.points, leaningIntercept: leaning.intercept, leaningSpectrum: percent(leaning.spectrum), leaningVotes: leaning.votes,
    leaningNet: leaning.netPerSide, credibleIntercept: credible.intercept, credibleLeave: credible.leaveBelow, credibleVotes: credible.votes,
    credibleNet: credible.netPerSide, credibleDissent: credible.dissent, credibleBalance: percent(credible.balance), credibleMinutes: credible.forMs / 60_000, credibleEpochs: credible.epochs,
    notBalance: percent(notCredible.balance), contestedVotes: contested.votes, contestedSide: contested.votesPerSide, contestedGap: percent(contested.endsDiffer),
    settledDays: settled.afterMs / 86_400_000, settledVotes: settled.votes, groupShare: percent(attack.groupShare), groupTimes: attack.timesOverall,
    panelFrom: attack.panelFrom, panelTo: attack.panelTo, churn: percent(churn.quietShare), burstHours: burst.windowMs / 3_600_000, circle: audience.usual,
    panelDiffers: attack.panelDiffers, unopened: percent(panel.unopened), reach: panel.reachFrom, duties: panel.dutiesAtMost, dutyDays: panel.dueMs / 86_400_000, panelDays: panel.mostMs / 86_400_000,
  };
}
