import { CONSENSUS_POLICY } from '#lib/domain/consensus/policy.ts';
import type { Condition, ConditionName } from '#lib/domain/consensus/consensus-words.ts';
import { messages } from '#lib/messages/translate.ts';
import { percent, scoreWords, wholeWords } from './numbers.ts';

type Unit = 'count' | 'score' | 'percent' | 'points' | 'balance' | 'truth';

/** What the number of a condition is a number of. */
const UNITS: Record<ConditionName, Unit> = {
  votes: 'count', evidence: 'count', 'graded-sources': 'count', 'net-least': 'count', 'net-most': 'count', dissent: 'count', audience: 'count', 'votes-least': 'count',
  intercept: 'score', factor: 'score', 'band-low': 'score', 'band-high': 'score', 'slope-or-spectrum': 'score', 'without-busy': 'score',
  spectrum: 'percent', 'spectrum-against': 'percent', 'ends-differ': 'points', balance: 'balance',
  'balance-even': 'truth', 'graded-both-sides': 'truth', 'no-attack': 'truth', 'viewpoints-known': 'truth',
};

// "At most 4 less votes against" is said as "at least 4 more votes against".
const SAID_THE_OTHER_WAY = new Set<ConditionName>(['net-most']);

/** What a condition asks for: "agreement: at least 0.40". */
export function needWords(condition: Condition): string {
  const t = messages('consensus');
  const { name, compare, needs } = said(condition);
  const words = conditionName(name);
  return UNITS[name] === 'truth' ? words : t(`need.${compare}`, { name: words, needs: amount(name, needs) });
}

/** How it is now: a number, yes or no, or that it is not known. */
export function nowWords(condition: Condition): string {
  const t = messages('consensus');
  const { name, is, isMet } = said(condition);
  if (UNITS[name] === 'truth') return t(isMet ? 'now.yes' : 'now.no');
  return is === null ? t('now.unknown') : amount(name, is);
}

/** Both in one phrase: "agreement: at least 0.40, now 0.31". */
export function lackWords(condition: Condition): string {
  const need = needWords(condition);
  return UNITS[condition.name] === 'truth' ? need : messages('consensus')('need.lack', { need, now: nowWords(condition) });
}

function conditionName(name: ConditionName): string {
  const { balanceFrom, balanceTo } = CONSENSUS_POLICY.contested;
  return messages('consensus')(`condition.${name}`, { from: percent(balanceFrom), to: percent(balanceTo) });
}

function said(condition: Condition): Condition {
  const { name, is, needs } = condition;
  if (!SAID_THE_OTHER_WAY.has(name)) return condition;
  return { ...condition, compare: 'at-least', needs: -needs, is: is === null ? null : -is };
}

function amount(name: ConditionName, value: number): string {
  const t = messages('consensus');
  switch (UNITS[name]) {
    case 'count': return wholeWords(value);
    case 'percent': return t('unit.percent', { value: percent(value) });
    case 'points': return t('unit.points', { value: percent(value) });
    case 'balance': return t('unit.balance', { value: percent(value) });
    default: return scoreWords(value);
  }
}
