import { messages } from '#lib/messages/translate.ts';

/** Every "no" the product says, with its HTTP status; its sentence stands in messages/en/refusals.json. */
const REFUSALS = {
  'malformed-request': 400,
  'not-a-day': 400,
  'not-a-datetime': 400,
  'not-signed-in': 401,
  'wrong-credentials': 401,
  'foreign-origin': 403,
  'not-allowed': 403,
  'own-claim': 403,
  'decided-on-it': 403,
  'voted-on-it': 403,
  'own-account': 403,
  'own-appeal': 403,
  suspended: 403,
  'grant-not-allowed': 403,
  'not-found': 404,
  'day-to-come': 404,
  'no-memento-yet': 404,
  'status-not-next': 409,
  'needs-another-editor': 409,
  'not-an-outlet': 409,
  'nothing-to-import': 409,
  'nothing-to-recheck': 409,
  merged: 409,
  'merge-target-merged': 409,
  'not-merged': 409,
  'not-split': 409,
  'already-withdrawn': 409,
  'already-related': 409,
  'already-logged': 409,
  'former-name': 409,
  'already-derived': 409,
  'derives-in-circle': 409,
  'not-votable': 409,
  'void-claim': 409,
  'last-admin': 409,
  'in-no-group': 409,
  'already-appealed': 409,
  'already-heard': 409,
  'key-reused': 409,
  'nothing-cites': 409,
  'link-used': 410,
  stale: 412,
  'too-large': 413,
  'unsupported-type': 415,
  'invalid-input': 422,
  'too-many-tries': 429,
  'database-away': 503,
} as const;
export type RefusalCode = keyof typeof REFUSALS;

export type RefusalDetails = {
  /** One sentence per wrong field, by the field's name in the form. */
  fields?: Record<string, string>;
  /** What the code's sentence names in braces. */
  values?: Record<string, string | number>;
  /** What changed meanwhile, for `stale`. */
  changed?: unknown;
  retryAfterSeconds?: number;
};

/** "No" as a value: the door turns it into a status and a sentence. Bugs are ordinary errors. */
export class Refusal extends Error {
  readonly code: RefusalCode;
  readonly details: RefusalDetails;

  constructor(code: RefusalCode, details: RefusalDetails = {}) {
    super(code);
    this.name = 'Refusal';
    this.code = code;
    this.details = details;
  }

  get status(): number {
    return REFUSALS[this.code];
  }

  /** What the person reads: what is wrong and what to do. */
  get sentence(): string {
    return messages('refusals')(this.code, { role: '', from: '', to: '', status: '', at: '', ...this.details.values });
  }
}

/** A refusal of one field, with the sentence that stands beside it. */
export function wrongField(field: string, sentence: string): Refusal {
  return new Refusal('invalid-input', { fields: { [field]: sentence } });
}
