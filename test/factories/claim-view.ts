import type {
  Appearance, Attribution, ClaimBrief, ClaimView, Evidence, PartyView, Recorded, Relation, SourceView, StatusStep, Wording,
} from '#lib/domain/fold/view.ts';
import { COUNTS_AS_SUPPORT, type SourceKind, type Stance, type Status } from '#lib/domain/glossary.ts';
import { parseWhen, type Instant, type When } from '#lib/domain/time.ts';

const ACTOR = 'actor-1';
let made = 0;
const newId = (kind: string) => `${kind}-${(made += 1)}`;

/** A typed date as a When; throws where `parseWhen` gives null, because a fixture is never wrong on purpose. */
export function when(text: string): When {
  const parsed = parseWhen(text);
  if (!parsed) throw new Error(`not a date: ${text}`);
  return parsed;
}

/** A claim of which nothing is known but its wording, with whatever is given in place of it. */
export function makeClaimView(given: Partial<ClaimView> = {}): ClaimView {
  const wordings = given.wordings ?? [makeWording('GPUs have been smuggled into China packed alongside live lobsters.')];
  const statuses = given.statuses ?? [makeStep('unverified', '2025-05-01T08:00:00.000Z')];
  return {
    id: newId('claim'), kind: 'factual', language: 'en', scope: {}, topics: [], visibility: 'public',
    withheldBecause: undefined, quote: undefined, said: null,
    wordings, wording: lastOf(wordings), statuses, status: lastOf(statuses),
    proposals: [], attributions: [], appearances: [], evidence: [], relations: [], corrections: [],
    loggedAt: '2025-05-01T08:00:00.000Z', loggedBy: ACTOR, movedAt: '2025-05-01T08:00:00.000Z', seq: 1,
    ...given,
  };
}

export function makeWording(text: string | null, given: Partial<Wording> = {}): Wording {
  return { id: newId('wording'), text, reason: undefined, recordedAt: '2025-05-01T08:00:00.000Z', actorId: ACTOR, ...given };
}

export function makeStep(status: Status, since: Instant, given: Partial<StatusStep> = {}): StatusStep {
  return {
    id: newId('step'), from: null, status, reason: undefined, evidenceIds: [], decidedBy: [], onlyEditor: false, since,
    known: null, voidedBy: null, corrections: [], ...given,
  };
}

export function makeParty(name: string | null, given: Partial<PartyView> = {}): PartyView {
  return {
    id: newId('party'), kind: 'organisation', publishes: false, address: null, name, description: undefined, ...given,
  };
}

export function makeSource(outlet: string | null, published: string | null, given: Partial<SourceView> = {}): SourceView {
  return {
    id: newId('source'), kind: 'secondary', address: `https://example.org/${made}`, language: 'en',
    title: 'Smugglers hid graphics cards among live lobsters', author: undefined,
    outlet: outlet === null ? null : makeParty(outlet, { publishes: true }),
    published: published === null ? null : when(published), recordedAt: '2025-05-03T09:00:00.000Z', ...given,
  };
}

export function makeEvidence(stance: Stance, source: SourceView, given: Partial<Evidence> = {}): Evidence {
  return {
    ...recorded('evidence'), source, stance, quote: undefined, note: undefined, counts: COUNTS_AS_SUPPORT[source.kind],
    known: source.published, ...given,
  };
}

export function makeAppearance(source: SourceView, happened: string | null, given: Partial<Appearance> = {}): Appearance {
  return {
    ...recorded('appearance'), source, party: source.outlet, happened: happened === null ? null : when(happened),
    quote: undefined, wording: undefined, ...given,
  };
}

export function makeAttribution(party: PartyView, given: Partial<Attribution> = {}): Attribution {
  return {
    ...recorded('attribution'), party, standing: 'likely', source: null, note: undefined, independentSources: 1, ...given,
  };
}

export function makeBrief(wording: string | null, given: Partial<ClaimBrief> = {}): ClaimBrief {
  return {
    id: newId('claim'), wording, status: 'unverified', statusSince: '2025-05-01T10:00:00.000Z', visibility: 'public',
    parties: [], ...given,
  };
}

export function makeRebuttal(other: ClaimBrief, happened: string | null, given: Partial<Relation> = {}): Relation {
  return {
    ...recorded('relation'), relationId: newId('pair'), kind: 'rebuts', rebuttal: 'denial', direction: 'to', other,
    source: null, note: undefined, happened: happened === null ? null : when(happened), answers: [], ...given,
  };
}

/** A claim with that many facts, spread unevenly over years, on every lane and of every kind of source. */
export function makeLongClaim(count: number): ClaimView {
  const stances: Stance[] = ['supports', 'refutes', 'context', 'undercuts'];
  const kinds: SourceKind[] = ['primary', 'secondary', 'tertiary', 'satire', 'machine-written'];
  const nth = <T>(list: readonly T[], n: number) => list[n % list.length] as T;
  const dayOf = (n: number) => new Date(Date.UTC(2022 + (n % 4), (n * 5) % 12, 1 + ((n * 7) % 28))).toISOString().slice(0, 10);
  const sourceOf = (n: number) =>
    makeSource(`Outlet ${n}`, n % 9 === 8 ? dayOf(n).slice(0, 7) : dayOf(n), { kind: nth(kinds, n) });
  return makeClaimView({
    appearances: range(count, 5, 0).map((n) => makeAppearance(sourceOf(n), dayOf(n), { wording: `Variant ${n}` })),
    evidence: range(count, 5, 1, 2, 3).map((n) => makeEvidence(nth(stances, n), sourceOf(n), { quote: `Quoted passage ${n}.` })),
    relations: range(count, 5, 4).map((n) => makeRebuttal(makeBrief(`Rebuttal number ${n}`), dayOf(n))),
  });
}

function range(count: number, modulus: number, ...rests: number[]): number[] {
  return Array.from({ length: count }, (_, n) => n).filter((n) => rests.includes(n % modulus));
}

function recorded(kind: string): Recorded {
  return {
    id: newId(kind), recordedAt: '2025-05-03T09:00:00.000Z', actorId: ACTOR, known: null, corrections: [], withdrawn: null,
  };
}

function lastOf<T>(list: readonly T[]): T {
  const last = list.at(-1);
  if (last === undefined) throw new Error('a claim has at least one');
  return last;
}
