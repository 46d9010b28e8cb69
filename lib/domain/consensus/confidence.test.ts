import { expect, test } from 'vitest';
import { confidenceIn } from './confidence.ts';
import type { ItemReading } from './item-reading.ts';

const reading = (curve: number[] | null, width: number): ItemReading => ({
  votes: 20, accepted: 20, intercept: 0.3, factor: 0, band: { low: 0.3, high: 0.3 + width }, mean: 0.6, sides: { net: [5, 5], against: [2, 2], all: [10, 10] },
  spectrum: curve && { curve, mean: 0.6 },
});
const flat = [0.6, 0.6, 0.6, 0.6];
const steep = [0.1, 0.3, 0.7, 0.9];

test.each([
  ['many origins, ends that agree, a narrow band', reading(flat, 0.1), 4, { evidence: 'high', agreement: 'high', overall: 'high' }],
  ['one origin only', reading(flat, 0.1), 1, { evidence: 'low', agreement: 'high', overall: 'medium' }],
  ['ends that pull apart', reading(steep, 0.1), 4, { evidence: 'high', agreement: 'low', overall: 'medium' }],
  ['a wide band', reading(flat, 0.3), 2, { evidence: 'medium', agreement: 'medium', overall: 'medium' }],
  ['no viewpoints known', reading(null, 0.3), 2, { evidence: 'medium', agreement: 'low', overall: 'low' }],
])('confidence with %s', (_, given, origins, expected) => expect(confidenceIn(given, origins)).toEqual(expected));
