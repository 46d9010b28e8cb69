/**
 * RFC 8785 (JSON Canonicalization Scheme) for values without floats.
 * Refuses, by throwing a TypeError, lone surrogates and NUL in strings, and numbers that are not safe integers.
 * A key whose value is undefined is left out.
 */
export function canonicalise(value: unknown): string {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'number') return integer(value);
  if (typeof value === 'string') return wellFormed(value);
  if (Array.isArray(value)) return `[${value.map(canonicalise).join(',')}]`;
  if (typeof value === 'object') return object(value as Record<string, unknown>);
  throw new TypeError(`a ${typeof value} has no canonical form`);
}

function integer(value: number): string {
  if (!Number.isSafeInteger(value)) throw new TypeError(`${value} is not a safe integer`);
  return String(value);
}

function wellFormed(value: string): string {
  if (!value.isWellFormed() || value.includes('\0')) throw new TypeError('text with a lone surrogate or NUL');
  return JSON.stringify(value);
}

// RFC 8785 section 3.2.3: keys sort by UTF-16 code units, which is what < does in JavaScript.
function object(value: Record<string, unknown>): string {
  const keys = Object.keys(value).filter((key) => value[key] !== undefined).sort();
  return `{${keys.map((key) => `${wellFormed(key)}:${canonicalise(value[key])}`).join(',')}}`;
}

/** Any JSON text in one order of keys, to compare two requests by; unlike `canonicalise` it refuses nothing. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, member: unknown) =>
    typeof member === 'object' && member !== null && !Array.isArray(member)
      ? Object.fromEntries(Object.entries(member).sort(([a], [b]) => (a < b ? -1 : 1)))
      : member) ?? 'null';
}
