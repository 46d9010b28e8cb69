import type {
  Appearance,
  Attribution,
  ClaimBrief,
  ClaimView,
  Evidence,
  PartyView,
  Relation,
  SourceView,
  StatusStep,
  Wording,
} from '#lib/domain/fold/view.ts';
import { COUNTS_AS_SUPPORT, type Stance, type Status } from '#lib/domain/glossary.ts';
import type { Instant } from '#lib/domain/time.ts';
import { ACTOR, newId, recorded, when } from './source-view.ts';

/** A claim of which nothing is known but its wording, with whatever is given in place of it. */
export function makeClaimView(given: Partial<ClaimView> = {}): ClaimView {
  const wordings = given.wordings ?? [
    makeWording('GPUs have been smuggled into China packed alongside live lobsters.'),
  ];
  const statuses = given.statuses ?? [makeStep('unverified', '2025-05-01T08:00:00.000Z')];
  return {
    id: newId('claim'),
    kind: 'factual',
    language: 'en',
    scope: {},
    topics: [],
    visibility: 'public',
    withheldBecause: undefined,
    quote: undefined,
    said: null,
    wordings,
    wording: lastOf(wordings),
    statuses,
    status: lastOf(statuses),
    proposals: [],
    attributions: [],
    appearances: [],
    evidence: [],
    relations: [],
    corrections: [],
    consensus: null,
    mergedInto: null,
    absorbed: [],
    splitInto: [],
    splitFrom: null,
    loggedAt: '2025-05-01T08:00:00.000Z',
    loggedBy: ACTOR,
    movedAt: '2025-05-01T08:00:00.000Z',
    seq: 1,
    ...given,
  };
}

export function makeWording(text: string | null, given: Partial<Wording> = {}): Wording {
  return {
    id: newId('wording'),
    text,
    reason: undefined,
    recordedAt: '2025-05-01T08:00:00.000Z',
    actorId: ACTOR,
    ...given,
  };
}

export function makeStep(
  status: Status,
  since: Instant,
  given: Partial<StatusStep> = {},
): StatusStep {
  return {
    id: newId('step'),
    from: null,
    status,
    reason: undefined,
    evidenceIds: [],
    decidedBy: [],
    onlyEditor: false,
    since,
    known: null,
    voidedBy: null,
    corrections: [],
    checks: [],
    reviewBy: null,
    label: null,
    checkedAt: since,
    ...given,
  };
}

export function makeEvidence(
  stance: Stance,
  source: SourceView,
  given: Partial<Evidence> = {},
): Evidence {
  return {
    ...recorded('evidence'),
    source,
    stance,
    quote: undefined,
    note: undefined,
    interest: undefined,
    credibility: null, change: null, excerpt: null,
    counts: COUNTS_AS_SUPPORT[source.kind],
    known: source.published,
    ...given,
  };
}

export function makeAppearance(
  source: SourceView,
  happened: string | null,
  given: Partial<Appearance> = {},
): Appearance {
  return {
    ...recorded('appearance'),
    source,
    party: source.outlet,
    happened: happened === null ? null : when(happened),
    quote: undefined,
    wording: undefined,
    ...given,
  };
}

export function makeAttribution(party: PartyView, given: Partial<Attribution> = {}): Attribution {
  return {
    ...recorded('attribution'),
    party,
    standing: 'likely',
    source: null,
    note: undefined,
    independentSources: 1,
    outlets: 1,
    ...given,
  };
}

export function makeRebuttal(
  other: ClaimBrief,
  happened: string | null,
  given: Partial<Relation> = {},
): Relation {
  return {
    ...recorded('relation'),
    relationId: newId('pair'),
    kind: 'rebuts',
    rebuttal: 'denial',
    direction: 'to',
    other,
    source: null,
    note: undefined,
    happened: happened === null ? null : when(happened),
    answers: [],
    ...given,
  };
}

function lastOf<T>(list: readonly T[]): T {
  const last = list.at(-1);
  if (last === undefined) throw new Error('a claim has at least one');
  return last;
}
