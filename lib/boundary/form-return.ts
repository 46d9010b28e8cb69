import { keepFormReturn } from '#db/form-returns.ts';
import { on } from '#db/client.ts';
import { problem } from './answer.ts';
import { NEVER_KEPT, type Body } from './body.ts';
import type { Refusal } from './refusal.ts';

/** The query parameter with which a form finds what was refused. */
export const REFUSED = 'refused';

// Longer values are not kept: a list of domains may be, and whoever pasted it still has it.
const MOST_KEPT = 64 * 1024;

/** Sends a plain form back to where it was filled in, with what was typed and what is wrong. */
export async function formReturn(request: Request, refusal: Refusal, body: Body | null): Promise<Response> {
  const path = backPath(request, body);
  if (path === null) return problem(refusal);
  try {
    const id = await keepFormReturn(on(), path, {
      values: keepable(typedValues(body?.input ?? {})), fields: refusal.details.fields ?? {}, sentence: refusal.sentence,
    });
    return new Response(null, { status: 303, headers: { location: `${path}?${REFUSED}=${id}` } });
  } catch {
    // Text that no column can hold, or no database: the refusal itself still reaches the person.
    return problem(refusal);
  }
}

// What is too long to keep is left out; the sentence about it still stands beside its field.
function keepable(values: Record<string, string | string[]>): Record<string, string | string[]> {
  const shortest = Object.entries(values).toSorted(([, a], [, b]) => sizeOf(a) - sizeOf(b));
  let room = MOST_KEPT;
  return Object.fromEntries(shortest.filter(([name, value]) => (room -= name.length + sizeOf(value)) >= 0));
}

function sizeOf(value: string | string[]): number {
  return JSON.stringify(value).length;
}

function backPath(request: Request, body: Body | null): string | null {
  const given = body?.back ?? request.headers.get('referer');
  const base = new URL(request.url).origin;
  if (!given || !URL.canParse(given, base)) return null;
  const { pathname } = new URL(given, base);
  return /^\/(?![/\\])[\w\-./]*$/.test(pathname) ? pathname : null;
}

/** What was typed, by field name. Passwords and the secrets of links are left out: they are never kept, not even for half an hour. */
export function typedValues(input: Record<string, unknown>, prefix = ''): Record<string, string | string[]> {
  const flat: Record<string, string | string[]> = {};
  for (const [key, value] of Object.entries(input)) {
    if (NEVER_KEPT.test(key)) continue;
    const name = `${prefix}${key}`;
    if (typeof value === 'string') flat[name] = value;
    else if (Array.isArray(value)) flat[name] = value.filter((one) => typeof one === 'string');
    else if (typeof value === 'object' && value !== null) Object.assign(flat, typedValues(value as Record<string, unknown>, `${name}.`));
  }
  return flat;
}
