import { expect, test } from 'vitest';
import { hasAnswered, panelDue, seatsFor, type PanelFacts, type PanelReason } from './panel-due.ts';
import { CONSENSUS_POLICY as policy } from './policy.ts';

const quiet: PanelFacts = { word: 'gathering', status: 'under-review', isAttacked: false, differs: false, appearances: 2, panels: [] };
const sat = (reason: PanelReason, counts = true) => ({ reason, counts, isOpen: false });

test.each<[string, Partial<PanelFacts>, PanelReason | null]>([
  ['quiet', {}, null],
  ['attacked', { isAttacked: true, word: 'contested' }, 'attack'],
  ['contested by votes', { word: 'contested' }, 'disputed'],
  ['of a disputed status', { status: 'disputed' }, 'disputed'],
  ['one that appeared in many places', { appearances: policy.panel.reachFrom }, 'reach'],
  ['attacked while a panel sits', { isAttacked: true, panels: [{ reason: 'disputed', isOpen: true, counts: false }] }, null],
  ['attacked after a panel on the dispute', { isAttacked: true, panels: [sat('disputed')] }, 'attack'],
  ['attacked and answered', { isAttacked: true, panels: [sat('attack')] }, null],
  ['one whose panel differs from the open vote', { differs: true, panels: [sat('disputed')] }, 'differs'],
  ['one whose second panel was the answer', { differs: true, panels: [sat('disputed'), sat('differs')] }, null],
  ['disputed after its panel', { word: 'contested', panels: [sat('disputed')] }, null],
  ['disputed after a panel that came to nothing', { word: 'contested', panels: [sat('disputed', false)] }, 'disputed'],
])('a claim that is %s', (_what, facts, reason) => {
  expect(panelDue({ ...quiet, ...facts }, policy)).toBe(reason);
});

test('only a panel that counts and sat because of the attack answers it', () => {
  expect([hasAnswered([]), hasAnswered([sat('disputed')]), hasAnswered([sat('attack', false)]), hasAnswered([sat('attack')])]).toEqual([false, false, false, true]);
});

test('a panel has 12 to 20 seats, at most half of those who could sit where that is enough', () => {
  expect([0, 11, 12, 23, 30, 40, 400].map((eligible) => seatsFor(eligible, policy))).toEqual([0, 0, 12, 12, 15, 20, 20]);
});
