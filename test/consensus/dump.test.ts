import { describe, expect, test, vi } from 'vitest';
import { computeEpoch, type ComputedEpoch } from '#lib/domain/consensus/compute-epoch.ts';
import { dumpLines, type StatedPanel } from '#lib/domain/consensus/dump.ts';
import { readDump } from '#lib/domain/consensus/dump-reader.ts';
import { collectLog, type LoggedItem, type LoggedVote } from '#lib/domain/consensus/epoch-log.ts';
import type { WarmStart } from '#lib/domain/consensus/fit.ts';
import { freeze, reviewerAt } from '#lib/domain/consensus/frozen-model.ts';
import { readPanel } from '#lib/domain/consensus/panel-reading.ts';
import { CONSENSUS_POLICY as policy } from '#lib/domain/consensus/policy.ts';
import { verifyDump } from '#lib/domain/consensus/verify-dump.ts';
import { BRIGADE } from './brigade.ts';
import { makeWorld } from './world.ts';

// The work itself takes a second; a busy machine takes longer.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const world = makeWorld({ seed: 'dump', raters: 300, items: 120, votes: 7000, attack: BRIGADE });
const votes = world.votes.toSorted((a, b) => a.at - b.at).map(({ rater, item, value, at }, k): LoggedVote => ({
  n: k + 1, rater, item, quarters: ((value ?? 0) * 4) as 0 | 2 | 4, at, weight: k % 9 === 0 ? 0.5 : 1, assigned: k % 50 === 0, interest: k % 70 === 0,
  opened: k % 50 === 0 ? k % 100 === 0 : null,
}));
// A changed mind and a value taken back.
votes.push({ ...votes[10], n: votes.length + 1, quarters: 1 } as LoggedVote, { ...votes[20], n: votes.length + 2, quarters: null } as LoggedVote);
// Two items with votes that were asked for, opened and not.
const judged = [...new Set(votes.filter(({ opened, weight, interest }) => opened === false && weight === 1 && !interest).map(({ item }) => item))]
  .filter((item) => !votes.slice(-2).some((last) => last.item === item)).slice(0, 2);
const items = world.items.map(({ id, createdAt, topic }): LoggedItem => ({ item: id, createdAt, topic: `topic ${topic}` }));
const released = ['r000299'];

function dump(warm: { hash: string; from: WarmStart } | null = null): string[] {
  const collector = collectLog();
  for (const vote of votes) collector.vote(vote);
  for (const item of items) collector.item(item);
  for (const rater of released) collector.release(rater);
  const log = collector.finish();
  const { epoch, groups } = computeEpoch(log, policy, { number: 7, position: votes.length }, warm);
  const panels = panelsOf({ epoch, groups }, log.ratings.raters);
  return [...dumpLines(epoch, policy, { items, released, panels, votes }, warm?.from ?? null)].map((line) => line.trimEnd());
}

// What a site states: the panels on two items, read from the last vote of each rater there.
function panelsOf({ epoch: { parameters }, groups }: Pick<ComputedEpoch, 'epoch' | 'groups'>, raters: readonly string[]): StatedPanel[] {
  const reader = {
    model: freeze(parameters, policy), reviewer: (rater: string) => reviewerAt(parameters, parameters.raters.indexOf(rater)),
    group: (rater: string) => groups.of[raters.indexOf(rater)] || null,
  };
  return judged.map((item) => {
    const cast = votes.filter((vote) => vote.item === item && vote.quarters !== null)
      .map((vote) => ({ ...vote, value: (vote.quarters ?? 0) / 4, hasOpened: vote.opened }));
    const read = readPanel(cast, reader, policy);
    if (!read) throw new Error(`nobody sat on ${item}`);
    return { item, ...read.answer };
  });
}

function verify(lines: readonly string[]) {
  const reader = readDump();
  for (const line of lines) reader.line(line);
  return verifyDump(reader.finish());
}

const lines = dump();
const firstVote = lines.findIndex((line) => line.includes('"type":"vote"'));
const changed = (at: number, change: (line: Record<string, unknown>) => object) =>
  lines.map((line, k) => (k === at ? JSON.stringify(change(JSON.parse(line) as Record<string, unknown>)) : line));

