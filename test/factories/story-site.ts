import { decisionKnown, decisionRefusal } from '#lib/domain/decision.ts';
import type { Entry, NewEntry } from '#lib/domain/entry.ts';
import { wholeClaim } from '#lib/domain/fold/carried.ts';
import { findItem, type ClaimState } from '#lib/domain/fold/claim-state.ts';
import { foldStream } from '#lib/domain/fold/fold-stream.ts';
import { SOURCE_KINDS, type REBUTTAL_KINDS, type RELATION_KINDS } from '#lib/domain/glossary.ts';
import { knownOfFact } from '#lib/domain/known.ts';
import { NEXT_STATUSES } from '#lib/domain/status.ts';
import { parseWhen, type When } from '#lib/domain/time.ts';

export const CLAIMS = ['claim', 'reply', 'part'] as const;
export const SOURCES = ['paper', 'post', 'report', 'joke'] as const;
export const PARTIES = ['firm', 'press', 'office'] as const;
const START = Date.parse('2025-05-01T08:00:00.000Z');

/** A site's past: three claims, the sources and parties they name, every entry as the use cases would have made it. */
export type Story = { streams: Map<string, Entry[]>; now: string };

/** Every claim of a story: those it began with, and those that were split off. */
export function claimsOf({ streams }: Pick<Story, 'streams'>): string[] {
  return [...streams].flatMap(([id, [first]]) => (first?.kind === 'claim-logged' ? [id] : []));
}

/** What chooses among the things that are there: three numbers. */
export type Choice = { a: number; b: number; c: number };

/** A site that keeps its journal in memory, by the rules of the use cases. Its entries are frozen: a fold may not change them. */
export class Site {
  readonly #streams = new Map<string, Entry[]>();
  #clock = START;

  constructor(published: readonly (string | null)[]) {
    for (const id of PARTIES) this.append(id, { kind: 'party-recorded', body: { kind: 'organisation', publishes: true, address: null }, texts: { name: id } });
    for (const [index, id] of SOURCES.entries()) {
      this.append(id, {
        kind: 'source-recorded', body: { kind: pick(SOURCE_KINDS, index), address: null, outletId: pick(PARTIES, index), language: null },
        texts: { title: id }, happened: whenOf(published[index] ?? null),
      });
    }
    for (const id of CLAIMS) this.log(id);
  }

  /** Logs another claim. */
  log(id: string): void {
    this.append(id, {
      kind: 'claim-logged', body: { kind: 'factual', language: 'en', visibility: 'public', scope: {}, topics: [] }, texts: { wording: id },
    });
  }

  has(id: string): boolean {
    return this.#streams.has(id);
  }

  /** Lets time pass. */
  wait(ms: number): void {
    this.#clock += ms;
  }

