import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decided, journalOf, logged } from '#test/factories/entries.ts';
import { stories } from '#test/factories/stories.ts';
import { claimsOf } from '#test/factories/story-site.ts';
import type { NewEntry } from '../entry.ts';
import { claimSpans } from './claim-spans.ts';
import { foldClaim } from './fold-claim.ts';
import type { Row } from './row.ts';
import type { ClaimView } from './view.ts';

const NO_OTHERS = new Map();

// The parties that a claim's page names as its claimants: whoever the last attribution to it does not clear.
function saidBy({ attributions }: ClaimView): string[] {
  const standing = new Map<string, string>();
  for (const said of attributions.toSorted((a, b) => a.recordedAt.localeCompare(b.recordedAt))) if (!said.withdrawn) standing.set(said.party.id, said.standing);
  return [...standing].filter(([, how]) => how !== 'misattributed').map(([party]) => party);
}

function at(spans: readonly Row[], reading: string, instant: string): Row | undefined {
  const found = spans.filter((span) => {
    const [from = '', to = ''] = String(span.during).slice(1, -1).split(',');
    return span.reading === reading && from <= instant && (to === '' || instant < to);
  });
  expect(found.length).toBeLessThan(2);
  return found[0];
}

test('at every moment and in both readings a list says what the claim folded as of then says', () => {
  fc.assert(fc.property(stories(), ({ streams }) => {
    const instants = [...streams.values()].flat().flatMap(({ recordedAt, known }) => [recordedAt, ...(known ? [known.from, known.to] : [])]);
    // Who may not read a claim now is shown nothing of what it was.
    const readable = new Map([...streams].filter(([id]) => [undefined, 'public'].includes(foldClaim(streams, id)?.visibility)));
    for (const id of claimsOf({ streams })) {
      const spans = claimSpans(streams.get(id) ?? [], streams);
      if (foldClaim(streams, id)?.visibility !== 'public') {
        expect(spans).toEqual([]);
        continue;
      }
      for (const instant of ['2001-01-01T00:00:00.000Z', ...instants]) {
        for (const [reading, view] of [
          ['recorded', foldClaim(readable, id, { recordedBy: instant })], ['known', foldClaim(readable, id, { knownBy: instant })],
        ] as const) {
          const shown = view?.visibility === 'public' && !view.mergedInto ? view : null;
          const span = at(spans, reading, instant);
          expect([span?.status, span?.wording_id]).toEqual([shown?.status.status, shown?.wording.id]);
          expect(span?.topics).toEqual(shown?.topics.map(({ slug }) => slug));
          expect(span?.party_ids).toEqual(shown ? saidBy(shown) : undefined);
        }
      }
    }
  }), { numRuns: 100 });
});

const visibility = (to: string): NewEntry => ({ kind: 'visibility-changed', body: { to }, texts: { reason: 'Asked for' } } as NewEntry);

test('a claim that is not public now is in no list of any day, and comes back with its past but for the gap', () => {
  const hidden = journalOf('claim', '2025-05-01T09:00:00Z', logged(), decided('unverified', 'disputed', [], null), visibility('withheld'));
  expect(claimSpans(hidden, NO_OTHERS)).toEqual([]);
  const back = journalOf('claim', '2025-05-01T09:00:00Z', logged(), decided('unverified', 'disputed', [], null), visibility('withheld'), visibility('public'));
  expect(claimSpans(back, NO_OTHERS).filter(({ reading }) => reading === 'recorded').map(({ during }) => during)).toEqual([
    '[2025-05-01T09:00:00.000Z,2025-05-01T10:00:00.000Z)', '[2025-05-01T10:00:00.000Z,2025-05-01T11:00:00.000Z)',
    '[2025-05-01T12:00:00.000Z,)',
  ]);
});

const said = (partyId: string, standing: string): NewEntry =>
  ({ kind: 'attribution-made', body: { partyId, standing, sourceId: null } } as NewEntry);

test('of two attributions to one party the later one counts, and whoever never said it is left out', () => {
  const spans = claimSpans(journalOf('claim', '2025-05-01T09:00:00Z', logged(), said('a', 'likely'), said('b', 'confirmed'), said('a', 'misattributed')), NO_OTHERS);
  expect(spans.filter(({ reading }) => reading === 'recorded').map(({ party_ids, standings }) => [party_ids, standings])).toEqual([
    [[], []], [['a'], ['likely']], [['a', 'b'], ['likely', 'confirmed']], [['b'], ['confirmed']],
  ]);
});

test('whoever made a claim that was merged is among those who made the other, from the merge until it is undone', () => {
  const at = (day: string, ...entries: NewEntry[]) => journalOf('into', `${day}T09:00:00Z`, ...entries);
  const gone = journalOf('gone', '2025-05-01T09:00:00Z', logged(), said('a', 'likely'));
  const own = [
    ...at('2025-05-01', logged(), said('b', 'confirmed')),
    ...at('2025-05-02', { kind: 'claim-absorbed', body: { fromId: 'gone' }, texts: { reason: 'The same' } } as NewEntry),
    ...at('2025-05-03', { kind: 'merge-undone', body: { otherId: 'gone' }, texts: { reason: 'Not the same' } } as NewEntry),
  ];
  const spans = claimSpans(own, new Map([['gone', gone]])).filter(({ reading }) => reading === 'recorded');
  expect(spans.map(({ since, party_ids }) => [String(since).slice(0, 10), party_ids])).toEqual([
    ['2025-05-01', []], ['2025-05-01', ['b']], ['2025-05-02', ['b', 'a']], ['2025-05-03', ['b']],
  ]);
  const withheld = [...gone, ...journalOf('gone', '2025-05-04T09:00:00Z', visibility('withheld'))];
  expect(claimSpans(own, new Map([['gone', withheld]])).map(({ party_ids }) => party_ids)).not.toContainEqual(['b', 'a']);
});
