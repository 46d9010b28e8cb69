import { consensusRules, type ItemInputs, type Rule } from './consensus-rules.ts';
import type { Condition, ConsensusWord } from './consensus-words.ts';
import type { ConsensusPolicy } from './policy.ts';

/** The consensus on a claim at one moment. */
export type ConsensusState = {
  word: ConsensusWord;
  /** Under "settled" and "under-attack-review": the word that was settled or is held. */
  beneath: ConsensusWord | null;
  since: number;
  /** A stronger word that the numbers allow but that has not held long enough yet. */
  candidate: { word: ConsensusWord; since: number; firstEpoch: number } | null;
  /** What gave the word, in order: the rules that acted, by name. */
  rules: string[];
  /** What the word hangs on now. */
  because: Condition[];
  /** What would change it: words not reached, each with the conditions that fail. */
  wouldChange: { word: ConsensusWord; missing: Condition[] }[];
};

/** Everything a claim's consensus is decided from at one moment. */
export type ConsensusInputs = ItemInputs & {
  now: number;
  epoch: number;
  lifecycle: 'current' | 'superseded' | 'withdrawn';
  /** The largest share of the votes that one collapsed group holds, and what a panel's score differs by. */
  attack: { groupShare: number; panelDiffers: number | null };
  hasPanel: boolean;
  /** When new evidence, a correction or a decision last opened the claim again; null when never. */
  reopenedAt: number | null;
};

const NEVER: Pick<ConsensusState, 'word' | 'beneath' | 'since' | 'candidate'> = { word: 'open', beneath: null, since: 0, candidate: null };

/** The state after this moment's inputs. Pure: the same history of inputs gives the same states. */
export function consensusState(previous: ConsensusState | null, inputs: ConsensusInputs, policy: ConsensusPolicy): ConsensusState {
  const before = previous ?? { ...NEVER, since: inputs.now };
  if (inputs.lifecycle !== 'current') return move(before, inputs, { word: inputs.lifecycle, rules: [inputs.lifecycle] });
  const isReopened = inputs.reopenedAt !== null && inputs.reopenedAt > before.since;
  if (before.word === 'settled' && !isReopened) {
    return move(before, inputs, { word: 'settled', beneath: before.beneath, rules: ['locked'] });
  }
  if (isAttacked(inputs, policy)) {
    const beneath = before.word === 'under-attack-review' ? before.beneath : before.word;
    return move(before, inputs, { word: 'under-attack-review', beneath, rules: ['attack'] });
  }
  return byRules(before, inputs, policy);
}

function isAttacked({ attack }: ConsensusInputs, policy: ConsensusPolicy): boolean {
  return attack.groupShare > policy.attack.groupShare || (attack.panelDiffers ?? 0) >= policy.attack.panelDiffers;
}

type Before = Pick<ConsensusState, 'word' | 'beneath' | 'since' | 'candidate'>;

function byRules(before: Before, inputs: ConsensusInputs, policy: ConsensusPolicy): ConsensusState {
  const held = before.word === 'under-attack-review' || before.word === 'settled' ? before.beneath ?? 'open' : before.word;
  const rules = consensusRules(inputs, held, policy);
  const first = firstMet(rules);
  const waits = isStrong(first.word) && held !== first.word;
  const candidate = waits ? candidateAfter(before, first.word, inputs) : null;
  const isDue = !candidate || hasHeld(candidate, inputs, policy);
  const given = isDue ? first : firstMet(rules.filter(({ word }) => !isStrong(word)));
  const words = isDue ? [given.word] : [`${first.word}-waits`, given.word];
  if (isSettled(before, given.word, inputs, policy)) {
    return move(before, inputs, { word: 'settled', beneath: given.word, rules: [...words, 'settled'], because: given.conditions });
  }
  return move(before, inputs, {
    word: given.word, candidate: isDue ? null : candidate, rules: words, because: given.conditions, wouldChange: notReached(rules, given.word),
  });
}

function firstMet(rules: readonly Rule[]): Rule {
  return rules.find(({ conditions }) => conditions.every(({ isMet }) => isMet)) ?? { word: 'open', conditions: [] };
}

function isStrong(word: ConsensusWord): boolean {
  return word === 'credible' || word === 'not-credible';
}

function candidateAfter({ candidate }: Before, word: ConsensusWord, { now, epoch }: ConsensusInputs) {
  return candidate?.word === word ? candidate : { word, since: now, firstEpoch: epoch };
}

// Two epochs means that the one after the first agreed, too.
function hasHeld({ since, firstEpoch }: { since: number; firstEpoch: number }, { now, epoch }: ConsensusInputs, { credible }: ConsensusPolicy): boolean {
  return epoch - firstEpoch + 1 >= credible.epochs && now - since >= credible.forMs;
}

function isSettled({ word, since }: Before, given: ConsensusWord, { reading, hasPanel, now, reopenedAt }: ConsensusInputs, policy: ConsensusPolicy): boolean {
  const from = Math.max(since, reopenedAt ?? 0);
  return isStrong(given) && word === given && now - from >= policy.settled.afterMs && (hasPanel || reading.votes >= policy.settled.votes);
}

function notReached(rules: readonly Rule[], given: ConsensusWord): ConsensusState['wouldChange'] {
  return rules.filter(({ word, conditions }) => word !== given && word !== 'open' && conditions.some(({ isMet }) => !isMet))
    .map(({ word, conditions }) => ({ word, missing: conditions.filter(({ isMet }) => !isMet) }));
}

type Next = { word: ConsensusWord; rules: string[] } & Partial<Pick<ConsensusState, 'beneath' | 'candidate' | 'because' | 'wouldChange'>>;

function move(before: Before, { now }: ConsensusInputs, next: Next): ConsensusState {
  return {
    beneath: null, candidate: null, because: [], wouldChange: [], ...next,
    since: next.word === before.word ? before.since : now,
  };
}
