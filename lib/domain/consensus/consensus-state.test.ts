import { describe, expect, test } from 'vitest';
import { consensusState, type ConsensusInputs, type ConsensusState } from './consensus-state.ts';
import { CONSENSUS_POLICY as policy } from './policy.ts';

const MINUTE = 60_000;
const DAY = 1440 * MINUTE;
const curve = (share: number) => Array.from({ length: 21 }, () => share);

const SOUND: ConsensusInputs = {
  reading: {
    votes: 30, accepted: 30, intercept: 0.48, factor: 0.02, band: { low: 0.42, high: 0.5 }, mean: 0.9, spectrum: { curve: curve(0.85), mean: 0.85 },
    sides: { net: [12, 11], against: [1, 1], all: [14, 13] },
  },
  evidence: { items: 3, balance: 0.8, gradedFor: 2, gradedAgainst: 0 }, knowsViewpoints: true, hasOpenAttack: false, now: 0, epoch: 1,
  lifecycle: 'current', attack: { groupShare: 0, panelDiffers: null }, hasPanel: false, reopenedAt: null,
};
const BAD: ConsensusInputs = {
  ...SOUND, evidence: { items: 2, balance: 0.2, gradedFor: 0, gradedAgainst: 2 },
  reading: {
    votes: 30, accepted: 30, intercept: -0.3, factor: 0.02, band: { low: -0.34, high: -0.25 }, mean: 0.1, spectrum: { curve: curve(0.12), mean: 0.12 },
    sides: { net: [-12, -11], against: [13, 12], all: [14, 13] },
  },
};

const read = (changes: Partial<ConsensusInputs['reading']>): ConsensusInputs => ({ ...SOUND, reading: { ...SOUND.reading, ...changes } });
const word = (inputs: ConsensusInputs, previous: ConsensusState | null = null) => consensusState(previous, inputs, policy).word;

function after(steps: ConsensusInputs[]): ConsensusState {
  const [first = SOUND, ...rest] = steps;
  return rest.reduce((state, inputs) => consensusState(state, inputs, policy), consensusState(null, first, policy));
}

const credible = () => after([SOUND, { ...SOUND, epoch: 2, now: 31 * MINUTE }]);

