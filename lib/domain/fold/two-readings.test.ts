import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { evidenceFrom, journalOf, logged, sourceOf } from '#test/factories/entries.ts';
import { correctionOf, stories } from '#test/factories/stories.ts';
import { claimsOf, type Story } from '#test/factories/story-site.ts';
import type { Entry, NewEntry } from '../entry.ts';
import { foldClaim } from './fold-claim.ts';
import { foldEntry, foldStream, noProgress, type Progress } from './fold-stream.ts';
import type { ClaimView } from './view.ts';
import type { Reading } from './within.ts';

const CASES = { numRuns: 1000 };
// A thousand stories take seconds where other tests run beside them.
vi.setConfig({ testTimeout: 60_000 });

/** Every instant at which anything of a story happened, and one before it all. */
function instantsOf({ streams }: Story): string[] {
  const entries = [...streams.values()].flat();
  return ['2021-01-01T00:00:00.000Z', ...entries.flatMap(({ recordedAt, known }) => [recordedAt, ...(known ? [known.from, known.to] : [])])];
}

/** A story and one of its instants. */
const moments = (most?: number) => fc.tuple(stories(most), fc.nat()).map(([story, n]) => {
  const instants = instantsOf(story);
  return { ...story, at: instants[n % instants.length] ?? '' };
});

function cut({ streams }: Story, isKept: (entry: Entry) => boolean): Map<string, Entry[]> {
  return new Map([...streams].map(([id, entries]) => [id, entries.filter(isKept)]));
}

function facts(view: ClaimView | null): string[] {
  return [...(view?.evidence ?? []), ...(view?.appearances ?? []), ...(view?.attributions ?? [])].map(({ id }) => id);
}

test('what was recorded by now is the present', () => {
  fc.assert(fc.property(stories(), ({ streams, now }) => {
    for (const id of claimsOf({ streams })) expect(foldClaim(streams, id, { recordedBy: now })).toEqual(foldClaim(streams, id));
  }), CASES);
});

test('what was recorded by a day never changes when anything is recorded after it, in any stream', () => {
  fc.assert(fc.property(moments(), ({ at, ...story }) => {
    const then = cut(story, ({ recordedAt }) => recordedAt <= at);
    for (const id of claimsOf(story)) expect(foldClaim(story.streams, id, { recordedBy: at })).toEqual(foldClaim(then, id));
  }), CASES);
});

test('evidence, appearances and attributions that were knowable stay so: they only grow with the day', () => {
  fc.assert(fc.property(stories(), (story) => {
    const instants = [...new Set(instantsOf(story))].toSorted();
    let before: string[] = [];
    for (const knownBy of instants) {
      const now = facts(foldClaim(story.streams, 'claim', { knownBy }));
      const there = new Set(now);
      expect(before.filter((id) => !there.has(id))).toEqual([]);
      before = now;
    }
  }), CASES);
});

test('what was knowable of facts does not depend on the order in which they were recorded', () => {
  const isFact = ({ kind }: Entry) => ['evidence-added', 'appearance-added', 'attribution-made'].includes(kind);
  fc.assert(fc.property(moments(), fc.array(fc.nat()), ({ at, streams }, keys) => {
    const own = streams.get('claim') ?? [];
    const given = own.filter((entry) => entry.seq === 1 || isFact(entry));
    const [first, ...rest] = given;
    const shuffled = rest.map((entry, index) => ({ entry, key: keys[index] ?? 0 })).toSorted((a, b) => a.key - b.key).map(({ entry }) => entry);
    const retold = [first, ...shuffled].map((entry, index) => ({ ...entry, seq: index + 1, recordedAt: given[index]?.recordedAt }) as Entry);
    const view = (journal: Entry[]) => foldClaim(new Map(streams).set('claim', journal), 'claim', { knownBy: at });
    expect(withoutOrder(view(retold))).toEqual(withoutOrder(view(given)));
  }), CASES);
});

function withoutOrder(view: ClaimView | null) {
  const bare = (items: readonly { id: string }[] = []) =>
    items.map((item) => ({ ...item, recordedAt: '' })).toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return [bare(view?.evidence), bare(view?.appearances), bare(view?.attributions)];
}

test('a correction leaves what was recorded on earlier days alone', () => {
  fc.assert(fc.property(moments(), fc.nat(99), fc.nat(99), ({ at, streams, now }, n, which) => {
    const own = streams.get('claim') ?? [];
    const items = foldClaim(streams, 'claim');
    // What is carried over is corrected in its own claim.
    const targets = [...facts(items).filter((id) => own.some((entry) => entry.id === id)), ...(items?.statuses ?? []).map(({ id }) => id)];
    const itemId = targets[which % Math.max(1, targets.length)] ?? '';
    const later = new Date(Date.parse(now) + 1).toISOString();
    const correction = {
      changeId: 'later', happened: null, known: null, ...correctionOf(itemId, n, '2024-02-01'), id: 'later', streamId: 'claim', seq: own.length + 1,
      recordedAt: later, actorId: 'editor',
    } as Entry;
    const corrected = new Map(streams).set('claim', [...own, correction]);
    for (const recordedBy of [at, now]) expect(foldClaim(corrected, 'claim', { recordedBy })).toEqual(foldClaim(streams, 'claim', { recordedBy }));
    expect(foldClaim(corrected, 'claim')?.corrections.at(-1)?.itemId).toBe(itemId);
  }), CASES);
});

