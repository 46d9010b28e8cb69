import type { ClaimKind, CorrectionClass, Credibility, OutletGrade, PartyKind, RebuttalKind, RelationKind, SourceKind, Stance, Standing, Status, Visibility } from '../glossary.ts';
import type { ConsensusWord } from '../consensus/consensus-words.ts';
import type { PassageFate, SourceChange } from '../captures.ts';
import type { Scope, Topic } from '../entry.ts';
import type { GivenLabel } from '../scale.ts';
import type { Instant, When } from '../time.ts';

/** Text that may have been erased: null says "there was text here, it was erased". */
export type Erasable = string | null;

export type PartyView = {
  id: string; kind: PartyKind; publishes: boolean; address: string | null;
  name: Erasable; description: Erasable | undefined;
  /** How far it can be relied on as an outlet; null until somebody or an import has said so. */
  grade: GivenGrade | null;
};

/** An outlet's grade, inherited by everything it publishes. */
export type GivenGrade = {
  entryId: string; grade: OutletGrade; imported: boolean; reason: Erasable | undefined; recordedAt: Instant; actorId: string;
};

/** How credible a piece of evidence is by itself, whoever published it; without an entry of its own it was said on adding. */
export type GivenCredibility = {
  entryId: string; value: Credibility; reason: Erasable | undefined; recordedAt: Instant; actorId: string;
};

export type SourceView = {
  id: string; kind: SourceKind; address: string | null; language: string | null;
  title: Erasable; author: Erasable | undefined; outlet: PartyView | null; published: When | null;
  recordedAt: Instant;
  /** The latest stored copy that has a text; null while there is none. */
  copyId: string | null;
  /** What it says it has from elsewhere: the documents it derives from, as far as they are recorded. */
  derivesFrom: SourceBrief[];
  /** Where that ends: the documents that derive from nothing here. Itself when it derives from none. */
  origins: SourceBrief[];
};

/** A source as another one names it. */
export type SourceBrief = { id: string; title: Erasable; address: string | null; language: string | null; outletId: string | null; outlet: Erasable };

/** The other claim that an item stands in, since it was merged into this one or split from. */
export type CarriedFrom = { claimId: string; how: 'merge' | 'split'; wording: Erasable };

/** A merge or a split as one of the two claims has it: with which other claim, why, and who did it. */
export type Joined = { entryId: string; claimId: string; reason: Erasable | undefined; recordedAt: Instant; actorId: string };
/** The same with the other claim's wording; undefined where readers may not see it. */
export type NamedJoined = Joined & { wording: Erasable | undefined };

/** What every dated thing of a claim has: its entry, its clocks and who wrote it down. */
export type Recorded = {
  id: string; recordedAt: Instant; actorId: string;
  known: { from: Instant; to: Instant } | null;
  corrections: Correction[];
  withdrawn: { entryId: string; reason: Erasable; recordedAt: Instant; actorId: string } | null;
  /** Missing for the claim's own. */
  carriedFrom?: CarriedFrom;
};

export type Wording = { id: string; text: Erasable; reason: Erasable | undefined; recordedAt: Instant; actorId: string };

export type Attribution = Recorded & {
  party: PartyView; standing: Standing; source: SourceView | null; note: Erasable | undefined;
  /** The origins of the sources that name this party, in appearances and in this attribution. */
  independentSources: number;
  /** How many outlets name it, whoever they have it from. */
  outlets: number;
};

export type Appearance = Recorded & {
  source: SourceView; party: PartyView | null; happened: When | null;
  quote: Erasable | undefined; wording: Erasable | undefined;
};

export type Evidence = Recorded & {
  source: SourceView; stance: Stance; quote: Erasable | undefined; note: Erasable | undefined;
  /** What its source has to gain: "sells the product". */
  interest: Erasable | undefined;
  credibility: GivenCredibility | null;
  /** False for satire and machine-written sources, whatever their stance. */
  counts: boolean;
  /** Where its quote stands in a stored copy; null where it was not found in one, or there is none. */
  excerpt: Excerpt | null;
  /** What became of its source, or of the passage it quotes, since it was cited; null while nothing did. */
  change: SeenChange | null;
};

