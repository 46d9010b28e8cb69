import type { Entry, EntryKind, EntryOf } from '../entry.ts';
import type { Stance, Standing } from '../glossary.ts';
import { changeItem, findItem, type ClaimState, type Item, type Steps } from './claim-state.ts';
import { evidenceOf, EVIDENCE_STEPS } from './evidence-steps.ts';
import { itemOf, madeOnce } from './item-of.ts';
import { JOIN_STEPS } from './join-steps.ts';
import { SOURCE_STEPS } from './source-steps.ts';
import type { Correction, Erasable, StatusStep, Wording } from './view.ts';

const STEPS: Steps = {
  'claim-reworded': (state, entry) => {
    state.wordings.push(wordingOf(entry, entry.texts.reason));
  },
  'visibility-changed': (state, entry) => {
    state.visibility = entry.body.to;
    state.withheldBecause = entry.body.to === 'withheld' ? entry.texts.reason : undefined;
  },
  'topic-added': (state, entry) => {
    state.topics = [...state.topics.filter((topic) => topic.slug !== entry.body.slug), entry.body];
  },
  'topic-removed': (state, entry) => {
    state.topics = state.topics.filter((topic) => topic.slug !== entry.body.slug);
  },
  'attribution-made': (state, entry) => {
    state.attributions.push(itemOf(entry));
  },
  'appearance-added': (state, entry) => {
    state.appearances.push(itemOf(entry));
  },
  'evidence-added': (state, entry) => {
    state.evidence.push(evidenceOf(entry));
  },
  ...EVIDENCE_STEPS,
  ...SOURCE_STEPS,
  'relation-added': (state, entry) => {
    state.relations.push(itemOf(entry));
  },
  'item-withdrawn': (state, entry) => {
    const item = findItem(state, entry.body.itemId);
    if (!item) return;
    changeItem(state, item, {
      withdrawn: { entryId: entry.id, reason: entry.texts.reason ?? null, recordedAt: entry.recordedAt, actorId: entry.actorId },
    });
  },
  'status-proposed': (state, entry) => {
    state.proposals.push({
      id: entry.id, ...entry.body, reason: entry.texts.reason, actorId: entry.actorId, recordedAt: entry.recordedAt,
    });
  },
  'status-changed': (state, entry) => {
    // Proposals were made of the status before: what was not decided now has to be proposed anew.
    state.proposals = [];
    state.statuses.push(stepOf(entry));
  },
  'claim-rechecked': (state, { id, body: { statusId, evidenceIds, reviewBy }, texts, recordedAt, actorId }) => {
    const step = state.statuses.find((one) => one.id === statusId);
    step?.checks.push({ id, reason: texts.reason, evidenceIds, recordedAt, actorId });
    if (step) Object.assign(step, { reviewBy, checkedAt: recordedAt });
  },
  'consensus-changed': (state, entry) => {
    state.consensus = { id: entry.id, word: entry.body.to, epoch: entry.body.epoch, since: entry.recordedAt };
  },
  // How votes are looked at and who is asked for one changes nothing of the claim itself.
  'burst-cleared': () => {},
  'panel-drawn': () => {},
  'panel-closed': () => {},
  ...JOIN_STEPS,
  'correction-made': correct,
};

/** Starts a claim from its first entry. */
export function startClaim(entry: EntryOf<'claim-logged'>): ClaimState {
  const { id, streamId, body, texts, recordedAt, actorId } = entry;
  return {
    id: streamId, seq: entry.seq,
    kind: body.kind, language: body.language, scope: body.scope, topics: [...body.topics],
    visibility: body.visibility, withheldBecause: undefined,
    quote: texts.quote, said: entry.happened,
    wordings: [wordingOf(entry, undefined)],
    statuses: [{
      id, from: null, status: 'unverified', reason: undefined, evidenceIds: [], decidedBy: [], onlyEditor: false,
      since: recordedAt, known: null, voidedBy: null, corrections: [], checks: [], reviewBy: null, label: null, checkedAt: recordedAt,
    }],
    proposals: [], corrections: [], consensus: null, attributions: [], appearances: [], evidence: [], relations: [],
    mergedInto: null, absorbed: [], splitInto: [], splitFrom: null,
    loggedAt: recordedAt, loggedBy: actorId, movedAt: recordedAt,
  };
}

/** Applies one entry to a state it may change in place; entries of other streams are left alone. */
export function applyEntry(state: ClaimState, entry: Entry): void {
  const step = (STEPS as Partial<Record<EntryKind, (state: ClaimState, entry: Entry) => void>>)[entry.kind];
  if (!step) return;
  step(state, entry);
  state.seq = entry.seq;
  state.movedAt = entry.recordedAt;
}

function wordingOf(
  entry: EntryOf<'claim-logged'> | EntryOf<'claim-reworded'>,
  reason: Erasable | undefined,
): Wording {
  return madeOnce(entry, () => ({ id: entry.id, text: entry.texts.wording ?? null, reason, recordedAt: entry.recordedAt, actorId: entry.actorId }));
}

function stepOf(entry: EntryOf<'status-changed'>): StatusStep {
  const { from, to, evidenceIds, decidedBy, onlyEditor } = entry.body;
  return {
    id: entry.id, from, status: to, reason: entry.texts.reason, evidenceIds, decidedBy, onlyEditor,
    since: entry.recordedAt, known: entry.known, voidedBy: null, corrections: [],
    checks: [], reviewBy: entry.body.reviewBy ?? null, label: entry.body.label ?? null, checkedAt: entry.recordedAt,
  };
}

function correct(state: ClaimState, entry: EntryOf<'correction-made'>): void {
  const { itemId, class: kind, stance, standing, happened } = entry.body;
  const correction = madeOnce(entry, (): Correction => ({
    id: entry.id, seq: entry.seq, itemId, class: kind, reason: entry.texts.reason, recordedAt: entry.recordedAt, actorId: entry.actorId,
  }));
  const step = state.statuses.find(({ id }) => id === itemId);
  const item = findItem(state, itemId);
  // With hindsight, a correction of what was not public yet corrects nothing.
  if (!step && !item) return;
  state.corrections.push(correction);
  step?.corrections.push(correction);
  if (!item) return;
  changeItem(state, item, {
    corrections: [...item.corrections, correction],
    body: amended(item.body, { stance, standing }), texts: corrected(item.texts, entry.texts),
    ...(happened && { happened }),
    // Whoever corrects the quote has looked at what became of it.
    ...(entry.texts.quote !== undefined && 'change' in item && { change: null, changeBeforeGone: null, excerpt: null }),
  });
}

function amended(body: Item<EntryKind>['body'], { stance, standing }: { stance?: Stance | undefined; standing?: Standing | undefined }): Item<EntryKind>['body'] {
  if ('stance' in body && stance) return { ...body, stance };
  if ('standing' in body && standing) return { ...body, standing };
  return body;
}

function corrected(texts: Item<EntryKind>['texts'], { quote, note, interest }: EntryOf<'correction-made'>['texts']): Item<EntryKind>['texts'] {
  return { ...texts, ...(quote !== undefined && { quote }), ...(note !== undefined && { note }), ...(interest !== undefined && { interest }) };
}