describe('a dump', () => {
  test('proves its epoch to whoever has the votes', () => {
    expect(verify(lines)).toMatchObject({ isVerified: true, problemsInAll: 0 });
  });

  test('proves a warm epoch from where it started', () => {
    const collector = collectLog();
    for (const vote of votes.slice(0, 5000)) collector.vote(vote);
    const { epoch } = computeEpoch(collector.finish(), policy, { number: 6, position: 5000 });
    const warm = dump({ hash: epoch.hash, from: epoch.parameters });
    expect(verify(warm).isVerified).toBe(true);
    expect(verify(warm.filter((line) => !line.includes('"type":"start"')))).toMatchObject({ isVerified: false });
  });

  test('proves what its closed panels answered', () => {
    const { panels } = verify(lines);
    expect(panels.map(({ stated, isSame }) => [stated.item, isSame])).toEqual(judged.map((item) => [item, true]));
    expect(panels.every(({ stated }) => stated.unopened > 0)).toBe(true);
  });

  test('does not prove a panel whose score was moved, or of whose votes one is said to have opened evidence', () => {
    const panel = lines.findIndex((line) => line.includes('"type":"panel"'));
    const unopened = lines.findIndex((line) => line.includes(`"item":"${judged[0]}"`) && line.includes('"opened":false'));
    for (const forged of [changed(panel, (line) => ({ ...line, score: Number(line.score) + 1e-6 })), changed(unopened, (line) => ({ ...line, opened: true }))]) {
      const verification = verify(forged);
      expect(verification).toMatchObject({ isVerified: false, problemsInAll: 0 });
      expect(verification.computed?.hash).toBe(verification.stated?.hash);
      expect(verification.panels[0]?.isSame).toBe(false);
    }
  });

  test('reads panels before votes, and one of each item', () => {
    const panel = lines.find((line) => line.includes('"type":"panel"')) ?? '';
    expect(verify([...lines, panel]).problems[0]?.what).toBe('panels stand before the votes');
    expect(verify(lines.toSpliced(2, 0, panel)).problems[0]?.what).toBe(`a second panel on item ${judged[0]}`);
  });

  test('does not prove an epoch when one vote was turned, halved, left out or put in', () => {
    for (const at of [firstVote, firstVote + 300, firstVote + 501, lines.length - 1]) {
      const flipped = changed(at, (line) => ({ ...line, value: line.value === 4 ? 0 : 4 }));
      const halved = changed(at, (line) => ({ ...line, weight: line.weight === 1 ? 0.5 : 1 }));
      const later = changed(at, (line) => ({ ...line, at: Number(line.at) + 60_000 }));
      for (const forged of [flipped, halved, later, lines.toSpliced(at, 1)]) {
        expect(verify(forged)).toMatchObject({ isVerified: false, problemsInAll: 0 });
      }
    }
  });

  test('nor when a vote was turned that is in no fit: of a newcomer, under a tie, or taken back', () => {
    const few = Object.values(Object.groupBy(votes, ({ rater }) => rater)).find((own = []) => own.length < policy.filter.votesPerRater)?.[0];
    const tied = votes.find(({ interest }) => interest);
    for (const vote of [few, tied, votes.at(-1)]) {
      const at = firstVote + votes.findIndex((one) => one === vote);
      const forged = verify(changed(at, (line) => ({ ...line, value: line.value === 4 ? 0 : 4 })));
      expect(forged).toMatchObject({ isVerified: false, problemsInAll: 0 });
      expect(forged.computed?.votesHash).not.toBe(forged.stated?.votesHash);
    }
  });

  test.each<[string, number, (line: Record<string, unknown>) => object, string]>([
    ['a value out of range', firstVote + 3, (line) => ({ ...line, value: 9 }), '"value" is null or 0 to 4'],
    ['a forged weight', firstVote + 3, (line) => ({ ...line, weight: 50 }), '"weight" is 1 or 0.5'],
    ['a date that is none', firstVote + 3, (line) => ({ ...line, at: -1 }), '"at" is a whole number from 0'],
    ['a number twice', firstVote + 3, (line) => ({ ...line, n: 1 }), 'votes ascend by n: 1 comes after 3'],
    ['a vote from later', firstVote + 3, (line) => ({ ...line, n: 9_999_999 }), `vote 9999999 lies after the epoch's position ${votes.length}`],
    ['evidence that was half opened', firstVote + 3, (line) => ({ ...line, opened: 0.5 }), '"opened" is true or false, or left out'],
    ['no rater', firstVote + 3, ({ rater: _, ...line }) => line, '"rater" is text of 1 to 200 characters'],
    ['a type nobody knows', firstVote + 3, () => ({ type: 'constructor' }), 'has no type that a dump knows'],
    ['an array', firstVote + 3, () => [], 'is not a JSON object'],
    ['a policy with a word for a number', 1, (line) => ({ ...line, policy: { ...policy, ridge: 'none' } }), 'policy.ridge is an object'],
    ['a policy that would never end', 1, (line) => ({ ...line, policy: { ...policy, solver: { ...policy.solver, sweepsAtMost: 1e12 } } }), 'the policy asks for more than 10 times the usual work'],
  ])('is refused by line: %s', (_name, at, change, what) => {
    const verification = verify(changed(at, change));
    expect(verification.problems[0]).toEqual({ line: at + 1, what });
    expect(verification).toMatchObject({ isVerified: false, computed: null });
  });

  test('of other code, or of another policy than it names, is refused and not compared', () => {
    expect(verify(changed(0, (line) => ({ ...line, codeVersion: 'older' }))).problems[0]?.line).toBe(1);
    expect(verify(changed(0, (line) => ({ ...line, policyVersion: 99 }))).problems[0]?.line).toBe(1);
  });

  test('of nothing but rubbish is counted, not kept', () => {
    const reader = readDump();
    for (let k = 0; k < 200_000; k += 1) reader.line('{"type":"vote"');
    const read = reader.finish();
    expect([read.problemsInAll, read.problems.length, read.dump]).toEqual([200_000, 20, null]);
    expect(verify([]).problems[0]?.what).toBe('the dump ends before its epoch and policy');
  });
});
