import { z } from 'zod';
import { keepFormReturn } from '#db/form-returns.ts';
import { on } from '#db/client.ts';
import { type Actor, memberOf, memberWhoMay } from '#lib/auth/actor.ts';
import type { Changed } from '#lib/boundary/change.ts';
import { REFUSED, typedValues } from '#lib/boundary/form-return.ts';
import { language, optionalText, parseInput, text } from '#lib/boundary/input.ts';
import { LONGEST } from './claim-input.ts';
import { logClaimInput } from './log-claim.ts';
import { closestClaims, type ClosestClaim } from './matching-queries.ts';

const FORM = '/desk/claims/new';
const LONGEST_FIELD = 4000;

// All that the form has; only the wording and the language are looked at.
const checkWordingInput = z.strictObject({
  ...Object.fromEntries(Object.keys(logClaimInput.shape).map((name) => [name, z.unknown().optional()])),
  wording: text(LONGEST.wording), // Any text: what is being typed need be no language yet.
  language: optionalText(100),
});

/**
 * The claims closest to a wording that is being typed, without a script: keeps the whole form for half an hour and
 * goes back to it, which then shows them. Writes nothing else. Refuses a form without a wording, or with fields of no such form.
 */
export async function checkWording(actor: Actor, input: unknown): Promise<Changed<{ matches: ClosestClaim[] }>> {
  const typed = parseInput(checkWordingInput, input);
  memberWhoMay(actor, 'log-claim');
  const values = Object.entries(typedValues(typed)).filter(([, value]) => isKeepable(value));
  const id = await keepFormReturn(on(), FORM, { values: Object.fromEntries(values), fields: {}, sentence: '' });
  const matches = await closestTo(typed.wording, typed.language ?? '');
  return { value: { matches }, stale: [], at: `${FORM}?${REFUSED}=${id}#closest` };
}

/** The claims closest to what is typed so far. For whoever is signed in: it is asked at every pause. */
export async function matchesFor(actor: Actor, search: URLSearchParams): Promise<{ matches: ClosestClaim[] }> {
  memberOf(actor);
  return { matches: await closestTo(search.get('wording') ?? '', search.get('language') ?? '') };
}

/** The same for a page: a language that is none is taken as English. */
export async function closestTo(wording: string, tongue: string): Promise<ClosestClaim[]> {
  const written = wording.toWellFormed().replaceAll('\0', ' ').trim();
  if (written === '') return [];
  const spoken = language().safeParse(tongue);
  return closestClaims({ wording: written, language: spoken.success ? spoken.data : 'en', exceptId: null });
}

function isKeepable(value: string | string[]): boolean {
  return [value].flat().every((one) => one.length <= LONGEST_FIELD && one.isWellFormed() && !one.includes('\0'));
}
