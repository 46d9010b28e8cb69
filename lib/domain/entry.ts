import type { ClaimKind, CorrectionClass, Credibility, OutletGrade, PartyKind, RebuttalKind, RelationKind, SourceKind, Stance, Standing, Status, Visibility } from './glossary.ts';
import type { ReviewTerms } from './review-term.ts';
import type { ConsensusWord } from './consensus/consensus-words.ts';
import type { PanelReason } from './consensus/panel-due.ts';
import type { GivenLabel, Scale } from './scale.ts';
import type { CaptureProblem, CaptureWhy, MediaType, PassageFate, SourceChange } from './captures.ts';
import type { Instant, When } from './time.ts';

/** What, where, when and how much a claim speaks of; all free text, all optional. */
export type Scope = { what?: string; where?: string; when?: string; howMuch?: string };

/** A quoted place in a source. The quote itself is erasable text of the entry. */
export type Topic = { slug: string; name: string };

/**
 * The body of every kind of entry. Bodies hold no personal data and no erasable text: wording, quotes,
 * notes, reasons, names and titles are `texts`, each under a salted commitment.
 */
export type EntryBodies = {
  // claim streams
  'claim-logged': { kind: ClaimKind; language: string; visibility: Visibility; scope: Scope; topics: Topic[] };
  'claim-reworded': Record<never, never>;
  'visibility-changed': { to: Visibility };
  'topic-added': Topic;
  'topic-removed': { slug: string };
  'attribution-made': { partyId: string; standing: Standing; sourceId: string | null };
  'appearance-added': { sourceId: string; partyId: string | null };
  'evidence-added': { sourceId: string; stance: Stance; credibility?: Credibility };
  'evidence-graded': { itemId: string; credibility: Credibility };
  'interest-disclosed': { itemId: string };
  /** Where the quote of a piece of evidence stands in a stored copy, in UTF-16 units of its text. */
  'excerpt-made': { itemId: string; captureId: string; start: number; end: number; distance: number };
  /** Somebody read the newest stored copy and found that it still says what is quoted. */
  'quote-confirmed': { itemId: string; captureId: string; start: number; end: number; distance: number };
  'relation-added': {
    relationId: string; kind: RelationKind; rebuttal: RebuttalKind | null; fromId: string; toId: string; sourceId: string | null;
  };
  'item-withdrawn': { itemId: string };
  'status-proposed': {
    to: Status; evidenceIds: string[]; retractionEvidenceId: string | null;
    /** True for the first of two editors, whose decision waits for the second. */
    byEditor: boolean;
    reviewBy?: Instant | null;
    label?: GivenLabel | null;
  };
  'status-changed': {
    from: Status; to: Status; evidenceIds: string[]; decidedBy: string[]; onlyEditor: boolean;
    proposalId: string | null; retractionEvidenceId: string | null;
    /** When it is to be looked at again; null or, in old entries, missing: never. */
    reviewBy?: Instant | null;
    /** The label of the site's scale that it was made under; null or missing where the scale has no word for it. */
    label?: GivenLabel | null;
  };
  /** Somebody looked again, and the status still stands. */
  'claim-rechecked': { statusId: string; evidenceIds: string[]; reviewBy: Instant | null };
  'correction-made': {
    itemId: string; class: CorrectionClass; stance?: Stance; standing?: Standing; happened?: When;
  };
  /** The word for what the votes say together: by the site, when an epoch closes. */
  'consensus-changed': { from: ConsensusWord | null; to: ConsensusWord; epoch: number; rules: string[] };
  /** An editor looked at votes that came in one burst, and found an ordinary reason for it. */
  'burst-cleared': { from: Instant; to: Instant; votes: number };
  /** Reviewers were drawn to judge the claim, with a secret whose hash, and a list whose hash, were fixed before. */
  'panel-drawn': {
    panelId: string; reason: PanelReason; seats: number; seed: number; commitment: string; epoch: number; epochHash: string;
    candidates: number; candidatesHash: string;
  };
  /** The panel has answered or run its time; the secret lets anybody draw it again. */
  'panel-closed': { panelId: string; secret: string; votes: number; counts: boolean };
  /** Two claims that turned out to be one: an entry in each journal, under one change. */
  'claim-merged': { intoId: string };
  'claim-absorbed': { fromId: string };
  'merge-undone': { otherId: string };
  /** One claim that turned out to be two: the new one takes the chosen items. */
  'claim-split': { newId: string; itemIds: string[] };
  'claim-split-from': { fromId: string; itemIds: string[] };
  'split-undone': { otherId: string };
  /** A cited source is not what it was when it was cited; `items` are the evidence that rests on it. */
  'source-changed': {
    sourceId: string; captureId: string | null; change: SourceChange;
    /** `distance`: how many characters of the quote differ where its words stand now, if they do. */
    items: { id: string; passage: PassageFate; distance?: number }[];
  };
  // party streams
  'party-recorded': { kind: PartyKind; publishes: boolean; address: string | null };
  'party-renamed': Record<never, never>;
  /** `imported`: a starting point from a list, which a person's own grade always goes before. */
  'outlet-graded': { grade: OutletGrade; imported: boolean };
  // source streams
  'source-recorded': { kind: SourceKind; address: string | null; outletId: string | null; language: string | null };
  /** `captureId`: nothing was wrong; what had not been typed was read off this copy. */
  'source-corrected': { kind: SourceKind; outletId: string | null; class: CorrectionClass; captureId?: string };
  /** Stands in the streams of both: what `fromId` says, it has from `toId`. */
  'derivation-added': { derivationId: string; fromId: string; toId: string };
  'derivation-withdrawn': { derivationId: string; fromId: string; toId: string };
  /** A copy of the source was kept; the hashes are SHA-256 of its parts. */
  'capture-made': {
    captureId: string; why: CaptureWhy; address: string | null; mediaType: MediaType;
    bodyHash: string; warcHash: string; textHash: string | null;
  };
  'capture-failed': { captureId: string; why: CaptureWhy; problem: CaptureProblem };
  // the site stream
  'site-opened': { sample: boolean };
  'review-terms-set': { days: ReviewTerms };
  'scale-published': Scale;
};
export type EntryKind = keyof EntryBodies;