  /** Appends as the journal does: a millisecond after the last entry at the earliest. */
  append(streamId: string, entry: NewEntry): void {
    const stream = this.#streams.get(streamId) ?? [];
    this.#streams.set(streamId, stream);
    this.#clock += 1;
    const seq = stream.length + 1;
    stream.push(frozen({
      id: `${streamId}-${seq}`, texts: {}, happened: null, known: null, corrects: null, ...entry,
      streamId, seq, changeId: `change-${this.#clock}`, recordedAt: new Date(this.#clock).toISOString(), actorId: `actor-${seq % 3}`,
    } as Entry));
  }

  state(claimId: string): ClaimState {
    const state = foldStream(this.#streams.get(claimId) ?? []);
    if (!state) throw new Error(`no claim ${claimId}`);
    return state;
  }

  /** With what it carries from other claims: what may be cited. */
  whole(claimId: string): ClaimState {
    return wholeClaim(this.state(claimId), (id) => this.state(id));
  }

  /** Appends to a claim, unless it was merged into another: that one is written to since. */
  write(claimId: string, entry: NewEntry): void {
    if (!this.state(claimId).mergedInto) this.append(claimId, entry);
  }

  /** A source's own entries, as they stand. */
  entriesOf(id: string): readonly Entry[] {
    return this.#streams.get(id) ?? [];
  }

  /** A fact's known clock, from its source's publication, as the use cases compute it. */
  knownOf(sourceId: string) {
    const published = this.#streams.get(sourceId)?.findLast(({ kind }) => kind.startsWith('source-'))?.happened ?? null;
    return knownOfFact(published, new Date(this.#clock).toISOString());
  }

  relate(fromId: string, toId: string, kind: (typeof RELATION_KINDS)[number], rebuttal: (typeof REBUTTAL_KINDS)[number] | null, sourceId: string): void {
    if ([fromId, toId].some((id) => this.state(id).mergedInto)) return;
    if (this.state(fromId).relations.some(({ body }) => body.fromId === fromId && body.toId === toId && body.kind === kind)) return;
    const isRebuttal = kind === 'rebuts';
    const entry: NewEntry = {
      kind: 'relation-added', known: isRebuttal ? this.knownOf(sourceId) : null,
      body: { relationId: `${fromId} ${kind} ${toId}`, kind, rebuttal, fromId, toId, sourceId: isRebuttal ? sourceId : null },
    };
    for (const id of [fromId, toId]) this.append(id, entry);
  }

  /** Does something to one of a claim's items; a relation stands in two streams and is withdrawn in both. */
  onItem(claimId: string, n: number, entryFor: (item: { id: string; withdrawn: unknown }) => NewEntry | null): void {
    const { attributions, appearances, evidence, relations } = this.state(claimId);
    const items = [...attributions, ...appearances, ...evidence, ...relations];
    const item = items[n % Math.max(1, items.length)];
    if (!item) return;
    const { relationId } = item.body as { relationId?: string };
    const isBoth = relationId !== undefined && entryFor(item)?.kind === 'item-withdrawn';
    for (const id of isBoth ? CLAIMS : [claimId]) {
      const found = findItem(this.state(id), isBoth ? relationId : item.id);
      const entry = found && entryFor(found);
      if (entry) this.append(id, entry);
    }
  }

  /** Proposes or decides a status that the rules allow, citing evidence that stands. */
  decide({ a, b, c }: Choice, kind: 'status-proposed' | 'status-changed', isVoid = false): void {
    const id = mostly(a);
    const state = this.whole(id);
    if (state.mergedInto) return;
    const standing = state.evidence.filter(({ withdrawn }) => !withdrawn).map((item) => item.id);
    const some = standing.filter((_, index) => (c >> (index % 6)) % 2 === 0);
    const evidenceIds = some.length > 0 ? some : standing;
    const from = state.statuses.at(-1)?.status ?? 'unverified';
    const to = isVoid ? 'void' : pick(NEXT_STATUSES[from], b);
    const retractionEvidenceId = to === 'retracted' ? (evidenceIds[0] ?? null) : null;
    if (decisionRefusal(state, { to, evidenceIds, retractionEvidenceId })) return;
    this.append(id, kind === 'status-proposed'
      ? { kind, body: { to, evidenceIds, retractionEvidenceId, byEditor: c % 2 === 0 }, texts: { reason: 'It seems so' } }
      : {
        kind, body: { from, to, evidenceIds, decidedBy: ['editor'], onlyEditor: false, proposalId: state.proposals[0]?.id ?? null, retractionEvidenceId },
        texts: { reason: `It is ${to}` }, known: decisionKnown(state, evidenceIds),
      });
  }

  story(): Story {
    return { streams: this.#streams, now: new Date(this.#clock).toISOString() };
  }
}

/** A typed date as a When; null for none. */
export function whenOf(date: string | null): When | null {
  return date === null ? null : parseWhen(date);
}

/** One of the claims, mostly the first: its journal is the one that gets long. */
export function mostly(n: number): (typeof CLAIMS)[number] {
  return n % 5 === 3 ? 'reply' : n % 5 === 4 ? 'part' : 'claim';
}

/** The nth of a list, counted round. */
export function pick<T>(list: readonly T[], n: number): T {
  const one = list[n % list.length];
  if (one === undefined) throw new Error('the list is empty');
  return one;
}

function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null) for (const part of Object.values(Object.freeze(value))) frozen(part);
  return value;
}
