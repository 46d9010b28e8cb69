import type { NewEntry } from '#lib/domain/entry.ts';
import { STANCES, type SourceKind, type Status } from '#lib/domain/glossary.ts';
import { slugOf } from '#lib/domain/slug.ts';
import type { Instant, When } from '#lib/domain/time.ts';
import { v7 as uuid } from 'uuid';
import { addEntry, addStream, type Batch } from './batch.ts';
import type { People } from './people.ts';
import { makeRandom, type Random } from './random.ts';
import { makeQuote, makeWording } from './wordings.ts';

export type LoadedClaim = { id: string; slug: string; wording: string; evidenceIds: string[] };

type Source = { id: string; published: When };
export type World = {
  people: People; random: Random; parties: string[]; sources: Source[];
  /** Minutes since the story began; claims are logged one after another. */
  minute: number; claims: number;
};

const PARTIES = 400;
const TOPICS = 40;
const KINDS: readonly SourceKind[] = ['secondary', 'primary', 'tertiary', 'satire'];
const DECIDED: readonly Status[] = ['supported', 'disputed', 'misleading', 'unverifiable', 'outdated'];
const MINUTES_APART = 0.9;

/** The parties and sources that the claims will name, as many sources as half the claims. */
export function startWorld(batch: Batch, people: People, count: number): World {
  const world: World = { people, random: makeRandom(20250501), parties: [], sources: [], minute: 0, claims: 0 };
  for (let n = 1; n <= PARTIES; n += 1) world.parties.push(addParty(batch, world, n));
  for (let n = 1; n <= Math.max(50, count / 2); n += 1) world.sources.push(addSource(batch, world, n));
  return world;
}

function addParty(batch: Batch, world: World, n: number): string {
  const id = addStream(batch, 'party', `party-${n}`);
  addEntry(batch, id, world.people.researcher.id, clock(world), {
    kind: 'party-recorded', body: { kind: 'organisation', publishes: n % 3 === 0, address: null }, texts: { name: `Party ${n}` },
  });
  return id;
}

function addSource(batch: Batch, world: World, n: number): Source {
  const { random, people } = world;
  const id = addStream(batch, 'source', `report-${n}`);
  const published = dayOf(random);
  addEntry(batch, id, people.researcher.id, clock(world), {
    kind: 'source-recorded', happened: published, texts: { title: `Report ${n}: ${makeWording(random)}` },
    body: {
      kind: random.oneOf(KINDS), address: `https://news.example.org/${n}`, outletId: random.oneOf(world.parties), language: 'en',
    },
  });
  return { id, published };
}

/** Adds that many claims to a batch; where `busyFirst`, the first has far more on its page than most. */
export function fillBatch(batch: Batch, world: World, count: number, busyFirst: boolean): LoadedClaim[] {
  const claims: LoadedClaim[] = [];
  for (let n = 0; n < count; n += 1) {
    const isBusy = busyFirst && n === 0;
    const claim = addClaim(batch, world, isBusy);
    const before = claims[world.random.upTo(claims.length || 1)];
    if (before && (world.random.chance(0.1) || (busyFirst && n < 4))) addRebuttal(batch, world, claim, before);
    claims.push(claim);
  }
  return claims;
}

function addClaim(batch: Batch, world: World, isBusy: boolean): LoadedClaim {
  const { random, people: { researcher, editor } } = world;
  const wording = makeWording(random);
  const slug = `${slugOf(wording)}-${(world.claims += 1)}`;
  const id = addStream(batch, 'claim', slug);
  const add = (entry: NewEntry, actorId = researcher.id) => addEntry(batch, id, actorId, clock(world), entry);
  const source = random.oneOf(world.sources);
  const partyId = random.oneOf(world.parties);
  add(logged(random, wording));
  add({ kind: 'attribution-made', body: { partyId, standing: 'likely', sourceId: source.id }, known: knownOf(source) });
  for (let n = 0; n < (isBusy ? 6 : 1); n += 1) add(appearance(world, partyId));
  const evidenceIds = Array.from({ length: isBusy ? 14 : 1 + random.upTo(4) }, () => add(evidence(world)));
  let from: Status = 'unverified';
  for (const to of statusesOf(random, isBusy)) {
    add(decision(from, to, evidenceIds.slice(0, 2), editor.id, knownOf(source)), editor.id);
    from = to;
  }
  return { id, slug, wording, evidenceIds };
}

function logged(random: Random, wording: string): NewEntry {
  const topic = random.upTo(TOPICS);
  return {
    kind: 'claim-logged', happened: dayOf(random), texts: { wording, quote: makeQuote(random) },
    body: {
      kind: random.oneOf(['factual', 'prediction', 'causal'] as const), language: 'en', visibility: 'public', scope: {},
      topics: [{ slug: `topic-${topic}`, name: `Topic ${topic}` }],
    },
  };
}

function appearance({ random, sources }: World, partyId: string): NewEntry {
  const source = random.oneOf(sources);
  return {
    kind: 'appearance-added', body: { sourceId: source.id, partyId }, texts: { quote: makeQuote(random) },
    happened: source.published, known: knownOf(source),
  };
}

function evidence({ random, sources }: World): NewEntry {
  const source = random.oneOf(sources);
  return {
    kind: 'evidence-added', body: { sourceId: source.id, stance: random.oneOf(STANCES) },
    texts: { quote: makeQuote(random), note: makeQuote(random) }, known: knownOf(source),
  };
}

function statusesOf(random: Random, isBusy: boolean): Status[] {
  if (isBusy) return ['under-review', 'disputed', 'supported'];
  const first = random.oneOf(DECIDED);
  if (random.chance(0.4)) return [];
  return random.chance(0.3) ? ['under-review', first] : [first];
}

function decision(from: Status, to: Status, evidenceIds: string[], editorId: string, known: NewEntry['known']): NewEntry {
  return {
    kind: 'status-changed', texts: { reason: 'The evidence cited carries it, as far as it goes.' }, known: known ?? null,
    body: { from, to, evidenceIds, decidedBy: [editorId], onlyEditor: true, proposalId: null, retractionEvidenceId: null },
  };
}

function addRebuttal(batch: Batch, world: World, from: LoadedClaim, to: LoadedClaim): void {
  const { random, people: { researcher }, sources } = world;
  const source = random.oneOf(sources);
  const entry: NewEntry = {
    kind: 'relation-added', known: knownOf(source), happened: source.published, texts: { note: makeQuote(random) },
    body: { relationId: uuid(), kind: 'rebuts', rebuttal: 'denial', fromId: from.id, toId: to.id, sourceId: source.id },
  };
  const now = clock(world);
  addEntry(batch, from.id, researcher.id, now, entry);
  addEntry(batch, to.id, researcher.id, now, entry);
}

function clock(world: World): Instant {
  world.minute += MINUTES_APART;
  return new Date(Date.UTC(2020, 0, 1) + Math.round(world.minute * 60_000)).toISOString();
}

function dayOf(random: Random): When {
  const from = Date.UTC(2010, 0, 1) + random.upTo(3600) * 86_400_000;
  return { from: new Date(from).toISOString(), to: new Date(from + 86_400_000).toISOString(), precision: 'day' };
}

function knownOf({ published: { from, to } }: Source): { from: Instant; to: Instant } {
  return { from, to };
}