/** Which erasable texts each kind of entry carries. */
export const ENTRY_TEXTS = {
  'capture-made': [],
  'capture-failed': [],
  'source-changed': ['reason'],
  'claim-logged': ['wording', 'quote'],
  'claim-reworded': ['wording', 'reason'],
  'visibility-changed': ['reason'],
  'topic-added': [],
  'topic-removed': [],
  'attribution-made': ['note'],
  'appearance-added': ['quote', 'wording'],
  'evidence-added': ['quote', 'note', 'interest'],
  'evidence-graded': ['reason'],
  'interest-disclosed': ['interest'],
  'excerpt-made': ['exact', 'prefix', 'suffix'],
  'quote-confirmed': ['exact', 'prefix', 'suffix'],
  'relation-added': ['note'],
  'item-withdrawn': ['reason'],
  'status-proposed': ['reason'],
  'status-changed': ['reason'],
  'claim-rechecked': ['reason'],
  'correction-made': ['reason', 'quote', 'note', 'interest'],
  'claim-merged': ['reason'],
  'claim-absorbed': ['reason'],
  'merge-undone': ['reason'],
  'claim-split': ['reason'],
  'claim-split-from': ['reason'],
  'split-undone': ['reason'],
  'party-recorded': ['name', 'description'],
  'party-renamed': ['name', 'reason'],
  'outlet-graded': ['reason'],
  'source-recorded': ['title', 'author'],
  'source-corrected': ['title', 'author', 'reason'],
  'derivation-added': ['note'],
  'derivation-withdrawn': ['reason'],
  'consensus-changed': [],
  'burst-cleared': ['reason'],
  'panel-drawn': [],
  'panel-closed': [],
  'site-opened': [],
  'review-terms-set': ['reason'],
  'scale-published': ['reason'],
} as const satisfies Record<EntryKind, readonly string[]>;

type TextOf<K extends EntryKind> = (typeof ENTRY_TEXTS)[K][number];
/** Any erasable text of an entry. */
export type TextField = TextOf<EntryKind>;

/** An entry as it is read back: `texts` has null where a text was erased, and lacks what was never given. */
export type EntryOf<K extends EntryKind> = {
  id: string;
  streamId: string;
  seq: number;
  changeId: string;
  kind: K;
  body: EntryBodies[K];
  texts: Partial<Record<TextOf<K>, string | null>>;
  happened: When | null;
  known: { from: Instant; to: Instant } | null;
  recordedAt: Instant;
  actorId: string;
  corrects: string | null;
};
export type Entry = { [K in EntryKind]: EntryOf<K> }[EntryKind];

/** An entry before the journal has given it its place: what a use case appends. */
export type NewEntry = {
  [K in EntryKind]: {
    kind: K;
    body: EntryBodies[K];
    texts?: Partial<Record<TextOf<K>, string>>;
    id?: string;
    happened?: When | null;
    known?: { from: Instant; to: Instant } | null;
    corrects?: string | null;
  };
}[EntryKind];

/** The members of a body that hold the id of a stream. */
const STREAM_FIELDS = ['partyId', 'sourceId', 'outletId', 'fromId', 'toId', 'intoId', 'newId', 'otherId'] as const;

/** The streams an entry names besides its own: what a reader of this entry must also load. */
export function namedStreams(entry: Pick<NewEntry, 'kind' | 'body'>): string[] {
  const body = entry.body as Partial<Record<(typeof STREAM_FIELDS)[number], string | null>>;
  const ids = STREAM_FIELDS.map((field) => body[field]);
  return [...new Set(ids.filter((id): id is string => typeof id === 'string'))].sort();
}
