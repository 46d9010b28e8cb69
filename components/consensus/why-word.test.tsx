import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import type { ConsensusView } from '#lib/consensus/consensus-view.ts';
import { consensusState, type ConsensusInputs } from '#lib/domain/consensus/consensus-state.ts';
import { CONSENSUS_POLICY } from '#lib/domain/consensus/policy.ts';
import { WhyWord } from './why-word.tsx';
import { WouldChange } from './would-change.tsx';

type Given = Partial<Omit<ConsensusInputs, 'reading'>> & { reading?: Partial<ConsensusInputs['reading']> };

const EVIDENCE = { items: 3, balance: 0.45, gradedFor: 1, gradedAgainst: 2 };
const CURVE = Array.from({ length: 21 }, () => 0.7);

// The state that the rules themselves give for these numbers, shown by `Part`.
function shown(Part: typeof WhyWord, { reading = {}, ...given }: Given = {}): string {
  const state = consensusState(null, {
    reading: {
      votes: 20, accepted: 20, intercept: 0.35, factor: 0.1, band: { low: 0.3, high: 0.42 }, spectrum: { curve: CURVE, mean: 0.7 },
      sides: { net: [3, 6], against: [1, 1], all: [9, 11] }, mean: 0.8, ...reading,
    },
    evidence: EVIDENCE, knowsViewpoints: true, hasOpenAttack: false, now: Date.parse('2025-05-07T09:00:00.000Z'), epoch: 3,
    lifecycle: 'current', attack: { groupShare: 0, panelDiffers: null }, hasPanel: false, reopenedAt: null, ...given,
  }, CONSENSUS_POLICY);
  const alarm = { groupShare: given.attack?.groupShare ?? 0, burstShare: 0.4, panel: null, isAttacked: given.hasOpenAttack === true };
  const consensus = { state: { ...state, evidence: EVIDENCE, alarm } } as unknown as ConsensusView;
  return renderToStaticMarkup(<Part consensus={consensus} />).replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');
}

test('the word is explained by each condition of its rule, with what it needs and how it is', () => {
  const text = shown(WhyWord);
  expect(text).toContain('Why “leaning credible”');
  expect(text).toContain('agreement across viewpoints: at least 0.33 0.35');
  expect(text).toContain('found credible over the whole range: at least 55 % 70 %');
  expect(text).toContain('Tried before it: credible (4 conditions fail)');
});

test('what it lacks for another word has a direction and both numbers, the balance in hundredths as everywhere', () => {
  const text = shown(WouldChange);
  expect(text).toContain('Up, to “credible”: agreement across viewpoints: at least 0.40, now 0.35');
  expect(text).toContain('evidence balance: at least 60 of 100, now 45 of 100');
  expect(text).toContain('Down, to “leaning not credible”: agreement');
  expect(text).toContain('net votes against it (against minus for), on the side with fewer: at least 3, now −6');
});

test('a word that two rules lead to stands once, with both ways', () => {
  const text = shown(WouldChange, { reading: { intercept: 0.2, spectrum: { curve: CURVE, mean: 0.4 } }, evidence: { ...EVIDENCE, balance: 0.7 } });
  expect(text.match(/“contested”/g)).toHaveLength(1);
  expect(text).toMatch(/gap between the two ends of the range: at least 40 points, now 0 points or graded evidence that stands even, from 45 to 55 of 100/);
});

test('a strong word that waits says since when it is allowed', () => {
  const text = shown(WhyWord, { reading: { intercept: 0.45, band: { low: 0.4, high: 0.5 }, sides: { net: [5, 6], against: [1, 1], all: [9, 11] } }, evidence: { ...EVIDENCE, balance: 0.7 } });
  expect(text).toContain('Why “leaning credible”');
  expect(text).toMatch(/The numbers have allowed “credible” since 7 May 2025.* for 2 epochs and 30 minutes/);
});

test('a word that is held says why, and what would free it', () => {
  const given: Given = { attack: { groupShare: 0.4, panelDiffers: null } };
  expect(shown(WhyWord, given)).toContain('One group holds 40 % of the votes, more than 25 %');
  expect(shown(WhyWord, { attack: { groupShare: 0, panelDiffers: 0.2 } })).toContain('The panel drawn by lot differs from the rest by 0.15 or more');
  expect(shown(WouldChange, given)).toContain('It moves again when a panel of reviewers drawn by lot has answered');
});

test('a burst that holds a word back is named', () => {
  expect(shown(WhyWord, { hasOpenAttack: true })).toContain('40 % of its votes came in one burst, more than 25 %');
  expect(shown(WhyWord)).not.toContain('burst, more than');
});

test('with nothing to go by it says so', () => {
  expect(shown(WhyWord, { reading: { votes: 1, accepted: 1 }, evidence: null })).toContain('The conditions of no word hold yet.');
});
