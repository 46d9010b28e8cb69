import fc from 'fast-check';
import type { NewEntry } from '#lib/domain/entry.ts';
import {
  CORRECTION_CLASSES, REBUTTAL_KINDS, RELATION_KINDS, SOURCE_KINDS, STANCES, STANDINGS, VISIBILITIES,
} from '#lib/domain/glossary.ts';
import { JOINING_ACTS } from './story-joins.ts';
import { JUDGING_ACTS } from './story-judgements.ts';
import { CLAIMS, mostly, PARTIES, pick, Site, SOURCES, whenOf, type Choice, type Story } from './story-site.ts';

/** One act of a story; its numbers choose among what is there when its turn comes. */
type Act = Choice & { kind: Kind; date: string | null; waitMs: number };

const DAY = 86_400_000;

const dates = fc.option(fc.oneof(
  fc.date({ min: new Date('2022-01-01'), max: new Date('2026-06-01'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10)),
  fc.constantFrom('2023', '2025', '2023-04', '2025-05', '2025-05-02 10:30 +02:00'),
));

/** Stories of up to `most` acts, which the journal would accept. */
export function stories(most = 40): fc.Arbitrary<Story> {
  const act = fc.record({
    kind: fc.constantFrom(...KINDS), a: fc.nat(99), b: fc.nat(99), c: fc.nat(99), date: dates,
    waitMs: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 3 * DAY }), fc.constant(DAY)),
  });
  return fc.tuple(fc.array(dates, { minLength: 4, maxLength: 4 }), fc.array(act, { maxLength: most, size: 'max' })).map(([published, acts]) => {
    const site = new Site(published);
    for (const act of acts) {
      site.wait(act.waitMs);
      ACTS[act.kind](site, act);
    }
    return site.story();
  });
}

const OWN_ACTS: Record<'evidence' | 'appearance' | 'attribution' | 'relation' | 'withdrawal' | 'correction' | 'wording' | 'topic' |
  'visibility' | 'proposal' | 'decision' | 'void' | 'source' | 'name', (site: Site, act: Act) => void> = {
  evidence: (site, { a, b, c }) => {
    const sourceId = pick(SOURCES, b);
    site.write(mostly(a), {
      kind: 'evidence-added', body: { sourceId, stance: pick(STANCES, c) }, texts: { quote: `Quoted ${c}` }, known: site.knownOf(sourceId),
    });
  },
  appearance: (site, { a, b, c, date }) => {
    const sourceId = pick(SOURCES, b);
    site.write(mostly(a), {
      kind: 'appearance-added', body: { sourceId, partyId: c % 3 === 0 ? null : pick(PARTIES, c) },
      happened: whenOf(date), known: site.knownOf(sourceId),
    });
  },
  attribution: (site, { a, b, c }) => {
    const sourceId = b % 4 === 0 ? null : pick(SOURCES, b);
    site.write(mostly(a), {
      kind: 'attribution-made', body: { partyId: pick(PARTIES, c), standing: pick(STANDINGS, a), sourceId },
      known: sourceId === null ? null : site.knownOf(sourceId),
    });
  },
  relation: (site, { a, b, c }) => {
    const [fromId, toId] = [pick(CLAIMS, a), pick(CLAIMS, a + 1 + (b % 2))];
    const kind = c % 2 === 0 ? 'rebuts' : pick(RELATION_KINDS, c);
    site.relate(fromId, toId, kind, kind === 'rebuts' ? pick(REBUTTAL_KINDS, b) : null, pick(SOURCES, c));
  },
  withdrawal: (site, { a, b }) => site.onItem(mostly(a), b, (item) =>
    item.withdrawn ? null : { kind: 'item-withdrawn', body: { itemId: item.id }, texts: { reason: 'Found to be wrong' } }),
  correction: (site, { a, b, c, date }) => site.onItem(mostly(a), b, (item) => correctionOf(item.id, c, date)),
  wording: (site, { a, b }) => site.write(mostly(a), {
    kind: 'claim-reworded', body: {}, texts: { wording: `Wording ${b}`, reason: 'Closer' },
  }),
  topic: (site, { a, b }) => {
    const here = site.state(mostly(a)).topics.some(({ slug }) => slug === `topic-${b % 3}`);
    const slug = `topic-${b % 3}`;
    site.write(mostly(a), here ? { kind: 'topic-removed', body: { slug } } : { kind: 'topic-added', body: { slug, name: slug } });
  },
  visibility: (site, { a, b }) => {
    const [id, to] = [mostly(a), pick(VISIBILITIES, b)];
    if (site.state(id).visibility !== to) site.write(id, { kind: 'visibility-changed', body: { to }, texts: { reason: 'Asked for' } });
  },
  proposal: (site, act) => site.decide(act, 'status-proposed'),
  decision: (site, act) => site.decide(act, 'status-changed'),
  void: (site, act) => site.decide(act, 'status-changed', true),
  source: (site, { a, b, date }) => site.append(pick(SOURCES, a), {
    kind: 'source-corrected', body: { kind: pick(SOURCE_KINDS, b), outletId: b % 2 === 0 ? null : pick(PARTIES, b), class: 'error' },
    texts: { title: `Title ${b}`, reason: 'Misread' }, happened: whenOf(date),
  }),
  name: (site, { a, b }) => site.append(pick(PARTIES, a), { kind: 'party-renamed', body: {}, texts: { name: `Name ${b}`, reason: 'Renamed' } }),
};

const ACTS = { ...OWN_ACTS, ...JUDGING_ACTS, ...JOINING_ACTS };
type Kind = keyof typeof ACTS;

// What most of a journal is made of comes more often.
const KINDS = [
  ...(Object.keys(ACTS) as Kind[]), 'evidence', 'evidence', 'evidence', 'evidence', 'evidence', 'decision', 'decision', 'decision', 'proposal', 'recheck',
] as const;

/** A correction of one item, as a use case would write it. */
export function correctionOf(itemId: string, n: number, date: string | null): NewEntry {
  const happened = whenOf(date);
  return {
    kind: 'correction-made',
    body: {
      itemId, class: pick(CORRECTION_CLASSES, n), ...(n % 2 === 0 && { stance: pick(STANCES, n) }), ...(n % 3 === 0 && { standing: pick(STANDINGS, n) }),
      ...(happened && { happened }),
    },
    texts: { reason: 'It was misread', note: `Note ${n}` }, corrects: itemId,
  };
}
