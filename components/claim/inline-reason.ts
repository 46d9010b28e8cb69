import type { Erasable } from '#lib/domain/fold/view.ts';

/** A reason for use inside a longer sentence, which brings its own full stop. */
export function withoutFullStop(reason: Erasable | undefined): Erasable | undefined {
  return typeof reason === 'string' ? reason.trimEnd().replace(/(?<!\.)\.$/, '') : reason;
}