test('folding a prefix and then the rest is folding it all, whatever is folded in between', () => {
  fc.assert(fc.property(stories(), fc.nat(60), ({ streams }, length) => {
    for (const id of claimsOf({ streams })) {
      const entries = streams.get(id) ?? [];
      const [prefix, rest] = [entries.slice(0, length), entries.slice(length)];
      const begun = noProgress();
      for (const entry of prefix) foldEntry(begun, entry);
      expect(begun.claim).toEqual(foldStream(prefix));
      // Put away as text and gone on with: all that the rest needs of the prefix is in it.
      const resumed = JSON.parse(JSON.stringify(begun)) as Progress;
      for (const other of streams.values()) foldStream(other);
      for (const entry of rest) foldEntry(resumed, entry);
      expect(resumed.claim).toEqual(foldStream(entries));
    }
  }), CASES);
});

test('the fold throws on no stream that the journal accepts, in no reading and from no claim', () => {
  fc.assert(fc.property(moments(60), fc.boolean(), fc.boolean(), fc.nat(), ({ at, streams, now }, isKnown, isRecorded, n) => {
    const claims = claimsOf({ streams });
    const id = claims[n % claims.length] ?? '';
    const reading: Reading = { ...(isKnown && { knownBy: at }), ...(isRecorded && { recordedBy: isKnown ? now : at }) };
    expect(() => foldClaim(streams, id, reading)).not.toThrow();
    // Streams that the reader may not see are not given.
    for (const missing of streams.keys()) {
      const fewer = new Map(streams);
      fewer.delete(missing);
      expect(() => foldClaim(fewer, id, reading)).not.toThrow();
    }
  }), CASES);
});

test('with hindsight nothing shows before what it rests on was public: no decision, no proposal, no correction', () => {
  fc.assert(fc.property(moments(), ({ at, streams }) => {
    const clocks = new Map([...streams.values()].flat().map(({ id, known }) => [id, known]));
    for (const id of claimsOf({ streams })) {
      const view = foldClaim(streams, id, { knownBy: at });
      const resting = [...(view?.statuses ?? []), ...(view?.proposals ?? []), ...(view?.statuses ?? []).flatMap(({ checks }) => checks)];
      expect(resting.flatMap(({ evidenceIds }) => evidenceIds).filter((one) => (clocks.get(one)?.to ?? '') > at)).toEqual([]);
      const shown = new Set(itemsOf(view));
      expect((view?.corrections ?? []).filter(({ itemId }) => !shown.has(itemId) && !isElsewhere(streams, view, itemId))).toEqual([]);
    }
  }), CASES);
});

function itemsOf(view: ClaimView | null): string[] {
  return [view?.evidence, view?.appearances, view?.attributions, view?.relations, view?.statuses].flatMap((items) => items?.map(({ id }) => id) ?? []);
}

// A relation to a claim that is not shown is in the stream alone, and what was split off is shown by the claim it went to.
function isElsewhere(streams: Story['streams'], view: ClaimView | null, itemId: string): boolean {
  const given = view?.splitInto.some(({ itemIds }) => itemIds.includes(itemId)) ?? false;
  return given || streams.get(view?.id ?? '')?.find((entry) => entry.id === itemId)?.kind === 'relation-added';
}

test('a proposal that rests on carried evidence is shown as long as it is carried', () => {
  const known = '2025-05-01T00:00:00.000Z';
  const merged: NewEntry = { kind: 'claim-absorbed', body: { fromId: 'reply' }, texts: { reason: 'The same' } };
  const proposed: NewEntry = {
    kind: 'status-proposed', body: { to: 'refuted', evidenceIds: ['reply-2'], retractionEvidenceId: null, byEditor: true }, texts: { reason: 'So it is' },
  };
  const undone: NewEntry = { kind: 'merge-undone', body: { otherId: 'reply' }, texts: { reason: 'It is not' } };
  const streams = (...more: NewEntry[]) => new Map([
    ['paper', journalOf('paper', '2025-04-01T00:00:00Z', sourceOf('primary'))],
    ['reply', journalOf('reply', '2025-05-01T09:00:00Z', logged(), evidenceFrom('paper', known))],
    ['claim', journalOf('claim', '2025-05-02T09:00:00Z', logged(), merged, proposed, ...more)],
  ]);
  expect(foldClaim(streams(), 'claim')?.proposals).toMatchObject([{ to: 'refuted' }]);
  expect(foldClaim(streams(), 'claim', { knownBy: '2025-04-30T00:00:00.000Z' })?.proposals).toEqual([]);
  expect(foldClaim(streams(undone), 'claim')?.proposals).toEqual([]);
});

test('with hindsight a status is struck only if it truly was, and what was decided is proposed no more', () => {
  fc.assert(fc.property(moments(), ({ at, streams }) => {
    for (const id of claimsOf({ streams })) {
      const [then, now] = [foldClaim(streams, id, { knownBy: at }), foldClaim(streams, id)];
      for (const step of then?.statuses ?? [])
        if (step.voidedBy) expect(now?.statuses.find((one) => one.id === step.id)?.voidedBy).toBe(step.voidedBy);
      const open = (now?.proposals ?? []).map((one) => one.id);
      expect((then?.proposals ?? []).filter((one) => !open.includes(one.id))).toEqual([]);
    }
  }), CASES);
});
