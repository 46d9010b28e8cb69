import type { Entry } from '../entry.ts';
import { COUNTS_AS_SUPPORT } from '../glossary.ts';
import { countOrigins, originsOf } from '../origins.ts';
import type { ClaimState, EvidenceItem } from './claim-state.ts';
import type { SourceState } from './fold-parties.ts';
import { foldStream } from './fold-stream.ts';
import type { KeptFolds } from './kept-folds.ts';
import type {
  Appearance, Attribution, ClaimBrief, Evidence, Joined, NamedJoined, PartyView, Relation, SourceBrief, SourceView,
} from './view.ts';
import { isWithin, recordedWithin, type Reading } from './within.ts';
import { bare, once } from './world-parts.ts';

/** Entries by stream id, each list in order of seq. */
export type Streams = ReadonlyMap<string, readonly Entry[]>;

const NONE: readonly Entry[] = [];

/** Every stream of a page in one reading, each folded at most once. */
export class World {
  readonly #streams: Streams;
  readonly #reading: Reading;
  readonly #kept: KeptFolds;
  readonly #claims = new Map<string, ClaimState | null>();

  constructor(streams: Streams, reading: Reading, kept: KeptFolds) {
    this.#streams = streams;
    this.#reading = reading;
    this.#kept = kept;
  }

  claim(id: string): ClaimState | null {
    return once(this.#claims, id, () => foldStream(this.#recorded(id), (entry) => isWithin(entry, this.#reading)));
  }

  /** A merge or a split with the wording of the other claim, where readers may see it. */
  named<J extends Joined>(joined: J): J & NamedJoined {
    const other = this.claim(joined.claimId);
    return { ...joined, wording: other?.visibility === 'public' ? (other.wordings.at(-1)?.text ?? null) : undefined };
  }

  party(id: string): PartyView | null {
    return this.#kept.party(id, this.#entries(id), this.#reading);
  }

  source(id: string): SourceView | null {
    const source = this.#sourceState(id);
    if (!source) return null;
    const outlet = source.outletId === null ? null : this.party(source.outletId);
    // What others say is no part of it: one that derives from them is made anew.
    if (source.derivations.length > 0) return this.#sourceView(source, outlet);
    return this.#kept.view<SourceView>(source, null, outlet) ?? this.#kept.keep(source, null, outlet, this.#sourceView(source, outlet));
  }

  #sourceView({ outletId: _outletId, derivations: _derivations, ...facts }: SourceState, outlet: PartyView | null): SourceView {
    const { id } = facts;
    return {
      ...facts, outlet,
      derivesFrom: this.#briefs(this.#targets(id)), origins: this.#briefs(originsOf(id, (each) => this.#targets(each))),
    };
  }

  #sourceState(id: string): SourceState | null {
    return this.#kept.source(id, this.#entries(id), this.#reading);
  }

  // A link to a document that is not there in this reading leads nowhere yet.
  #targets(id: string): string[] {
    const links = this.#sourceState(id)?.derivations ?? [];
    return links.filter(({ withdrawn, toId }) => !withdrawn && this.#sourceState(toId)).map(({ toId }) => toId);
  }

  #briefs(ids: readonly string[]): SourceBrief[] {
    return ids.flatMap((id) => {
      const source = this.#sourceState(id);
      if (!source) return [];
      const { title, address, language, outletId } = source;
      return [{ id, title, address, language, outletId, outlet: (outletId === null ? null : this.party(outletId)?.name) ?? null }];
    });
  }

  appearances(state: ClaimState): Appearance[] {
    return state.appearances.flatMap((item) => {
      const source = this.source(item.body.sourceId);
      if (!source) return [];
      const party = item.body.partyId === null ? null : this.party(item.body.partyId);
      return this.#kept.view<Appearance>(item, source, party)
        ?? this.#kept.keep(item, source, party, { ...bare(item), source, party, quote: item.texts.quote, wording: item.texts.wording });
    });
  }

  attributions(state: ClaimState, appearances: readonly Appearance[]): Attribution[] {
    return state.attributions.flatMap((item) => {
      const party = this.party(item.body.partyId);
      if (!party) return [];
      const source = item.body.sourceId === null ? null : this.source(item.body.sourceId);
      const naming = appearances.filter((one) => !one.withdrawn && one.party?.id === party.id).map((one) => one.source);
      const { outlets, origins } = countOrigins(source ? [...naming, source] : naming);
      return [{
        ...bare(item), party, source, standing: item.body.standing, note: item.texts.note,
        independentSources: origins, outlets,
      }];
    });
  }

  evidence(state: ClaimState): Evidence[] {
    return state.evidence.flatMap((item) => {
      const source = this.source(item.body.sourceId);
      if (!source) return [];
      return this.#kept.view<Evidence>(item, source, null) ?? this.#kept.keep(item, source, null, evidenceView(item, source));
    });
  }

  relations(state: ClaimState, depth: number, above: ReadonlySet<string>): Relation[] {
    return state.relations.flatMap((item) => {
      const { fromId, toId, kind, rebuttal, relationId, sourceId } = item.body;
      const direction = fromId === (item.carriedFrom?.claimId ?? state.id) ? 'from' : 'to';
      const otherId = direction === 'from' ? toId : fromId;
      const other = this.claim(otherId);
      const brief = other && this.#brief(other);
      if (!other || !brief) return [];
      return [{
        ...bare(item), relationId, kind, rebuttal, direction, other: brief, note: item.texts.note,
        source: sourceId === null ? null : this.source(sourceId),
        answers: this.#answers(other, depth - 1, new Set([...above, otherId])),
      }];
    });
  }

  // A claim that rebuts its own rebuttal would go round for ever: what stands above is not repeated below.
  #answers(state: ClaimState, depth: number, above: ReadonlySet<string>): Relation[] {
    if (depth <= 0) return [];
    return this.relations({
      ...state,
      relations: state.relations.filter(
        ({ body, withdrawn }) => !withdrawn && body.kind === 'rebuts' && body.toId === state.id && !above.has(body.fromId),
      ),
    }, depth, above);
  }

  #brief(state: ClaimState): ClaimBrief | null {
    const status = state.statuses.at(-1);
    if (state.visibility !== 'public' || !status) return null;
    const parties = state.attributions.filter((item) => !item.withdrawn && item.body.standing !== 'misattributed');
    return {
      id: state.id, wording: state.wordings.at(-1)?.text ?? null,
      status: status.status, statusSince: status.since, visibility: state.visibility,
      parties: parties.flatMap((item) => this.party(item.body.partyId) ?? []),
    };
  }

  #entries(id: string): readonly Entry[] {
    return this.#streams.get(id) ?? NONE;
  }

  // What was recorded later has not happened yet, whatever is said of it with hindsight.
  #recorded(id: string): readonly Entry[] {
    return recordedWithin(this.#entries(id), this.#reading);
  }
}

function evidenceView(item: EvidenceItem, source: SourceView): Evidence {
  return {
    ...bare(item), source, stance: item.body.stance, quote: item.texts.quote, note: item.texts.note, interest: item.texts.interest,
    credibility: item.credibility, change: item.change, excerpt: item.excerpt, counts: COUNTS_AS_SUPPORT[source.kind],
  };
}
