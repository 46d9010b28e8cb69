import { expect, test } from 'vitest';
import { commitmentTo, drawPanel, hashOfCandidates, seedOf } from './panel-draw.ts';
import { checkPanels, type PanelLine } from './panel-file.ts';

const candidates = Array.from({ length: 60 }, (_, k) => ({ id: `rater${k}`, factor: (k - 30) / 40 }));
const [secret, claim, epochHash] = ['a secret', 'claim 1', 'e'.repeat(64)];
const drawn = drawPanel(seedOf({ secret, epochHash, claimId: claim }), candidates, 12);

const commitment: PanelLine = { type: 'commitment', n: 1, commitment: commitmentTo(secret), at: '2025-05-01T00:00:00.000Z' };
const panel = {
  type: 'panel' as const, panel: 'p', claim, reason: 'attack' as const, seed: 1, epoch: 4, epochHash, seats: 12, candidatesHash: hashOfCandidates(candidates),
  at: '2025-05-02T00:00:00.000Z',
  closing: {
    at: '2025-05-06T00:00:00.000Z', secret, votes: 12, counts: true, candidates: candidates.map(({ id, factor }): [string, number] => [id, factor]),
    seats: drawn.map((rater, seat) => ({ seat, turn: 0, rater })),
  },
};
const check = (...lines: unknown[]) => checkPanels(lines.map((line) => JSON.stringify(line)));

test('a closed panel is drawn again from what was committed to; one that sits has only its commitment', () => {
  expect(check(commitment, panel)).toEqual({ panels: 1, open: 0, drawnAgain: 1, problems: [] });
  expect(check(commitment, { ...panel, closing: null })).toEqual({ panels: 1, open: 1, drawnAgain: 0, problems: [] });
});

test.each<[string, unknown[], string]>([
  ['drew with another secret', [commitment, { ...panel, closing: { ...panel.closing, secret: 'another' } }], 'not the one that commitment 1'],
  ['never committed', [panel], 'never committed'],
  ['committed afterwards', [{ ...commitment, at: panel.at }, panel], 'after the panel was drawn'],
  ['drew from others than it said', [commitment, { ...panel, closing: { ...panel.closing, candidates: panel.closing.candidates.slice(1) } }], 'the list of those'],
  ['put somebody in', [commitment, { ...panel, closing: { ...panel.closing, seats: [{ seat: 0, turn: 0, rater: 'rater59' }] } }], 'the seed gives turn 0 of seat 0'],
  ['used another epoch', [commitment, { ...panel, epochHash: 'f'.repeat(64) }], 'the seed gives turn'],
  ['used a secret twice', [commitment, panel, { ...panel, panel: 'q' }], 'drew another panel'],
])('a site that %s is found out, by line', (_how, lines, what) => {
  const { problems } = check(...lines);
  expect(problems).toHaveLength(1);
  expect(problems[0]).toMatchObject({ line: lines.length, what: expect.stringContaining(what) });
});

test.each(['no json', '[]', '{"type":"other"}', '{"type":"panel"}', '{"type":"commitment","n":-1,"commitment":"x","at":"y"}'])('%s is no line of it', (line) => {
  expect(checkPanels([line]).problems).toEqual([{ line: 1, what: 'is no line of a file of panels' }]);
});
