/**
 * The product's words, each list written once. Types, forms, zod enums and the database's checks are
 * all made from these lists.
 */
export const CLAIM_KINDS = ['factual', 'causal', 'prediction', 'quotation', 'media-authenticity', 'opinion'] as const;
export type ClaimKind = (typeof CLAIM_KINDS)[number];

export const PARTY_KINDS = ['person', 'organisation'] as const;
export type PartyKind = (typeof PARTY_KINDS)[number];

/** How firmly "this party made this claim" stands. */
export const STANDINGS = ['confirmed', 'likely', 'disputed', 'misattributed'] as const;
export type Standing = (typeof STANDINGS)[number];

export const SOURCE_KINDS = ['primary', 'secondary', 'tertiary', 'satire', 'machine-written'] as const;
export type SourceKind = (typeof SOURCE_KINDS)[number];

/** Satire and machine-written text never carry a claim, whatever stance they are given. */
export const COUNTS_AS_SUPPORT: Record<SourceKind, boolean> = {
  primary: true,
  secondary: true,
  tertiary: true,
  satire: false,
  'machine-written': false,
};

/** How far an outlet can be relied on, best first; F is "cannot be judged", not the worst (the Admiralty scale). */
export const OUTLET_GRADES = ['A', 'B', 'C', 'D', 'E', 'F'] as const;
export type OutletGrade = (typeof OUTLET_GRADES)[number];

/** How credible one passage is by itself, best first; 6 is "cannot be judged", not the worst (the Admiralty scale). */
export const CREDIBILITIES = ['1', '2', '3', '4', '5', '6'] as const;
export type Credibility = (typeof CREDIBILITIES)[number];

export const STANCES = ['supports', 'refutes', 'context', 'undercuts'] as const;
export type Stance = (typeof STANCES)[number];

export const REBUTTAL_KINDS = ['denial', 'contrary', 'contradictory', 'undercut', 'clarification', 'concession'] as const;
export type RebuttalKind = (typeof REBUTTAL_KINDS)[number];

/** `rebuts` carries a rebuttal kind; all read "from … to": the rebuttal rebuts, the part is part of. */
export const RELATION_KINDS = ['rebuts', 'part-of', 'narrows', 'entails', 'contradicts', 'supersedes', 'same-as'] as const;
export type RelationKind = (typeof RELATION_KINDS)[number];

export const VISIBILITIES = ['draft', 'public', 'withheld'] as const;
export type Visibility = (typeof VISIBILITIES)[number];

export const ROLES = ['researcher', 'reviewer', 'editor', 'admin'] as const;
export type Role = (typeof ROLES)[number];

export const CORRECTION_CLASSES = ['changed-status', 'error', 'update', 'typo'] as const;
export type CorrectionClass = (typeof CORRECTION_CLASSES)[number];

export const REASON_TAGS = [
  'primary-source', 'independent-sources', 'single-source', 'source-interest',
  'quote-out-of-context', 'scope-too-wide', 'evidence-missing', 'expert-judgement',
] as const;
export type ReasonTag = (typeof REASON_TAGS)[number];

export const STREAM_KINDS = ['claim', 'party', 'source', 'site'] as const;
export type StreamKind = (typeof STREAM_KINDS)[number];

export const STATUSES = [
  'unverified', 'under-review', 'supported', 'disputed', 'misleading', 'unverifiable', 'outdated',
  'refuted', 'retracted', 'void',
] as const;
export type Status = (typeof STATUSES)[number];
