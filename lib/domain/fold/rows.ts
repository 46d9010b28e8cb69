import type { Entry } from '../entry.ts';
import { changesOf } from '../changes.ts';
import type { ClaimState } from './claim-state.ts';
import { claimSpans } from './claim-spans.ts';
import type { Streams } from './world.ts';
import { foldStream } from './fold-stream.ts';
import { foldParty, foldSource } from './fold-parties.ts';
import { partySpans } from './party-spans.ts';
import type { Row } from './row.ts';
import { addressKey } from '../address.ts';
import { matchingRows } from '../matching/matching-rows.ts';

/** Rows by view table: everything those tables hold of one stream. */
export type Rows = Record<string, Row[]>;

export const CLAIM_TABLES = {
  claims: 'stream_id', wordings: 'claim_id', attributions: 'claim_id', appearances: 'claim_id', evidence: 'claim_id',
  relations: 'from_id', claim_topics: 'claim_id', claim_spans: 'claim_id', claim_bands: 'claim_id',
  claim_words: 'claim_id', changes: 'stream_id',
} as const;
export const PARTY_TABLES = { parties: 'stream_id', party_spans: 'party_id', changes: 'stream_id' } as const;
export const SOURCE_TABLES = { sources: 'stream_id', derivations: 'from_id', changes: 'stream_id' } as const;

/**
 * The rows of one claim, from its own stream; what it was in the lists also from those of `others`, the claims that
 * were ever merged into it.
 */
export function claimRows(entries: readonly Entry[], slug: string, others: Streams): Rows {
  const state = foldStream(entries);
  if (!state) return {};
  // What went over to a claim that was split off stands here no more.
  const splitOff = new Map(state.splitInto.flatMap(({ entryId, claimId, itemIds }) => itemIds.map((id) => [id, { entryId, claimId }])));
  const leaves = (id: string, withdrawn: { entryId: string } | null) => ({
    withdrawn_by: withdrawn?.entryId ?? splitOff.get(id)?.entryId ?? null,
    moved_to: withdrawn ? null : splitOff.get(id)?.claimId ?? null,
  });
  return {
    claims: [claimRow(state, slug)],
    wordings: state.wordings.map((wording, index) => ({
      entry_id: wording.id, claim_id: state.id, n: index + 1, text: wording.text, quote: state.quote ?? null,
      recorded_at: wording.recordedAt,
    })),
    attributions: state.attributions.map(({ id, body, withdrawn }) => ({
      entry_id: id, claim_id: state.id, party_id: body.partyId, standing: body.standing, source_id: body.sourceId,
      withdrawn_by: withdrawn?.entryId ?? null,
    })),
    appearances: state.appearances.map(({ id, body, happened, withdrawn }) => ({
      entry_id: id, claim_id: state.id, source_id: body.sourceId, party_id: body.partyId,
      happened_from: happened?.from ?? null, happened_to: happened?.to ?? null,
      happened_precision: happened?.precision ?? null, ...leaves(id, withdrawn),
    })),
    evidence: state.evidence.map(({ id, body, texts, known, credibility, change, withdrawn }) => ({
      entry_id: id, claim_id: state.id, source_id: body.sourceId, stance: body.stance, quote: texts.quote ?? null,
      credibility: credibility?.value ?? null, change: change?.change ?? null, change_entry_id: change?.entryId ?? null,
      change_passage: change?.passage ?? null,
      known_from: known?.from ?? null, known_to: known?.to ?? null, ...leaves(id, withdrawn),
    })),
    relations: state.relations.filter(({ body }) => body.fromId === state.id).map(({ body, withdrawn }) => ({
      relation_id: body.relationId, from_id: body.fromId, to_id: body.toId, kind: body.kind, rebuttal: body.rebuttal,
      source_id: body.sourceId, withdrawn_by: withdrawn?.entryId ?? null,
    })),
    claim_topics: state.topics.map(({ slug: topic, name }) => ({ claim_id: state.id, slug: topic, name })),
    claim_spans: claimSpans(entries, others),
    changes: changeRows(state.id, entries),
    // Only public claims are offered to whoever types another.
    ...(state.visibility === 'public' ? matchingRows(state.id, state.wordings.at(-1)?.text ?? null, state.language) : {}),
  };
}

function claimRow(state: ClaimState, slug: string): Row {
  const status = state.statuses.at(-1);
  return {
    stream_id: state.id, slug, kind: state.kind, language: state.language,
    wording: state.wordings.at(-1)?.text ?? null, quote: state.quote ?? null,
    status: status?.status ?? 'unverified', status_entry_id: status?.id ?? null, status_since: status?.since ?? null,
    visibility: state.visibility, merged_into: state.mergedInto?.claimId ?? null,
    said_from: state.said?.from ?? null, said_to: state.said?.to ?? null, said_precision: state.said?.precision ?? null,
    review_by: status?.reviewBy ?? null, checked_at: status?.reviewBy ? status.checkedAt : null,
    logged_at: state.loggedAt, logged_by: state.loggedBy, moved_at: state.movedAt, seq: state.seq,
  };
}

function changeRows(streamId: string, entries: readonly Entry[]): Row[] {
  return changesOf(entries).map(({ entryId, kind, from, to, recordedAt }) => ({
    entry_id: entryId, stream_id: streamId, kind, from_status: from, to_status: to, recorded_at: recordedAt,
  }));
}

/** The rows of one party. */
export function partyRows(entries: readonly Entry[], slug: string): Rows {
  const party = foldParty(entries);
  if (!party) return {};
  const { id, kind, publishes, name, address, grade } = party;
  return {
    parties: [{
      stream_id: id, slug, kind, publishes, name, address, grade: grade?.grade ?? null, grade_imported: grade?.imported ?? null,
    }],
    party_spans: partySpans(id, entries),
    changes: changeRows(id, entries),
  };
}

/** The row of one source. */
export function sourceRows(entries: readonly Entry[], slug: string): Rows {
  const source = foldSource(entries);
  if (!source) return {};
  const { id, kind, address, title, author, outletId, language, published } = source;
  return {
    sources: [{
      stream_id: id, slug, kind, address, address_key: address === null ? null : addressKey(address), title,
      author: author ?? null, outlet_id: outletId, language,
      published_from: published?.from ?? null, published_to: published?.to ?? null,
      published_precision: published?.precision ?? null,
    }],
    derivations: source.derivations.map(({ derivationId, toId, withdrawn }) => ({
      derivation_id: derivationId, from_id: id, to_id: toId, withdrawn_by: withdrawn?.entryId ?? null,
    })),
    changes: changeRows(id, entries),
  };
}
