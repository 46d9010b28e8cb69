import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { correctionOf, stories } from '#test/factories/stories.ts';
import { CLAIMS, type Story } from '#test/factories/story-site.ts';
import type { Entry } from '../entry.ts';
import { foldClaim, type Reading } from './fold-claim.ts';
import { foldStream, startFold } from './fold-stream.ts';
import type { ClaimView } from './view.ts';

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
    for (const id of CLAIMS) expect(foldClaim(streams, id, { recordedBy: now })).toEqual(foldClaim(streams, id));
  }), CASES);
});

test('what was recorded by a day never changes when anything is recorded after it, in any stream', () => {
  fc.assert(fc.property(moments(), ({ at, ...story }) => {
    const then = cut(story, ({ recordedAt }) => recordedAt <= at);
    for (const id of CLAIMS) expect(foldClaim(story.streams, id, { recordedBy: at })).toEqual(foldClaim(then, id));
  }), CASES);
});

test('evidence, appearances and attributions that were knowable stay so: they only grow with the day', () => {
  fc.assert(fc.property(stories(), (story) => {
    const instants = instantsOf(story).toSorted();
    let before: string[] = [];
    for (const knownBy of instants) {
      const now = facts(foldClaim(story.streams, 'claim', { knownBy }));
      expect(now).toEqual(expect.arrayContaining(before));
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
    const targets = [...facts(items), ...(items?.statuses ?? []).map(({ id }) => id)];
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

test('folding a prefix and then the rest is folding it all', () => {
  fc.assert(fc.property(stories(), fc.nat(60), ({ streams }, length) => {
    for (const id of CLAIMS) {
      const entries = streams.get(id) ?? [];
      const fold = startFold();
      for (const entry of entries.slice(0, length)) fold.add(entry);
      expect(structuredClone(fold.state())).toEqual(foldStream(entries.slice(0, length)));
      for (const entry of entries.slice(length)) fold.add(entry);
      expect(fold.state()).toEqual(foldStream(entries));
    }
  }), CASES);
});

test('the fold throws on no stream that the journal accepts, in no reading and from no claim', () => {
  fc.assert(fc.property(moments(60), fc.boolean(), fc.boolean(), fc.constantFrom(...CLAIMS), ({ at, streams, now }, isKnown, isRecorded, id) => {
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
    for (const id of CLAIMS) {
      const view = foldClaim(streams, id, { knownBy: at });
      const own = new Set(view?.evidence.map((item) => item.id));
      const cited = [...(view?.statuses ?? []), ...(view?.proposals ?? [])].flatMap(({ evidenceIds }) => evidenceIds);
      expect(cited.filter((one) => !own.has(one))).toEqual([]);
      const all = [view?.evidence, view?.appearances, view?.attributions, view?.relations, view?.statuses].flatMap((items) => items?.map((item) => item.id) ?? []);
      expect((view?.corrections ?? []).filter(({ itemId }) => !hasItem(streams, id, itemId, all))).toEqual([]);
    }
  }), CASES);
});

// A relation to a claim that is not shown is not in the view, though it is in the stream.
function hasItem(streams: Story['streams'], id: string, itemId: string, shown: readonly string[]): boolean {
  return shown.includes(itemId) || streams.get(id)?.find((entry) => entry.id === itemId)?.kind === 'relation-added';
}

test('with hindsight a status is struck only if it truly was, and what was decided is proposed no more', () => {
  fc.assert(fc.property(moments(), ({ at, streams }) => {
    for (const id of CLAIMS) {
      const [then, now] = [foldClaim(streams, id, { knownBy: at }), foldClaim(streams, id)];
      for (const step of then?.statuses ?? [])
        if (step.voidedBy) expect(now?.statuses.find((one) => one.id === step.id)?.voidedBy).toBe(step.voidedBy);
      const open = (now?.proposals ?? []).map((one) => one.id);
      expect((then?.proposals ?? []).filter((one) => !open.includes(one.id))).toEqual([]);
    }
  }), CASES);
});
