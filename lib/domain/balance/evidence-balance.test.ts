import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Evidence } from '#lib/domain/fold/view.ts';
import { CREDIBILITIES, OUTLET_GRADES, type Credibility, type OutletGrade, type Stance } from '#lib/domain/glossary.ts';
import { makeClaimView, makeEvidence } from '#test/factories/claim-view.ts';
import { makeSource } from '#test/factories/source-view.ts';
import { claimArguments } from './claim-arguments.ts';
import { weigh } from './energy.ts';
import { balanceWithout, evidenceBalance } from './evidence-balance.ts';

function piece(stance: Stance, outlet: OutletGrade | null, passage: Credibility | null, origin?: string): Evidence {
  const source = makeSource('An outlet', '2025-05-01');
  const evidence = makeEvidence(stance, source);
  const given = { entryId: 'g', reason: undefined, recordedAt: '2025-05-01T08:00:00.000Z', actorId: 'a' };
  return {
    ...evidence, credibility: passage === null ? null : { ...given, value: passage },
    source: {
      ...source, ...(origin === undefined ? {} : { origins: [{ id: origin, title: null, address: null, language: null, outletId: null, outlet: null }] }),
      outlet: source.outlet && { ...source.outlet, grade: outlet === null ? null : { ...given, grade: outlet, imported: false } },
    },
  };
}

const balanceOf = (...evidence: Evidence[]) => evidenceBalance(makeClaimView({ evidence }));

test('nothing is said while nothing is graded', () => {
  expect(balanceOf().balance).toBeNull();
  expect(balanceOf(piece('supports', null, null)).balance).toBeNull();
});

test('the lower of two grades counts', () => {
  expect(balanceOf(piece('supports', 'A', '5')).arguments[0]?.base).toBe(0.15);
  expect(balanceOf(piece('supports', 'D', '1')).arguments[0]?.base).toBe(0.35);
});

test('what cannot be judged is unknown, not worst', () => {
  expect(balanceOf(piece('supports', 'F', null)).balance).toBeGreaterThan(balanceOf(piece('supports', 'E', null)).balance ?? 1);
});

test('ten outlets of one origin weigh as much as the strongest of them', () => {
  const copies = Array.from({ length: 10 }, (_, k) => piece('supports', k === 3 ? 'A' : 'C', '1', 'interview'));
  expect(balanceOf(...copies).balance).toBe(balanceOf(piece('supports', 'A', '1', 'interview')).balance);
  expect(balanceOf(...copies).gradedFor).toBe(1);
});

test('undercutting evidence weakens what supports the claim and says nothing against it', () => {
  const alone = balanceOf(piece('supports', 'B', '2')).balance ?? 0;
  const undercut = balanceOf(piece('supports', 'B', '2'), piece('undercuts', 'A', '1')).balance ?? 0;
  expect(undercut).toBeLessThan(alone);
  expect(undercut).toBeGreaterThan(0.5);
  expect(balanceOf(piece('undercuts', 'A', '1')).balance).toBe(0.5);
});

test('satire and withdrawn evidence weigh nothing', () => {
  const satire = { ...piece('supports', 'A', '1'), counts: false };
  expect(balanceOf(satire).balance).toBeNull();
  const withdrawn = { entryId: 'w', reason: null, recordedAt: '2025-05-02T08:00:00.000Z', actorId: 'a' };
  expect(balanceOf({ ...piece('refutes', 'A', '1'), withdrawn }).balance).toBeNull();
});

const pieces = fc.array(fc.tuple(
  fc.constantFrom<Stance>('supports', 'refutes', 'undercuts'), fc.constantFrom(...OUTLET_GRADES), fc.constantFrom(...CREDIBILITIES), fc.nat(4),
), { maxLength: 10 }).map((all) => all.map(([stance, outlet, passage, origin]) => piece(stance, outlet, passage, `o${origin}`)));

test('another copy of what is there already never changes the balance', () => {
  fc.assert(fc.property(pieces, fc.nat(), (evidence, at) => {
    const again = evidence[at % Math.max(1, evidence.length)];
    if (!again) return;
    const both = balanceOf(...evidence, { ...again, id: 'again' }).balance ?? 0;
    expect(both).toBeCloseTo(balanceOf(...evidence).balance ?? 0, 12);
  }), { numRuns: 300 });
});

test('"without this" is what is left when it is taken away', () => {
  fc.assert(fc.property(pieces, (evidence) => {
    const view = makeClaimView({ evidence });
    const graph = claimArguments(view);
    for (const { id, without } of evidenceBalance(view).arguments) {
      expect(without).toBeCloseTo(weigh(graph.filter((one) => one.id !== id)).strengths.get('claim') ?? 0, 12);
    }
    const all = graph.map(({ id }) => id).filter((id) => id !== 'claim');
    expect(balanceWithout(graph, weigh(graph), all)).toBeCloseTo(0.5, 12);
  }), { numRuns: 200 });
});
