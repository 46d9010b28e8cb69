import fc from 'fast-check';
import { expect, test } from 'vitest';
import { reweigh, weigh, type Argument } from './energy.ts';

const strength = (graph: Argument[], id = 'c') => weigh(graph).strengths.get(id);
const claim: Argument = { id: 'c', base: 0.5, on: [] };
const piece = (id: string, base: number, sign: 1 | -1, on = 'c'): Argument => ({ id, base, on: [{ id: on, sign }] });

test.each([
  ['nothing bears on it', [claim], 0.5],
  // E = 0.75: 0.5 + 0.5 * 0.5625 / 1.5625
  ['one argument for', [claim, piece('a', 0.75, 1)], 0.68],
  ['the same against', [claim, piece('a', 0.75, -1)], 0.32],
  ['equal weight on both sides', [claim, piece('a', 0.9, 1), piece('b', 0.9, -1)], 0.5],
  // The attacker leaves 0.9 - 0.9 * 0.81 / 1.81 of it.
  ['an argument that is attacked itself', [claim, piece('a', 0.9, 1), piece('b', 0.9, -1, 'a')], 0.5 + 0.5 * (0.497237569 ** 2 / (1 + 0.497237569 ** 2))],
])('the strength where %s', (_, graph, expected) => expect(strength(graph)).toBeCloseTo(expected, 8));

test('arguments that go round in a circle are refused', () => {
  expect(() => weigh([piece('a', 0.5, 1, 'b'), piece('b', 0.5, 1, 'a')])).toThrow(RangeError);
});

test('a base outside [0, 1] is refused', () => {
  for (const base of [-0.1, 1.1, Number.NaN]) expect(() => weigh([{ id: 'a', base, on: [] }])).toThrow(RangeError);
});

// Each argument bears on earlier ones only, so there is no circle.
const graphs = fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.array(fc.tuple(fc.nat(), fc.boolean()), { maxLength: 3 })), {
  minLength: 1, maxLength: 12,
}).map((nodes) => nodes.map(([base, targets], k): Argument => ({
  id: `n${k}`, base, on: k === 0 ? [] : [...new Map(targets.map(([at, isFor]) => [`n${at % k}`, isFor ? 1 : -1] as const))].map(([id, sign]) => ({ id, sign })),
})));

test('every strength lies in [0, 1], and does not depend on the order of the arguments', () => {
  fc.assert(fc.property(graphs, (graph) => {
    const { strengths } = weigh(graph);
    for (const value of strengths.values()) expect(value >= 0 && value <= 1).toBe(true);
    const reversed = weigh([...graph].reverse()).strengths;
    for (const [id, value] of strengths) expect(reversed.get(id)).toBeCloseTo(value, 12);
  }), { numRuns: 500 });
});

test('working out only what a change touches gives the same as weighing all', () => {
  fc.assert(fc.property(graphs, fc.nat(), fc.double({ min: 0.01, max: 1, noNaN: true }), (graph, at, base) => {
    const { id = '' } = graph[at % graph.length] ?? {};
    const whole = weigh(graph.map((argument) => (argument.id === id ? { ...argument, base } : argument))).strengths;
    const touched = reweigh(graph, weigh(graph), { id, base }).strengths;
    for (const [other, value] of whole) expect(touched.get(other)).toBeCloseTo(value, 12);
  }), { numRuns: 500 });
});

test('what is taken away counts as if it had never been there', () => {
  fc.assert(fc.property(graphs, fc.nat(), (graph, at) => {
    const { id = '' } = graph[at % graph.length] ?? {};
    const rest = graph.filter((argument) => argument.id !== id);
    const without = reweigh(graph, weigh(graph), { id, base: 0 }).strengths;
    for (const [other, value] of weigh(rest).strengths) expect(without.get(other)).toBeCloseTo(value, 12);
  }), { numRuns: 500 });
});

test('more for it never lowers a strength', () => {
  fc.assert(fc.property(fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.boolean()), { maxLength: 8 }), fc.double({ min: 0, max: 1, noNaN: true }), (pieces, more) => {
    const graph = [claim, ...pieces.map(([base, isFor], k) => piece(`a${k}`, base, isFor ? 1 : -1))];
    expect(strength([...graph, piece('more', more, 1)])).toBeGreaterThanOrEqual((strength(graph) ?? 0) - 1e-12);
  }), { numRuns: 500 });
});
