import type { PartyView, Recorded, SourceBrief, SourceView, ClaimBrief } from '#lib/domain/fold/view.ts';
import { parseWhen, type When } from '#lib/domain/time.ts';

export const ACTOR = 'actor-1';
let made = 0;

export function newId(kind: string): string {
  made += 1;
  return `${kind}-${made}`;
}

/**
 * A typed date as a When; throws where `parseWhen` gives null, because a fixture is never wrong on
 * purpose.
 */
export function when(text: string): When {
  const parsed = parseWhen(text);
  if (!parsed) throw new Error(`not a date: ${text}`);
  return parsed;
}

export function makeParty(name: string | null, given: Partial<PartyView> = {}): PartyView {
  return {
    id: newId('party'),
    kind: 'organisation',
    publishes: false,
    address: null,
    name,
    description: undefined,
    grade: null,
    ...given,
  };
}

export function makeSource(
  outlet: string | null,
  published: string | null,
  given: Partial<SourceView> = {},
): SourceView {
  const source = {
    id: newId('source'),
    kind: 'secondary' as const,
    address: `https://example.org/${made}`,
    language: 'en',
    title: 'Smugglers hid graphics cards among live lobsters',
    author: undefined,
    outlet: outlet === null ? null : makeParty(outlet, { publishes: true }),
    published: published === null ? null : when(published),
    recordedAt: '2025-05-03T09:00:00.000Z',
    copyId: null,
    derivesFrom: [],
    ...given,
  };
  return { ...source, origins: given.origins ?? [briefOf(source)] };
}

/** A source as one that derives from it names it. */
export function briefOf({ id, title, address, language, outlet }: Omit<SourceView, 'origins'>): SourceBrief {
  return { id, title, address, language, outletId: outlet?.id ?? null, outlet: outlet?.name ?? null };
}

export function makeBrief(wording: string | null, given: Partial<ClaimBrief> = {}): ClaimBrief {
  return {
    id: newId('claim'),
    wording,
    status: 'unverified',
    statusSince: '2025-05-01T10:00:00.000Z',
    visibility: 'public',
    parties: [],
    ...given,
  };
}

/** What every item of a claim has, as somebody wrote it down on 3 May 2025. */
export function recorded(kind: string): Recorded {
  return {
    id: newId(kind),
    recordedAt: '2025-05-03T09:00:00.000Z',
    actorId: ACTOR,
    known: null,
    corrections: [],
    withdrawn: null,
  };
}
