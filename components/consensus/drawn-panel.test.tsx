import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import type { ConsensusView } from '#lib/consensus/consensus-view.ts';
import type { PanelAnswer } from '#lib/consensus/point.ts';
import { DrawnPanel } from './drawn-panel.tsx';

const sitting = { reason: 'attack' as const, drawnAt: '2025-05-07T10:00:00.000Z', isOpen: true, counts: false, factors: [-0.4, -0.1, 0.2] };
const answered: PanelAnswer = { votes: 14, score: 0.12, open: 0.41, differs: true, hasAnswered: true };

/** What a reader reads of these. */
function words(panel: ConsensusView['panel'], answer: PanelAnswer | null): string {
  const state = { alarm: { groupShare: 0, burstShare: 0, isAttacked: false, panel: answer } };
  return renderToStaticMarkup(<DrawnPanel consensus={{ panel, state } as unknown as ConsensusView} />).replaceAll(/<[^>]+>/g, '');
}

test('a panel that sits is told by size and pattern', () => {
  expect(words(sitting, null)).toMatch(/A panel of 3 drawn reviewers has sat on this claim since 7.May.2025/);
  expect(words(sitting, null)).toContain('2 of them stand on one half of the viewpoint range, 1 on the other');
  expect(words({ ...sitting, factors: [0, 0] }, null)).toContain('Viewpoints are not known yet');
});

test.each<[Partial<PanelAnswer>, string]>([
  [{}, 'read from the panel’s answers alone'],
  [{ hasAnswered: false }, 'held until a second panel'],
  [{ differs: false }, 'the open vote stands'],
  [{ open: null }, 'nobody else has voted'],
])('beside the open vote, %o says so', (given, what) => {
  expect(words({ ...sitting, isOpen: false, counts: true }, { ...answered, ...given })).toContain(what);
});

test('one that closed with too few answers says so, and where none was drawn nothing is said', () => {
  expect(words({ ...sitting, isOpen: false }, null)).toContain('too few answers');
  expect(words(null, null)).toBe('');
});
