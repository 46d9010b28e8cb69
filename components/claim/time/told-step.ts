import { dateWords } from '#components/ui/date-words.ts';
import { STATUS_TOKENS } from '#components/ui/status-tokens.ts';
import type { ClaimView } from '#lib/domain/fold/view.ts';
import type { ClaimMoment } from '#lib/domain/time-travel/claim-moment.ts';
import { compareViews, type Comparison } from '#lib/domain/time-travel/compare-views.ts';
import { messages } from '#lib/messages/translate.ts';
import { summaryOf } from './control-facts.ts';

type Step = Pick<ClaimMoment, 'asOf' | 'now' | 'view'>;

/**
 * What a step led to, in one short sentence for who cannot see it: the day, what changed on it, and where the claim
 * stands: "3 May 2025, recorded here: now supported; 4 items added".
 * @param before the claim at the end of the day before; null while it was not there.
 */
export function toldStep(step: Step, before: ClaimView | null): string {
  const { asOf, view } = step;
  if (!asOf || view?.visibility !== 'public') return summaryOf(step);
  const t = messages('asOf');
  const found = compareViews(before?.visibility === 'public' ? before : null, view);
  const status = messages('glossary')(STATUS_TOKENS[view.status.status].label).toLowerCase();
  const changes = changesTold(found, before !== null);
  const isMoved = before?.status.status !== view.status.status;
  const what = [
    ...(isMoved ? [t('told.became', { status })] : []), ...(changes.length === 0 && !isMoved ? [t(before === view ? 'told.nothing' : 'told.elsewhere')] : changes),
    ...(isMoved ? [] : [t('told.still', { status })]),
  ];
  return t(`told.${asOf.reading}`, { date: dateWords(asOf.date, 'day'), what: what.join('; ') });
}

function changesTold({ wording, evidence, attributions, appearances, relations, topics }: Comparison, isThere: boolean): string[] {
  const t = messages('asOf');
  const lists = [evidence, attributions, appearances, relations];
  const count = (of: 'added' | 'withdrawn' | 'changed' | 'gone') => lists.reduce((sum, list) => sum + list[of].length, 0);
  const [added, withdrawn, changed] = [count('added'), count('withdrawn'), count('changed') + count('gone')];
  return [
    ...(wording?.before ? [t('told.reworded')] : []),
    ...(added > 0 ? [t('told.added', { count: added })] : []),
    ...(withdrawn > 0 ? [t('told.withdrawn', { count: withdrawn })] : []),
    ...(changed > 0 ? [t('told.changed', { count: changed })] : []),
    // What a claim was logged with is no change of it.
    ...(isThere && topics.added.length + topics.removed.length > 0 ? [t('told.topics')] : []),
  ];
}