describe('the word for what the votes say', () => {
  test.each([
    ['open', 'no votes', { ...read({ votes: 0, accepted: 0 }), evidence: { items: 0, balance: null, gradedFor: 0, gradedAgainst: 0 } }],
    ['insufficient-evidence', 'votes without any evidence', { ...read({ accepted: 7, intercept: 0.1 }), evidence: { items: 0, balance: null, gradedFor: 0, gradedAgainst: 0 } }],
    ['gathering', 'five votes', read({ accepted: 5, intercept: 0.1, spectrum: { curve: curve(0.5), mean: 0.5 } })],
    ['gathering', 'a site too small to know viewpoints', { ...SOUND, knowsViewpoints: false }],
    ['leaning-credible', 'agreement across, not yet strong', read({ intercept: 0.35 })],
    ['leaning-credible', 'more outright against than undecided', read({ sides: { net: [9, 9], against: [3, 3], all: [15, 15] } })],
    ['leaning-not-credible', 'refusal across, without evidence against', { ...BAD, evidence: SOUND.evidence }],
    ['gathering', 'one side for, the other silent', read({ intercept: 0.1, factor: 0.7, sides: { net: [20, 0], against: [1, 0], all: [24, 2] } })],
    ['contested', 'one side for, one against', read({ intercept: 0.1, factor: 0.7, spectrum: { curve: curve(0.5), mean: 0.5 } })],
    ['contested', 'evidence even on both sides', { ...read({ intercept: 0.1, accepted: 6, spectrum: { curve: curve(0.5), mean: 0.5 } }), evidence: { items: 4, balance: 0.5, gradedFor: 1, gradedAgainst: 1 } }],
    ['superseded', 'another claim took its place', { ...SOUND, lifecycle: 'superseded' as const }],
    ['withdrawn', 'withdrawn', { ...SOUND, lifecycle: 'withdrawn' as const }],
  ])('is %s: %s', (expected, _case, inputs) => {
    expect(word(inputs)).toBe(expected);
  });

  test('is not credible by the votes of a circle alone, and says how many claims it shares its audience with', () => {
    const inputs = { ...SOUND, audience: { shared: 4, usual: 3 } };
    const { word: given, wouldChange } = after([inputs, { ...inputs, epoch: 2, now: 31 * MINUTE }]);
    expect(given).toBe('leaning-credible');
    expect(wouldChange.find(({ word: other }) => other === 'credible')?.missing).toMatchObject([{ name: 'audience', is: 4, compare: 'at-most', needs: 3 }]);
    const usual = { ...SOUND, audience: { shared: 3, usual: 3 } };
    expect(after([usual, { ...usual, epoch: 2, now: 31 * MINUTE }]).word).toBe('credible');
  });

  test('leans credible where only the busiest hold it down, and where only they lift it, but is then not credible', () => {
    const doubted = read({ intercept: 0.1, sides: { net: [2, 1], against: [6, 6], all: [14, 13] } });
    expect(word(doubted)).toBe('gathering');
    const { word: given, because } = after([{ ...doubted, withoutBusy: SOUND.reading }]);
    expect([given, because.map(({ name }) => name).includes('without-busy')]).toEqual(['leaning-credible', true]);
    const lifted = { ...SOUND, withoutBusy: doubted.reading };
    expect(after([lifted, { ...lifted, epoch: 2, now: 31 * MINUTE }]).word).toBe('leaning-credible');
  });

  test('credible waits for the second epoch and for half an hour, and says what it waits as', () => {
    const first = after([SOUND]);
    expect([first.word, first.candidate?.word]).toEqual(['leaning-credible', 'credible']);
    expect(word({ ...SOUND, epoch: 2, now: 10 * MINUTE }, first)).toBe('leaning-credible');
    expect(word({ ...SOUND, epoch: 1, now: 90 * MINUTE }, first)).toBe('leaning-credible');
    expect(credible().word).toBe('credible');
    const broken = after([SOUND, { ...read({ intercept: 0.2 }), epoch: 2 }, { ...SOUND, epoch: 3, now: 31 * MINUTE }]);
    expect(broken.word).toBe('leaning-credible');
  });

  test('credible is left below 0.37, not at 0.40', () => {
    expect(word({ ...read({ intercept: 0.38, band: { low: 0.3, high: 0.4 } }), epoch: 3 }, credible())).toBe('credible');
    expect(word({ ...read({ intercept: 0.36 }), epoch: 3 }, credible())).toBe('leaning-credible');
  });

  test('not credible needs evidence against: votes alone never suffice', () => {
    const later = (inputs: ConsensusInputs) => after([inputs, { ...inputs, epoch: 2, now: 31 * MINUTE }]).word;
    expect(later(BAD)).toBe('not-credible');
    expect(later({ ...BAD, evidence: null })).toBe('leaning-not-credible');
    expect(later({ ...BAD, evidence: { items: 2, balance: 0.2, gradedFor: 0, gradedAgainst: 0 } })).toBe('leaning-not-credible');
  });

  test('one group with more than a quarter of the votes freezes the word', () => {
    const held = consensusState(credible(), { ...BAD, attack: { groupShare: 0.3, panelDiffers: null } }, policy);
    expect([held.word, held.beneath]).toEqual(['under-attack-review', 'credible']);
    expect(word({ ...SOUND, attack: { groupShare: 0, panelDiffers: 0.2 } }, credible())).toBe('under-attack-review');
    expect(word({ ...SOUND, epoch: 4 }, held)).toBe('credible');
  });

  test('settles after 14 days and then no vote moves it, only evidence, a correction or a decision', () => {
    const settled = consensusState(credible(), { ...SOUND, epoch: 400, now: 15 * DAY }, policy);
    expect([settled.word, settled.beneath]).toEqual(['settled', 'credible']);
    const brigade = { ...BAD, epoch: 500, now: 20 * DAY, attack: { groupShare: 0.6, panelDiffers: 0.4 } };
    expect(word(brigade, settled)).toBe('settled');
    expect(word({ ...BAD, epoch: 500, now: 20 * DAY, reopenedAt: 19 * DAY }, settled)).not.toBe('settled');
  });

  test('says what would change it', () => {
    const { wouldChange } = after([read({ intercept: 0.35, accepted: 9 })]);
    const missing = wouldChange.find((one) => one.word === 'credible')?.missing.map(({ name }) => name);
    expect(missing).toEqual(['intercept', 'votes']);
  });
});
