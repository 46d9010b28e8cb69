import { DateText } from '#components/ui/date-text.tsx';
import type { ConsensusView } from '#lib/consensus/consensus-view.ts';
import type { PanelAnswer } from '#lib/consensus/point.ts';
import { sidesOf } from '#lib/domain/consensus/panel-draw.ts';
import { CONSENSUS_POLICY } from '#lib/domain/consensus/policy.ts';
import { messages } from '#lib/messages/translate.ts';
import { scoreWords } from './numbers.ts';

const t = messages('panels');

/** A panel of drawn reviewers on the claim: that it sits, by size and pattern, or what it answered beside the open vote. */
export function DrawnPanel({ consensus: { panel, state } }: { consensus: ConsensusView }) {
  if (!panel) return null;
  const answer = state?.alarm?.panel ?? null;
  return (
    <div className="space-y-2 border-s border-rule ps-4 text-small">
      {panel.isOpen && <Sitting panel={panel} />}
      {answer && <p>{answerWords(answer)}</p>}
      {answer !== null && (answer.unopened ?? 0) > 0 && (
        <p>{t('claim.unopened', { unopened: answer.unopened ?? 0, votes: answer.votes, weight: CONSENSUS_POLICY.panel.unopened * 100 })}</p>
      )}
      {!panel.isOpen && !answer && <Ended panel={panel} />}
      <p>{t.rich('claim.draw', { link: (words) => <a href="/method#panels">{words}</a> })}</p>
    </div>
  );
}

type Panel = { panel: NonNullable<ConsensusView['panel']> };

function Sitting({ panel: { factors, reason, drawnAt } }: Panel) {
  const [negative, positive] = sidesOf(factors);
  return (
    <>
      <p>{t.rich('claim.open', { seats: factors.length, reason: t(`reason.${reason}`), date: () => <DateText at={drawnAt} /> })}</p>
      <p>{negative + positive === 0 ? t('claim.patternUnknown') : t('claim.pattern', { negative, positive })}</p>
    </>
  );
}

function Ended({ panel: { counts, factors, reason, drawnAt } }: Panel) {
  if (counts) return <p>{t('claim.waits', { seats: factors.length })}</p>;
  return <p>{t.rich('claim.short', { reason: t(`reason.${reason}`), date: () => <DateText at={drawnAt} /> })}</p>;
}

function answerWords({ votes, score, open, differs, hasAnswered }: PanelAnswer): string {
  if (open === null) return t('claim.alone', { votes, score: scoreWords(score) });
  const key = !differs ? 'claim.agrees' : hasAnswered ? 'claim.decides' : 'claim.held';
  return t(key, { votes, score: scoreWords(score), open: scoreWords(open), limit: CONSENSUS_POLICY.attack.panelDiffers });
}