/** A quoted passage in a stored copy: W3C TextPosition and TextQuote. */
export type Excerpt = {
  entryId: string; captureId: string; start: number; end: number;
  /** How many characters of the quote differ there; 0 is word for word. */
  distance: number;
  exact: Erasable; prefix: Erasable; suffix: Erasable; recordedAt: Instant;
  /** Somebody read that copy after a change of its source, and found that it still says so. */
  isConfirmed: boolean;
};

/** A change of a cited source, as this site saw it. */
export type SeenChange = {
  entryId: string; change: SourceChange; passage: PassageFate;
  /** How many characters of the quote differ where its words stand now; null where nobody can say. */
  distance: number | null;
  captureId: string | null; reason: Erasable | undefined; recordedAt: Instant;
};

/** Another claim as it shows on this claim's page. */
export type ClaimBrief = {
  id: string; wording: Erasable; status: Status; statusSince: Instant; visibility: Visibility; parties: PartyView[];
};

export type Relation = Recorded & {
  relationId: string; kind: RelationKind; rebuttal: RebuttalKind | null;
  /** `to`: the other claim points at this one (it rebuts this claim, is part of it). */
  direction: 'from' | 'to';
  other: ClaimBrief; source: SourceView | null; note: Erasable | undefined;
  happened: When | null;
  /** What rebuts the other claim in turn, and so on down. */
  answers: Relation[];
};

export type StatusStep = {
  id: string; from: Status | null; status: Status; reason: Erasable | undefined; evidenceIds: string[];
  decidedBy: string[]; onlyEditor: boolean; since: Instant; known: { from: Instant; to: Instant } | null;
  /** The id of the later step that voided this one. */
  voidedBy: string | null;
  corrections: Correction[];
  /** Each time somebody looked again and it still stood. */
  checks: Check[];
  /** When it is to be looked at again: what its decision or its last check says. */
  reviewBy: Instant | null;
  /** The label of the site's scale that it was made under. */
  label: GivenLabel | null;
  /** When somebody last looked: the decision, or the last check. */
  checkedAt: Instant;
};

/** "Checked, still stands." */
type Check = {
  id: string; reason: Erasable | undefined; evidenceIds: string[]; recordedAt: Instant; actorId: string;
};

export type Proposal = {
  id: string; to: Status; reason: Erasable | undefined; evidenceIds: string[];
  retractionEvidenceId: string | null; byEditor: boolean; actorId: string; recordedAt: Instant;
  /** The term its proposer wants; undefined leaves it to the site's. */
  reviewBy?: Instant | null;
  /** The label its proposer chose. */
  label?: GivenLabel | null;
};

export type Correction = {
  id: string; seq: number; itemId: string; class: CorrectionClass; reason: Erasable | undefined; recordedAt: Instant; actorId: string;
};

/** A word of the consensus, and the epoch that gave it. */
export type ConsensusStep = { id: string; word: ConsensusWord; epoch: number; since: Instant };

/** A claim as of one moment in one reading: everything a page, an export or the view tables need. */
export type ClaimView = {
  id: string;
  kind: ClaimKind; language: string; scope: Scope; topics: Topic[];
  visibility: Visibility; withheldBecause: Erasable | undefined;
  quote: Erasable | undefined; said: When | null;
  wording: Wording; wordings: Wording[];
  status: StatusStep; statuses: StatusStep[]; proposals: Proposal[];
  attributions: Attribution[]; appearances: Appearance[]; evidence: Evidence[];
  relations: Relation[];
  corrections: Correction[];
  consensus: ConsensusStep | null;
  /** The claim that this one was merged into, and those that were merged into it. */
  mergedInto: NamedJoined | null; absorbed: NamedJoined[];
  /** The claims that were split from this one, and the one it was split from, with the items that went over. */
  splitInto: (NamedJoined & { itemIds: string[] })[]; splitFrom: (NamedJoined & { itemIds: string[] }) | null;
  loggedAt: Instant; loggedBy: string; movedAt: Instant; seq: number;
};
