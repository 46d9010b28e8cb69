/**
 * What a page is made of, apart from when each part of it was ready. React numbers the rows of the payload that it
 * sends along, and writes them, in the order in which the parts became ready, and marks with `<!-- -->` where texts of
 * parts that were ready at different times meet. Both say nothing of the page: everything else is compared.
 */
export function madeOf(html: string): { markup: string; payload: unknown; hints: string[] } {
  const pushed = [...html.matchAll(/<script>self\.__next_f\.push\((\[.*?\])\)<\/script>/gs)].map(([, json = '']) => JSON.parse(json) as [number, string?]);
  const rows = rowsOf(pushed.filter(([kind]) => kind === 1).map(([, text = '']) => text).join(''));
  return {
    markup: html.replace(/<script>(?:self\.__next_f|\(self\.__next_f)[^]*?<\/script>/g, '').replaceAll('<!-- -->', ''),
    payload: resolved(rows.byId.get('0'), rows.byId, []),
    hints: rows.hints.toSorted(),
  };
}

type Rows = { byId: Map<string, unknown>; hints: string[] };

// A row is `id:json`, `id:I…` for a module, `id:Tlength,text` for a long text, or `:H…` for something to fetch early.
function rowsOf(text: string): Rows {
  const bytes = Buffer.from(text);
  const rows: Rows = { byId: new Map(), hints: [] };
  for (let at = 0; at < bytes.length;) {
    const colon = bytes.indexOf(':', at);
    const id = bytes.toString('utf8', at, colon);
    if (bytes[colon + 1] === 'T'.charCodeAt(0)) {
      const comma = bytes.indexOf(',', colon);
      const end = comma + 1 + Number.parseInt(bytes.toString('utf8', colon + 2, comma), 16);
      rows.byId.set(id, bytes.toString('utf8', comma + 1, end));
      at = end;
      continue;
    }
    const end = bytes.indexOf('\n', colon);
    const row = bytes.toString('utf8', colon + 1, end === -1 ? bytes.length : end);
    const [, tag = '', json = ''] = /^([A-Z]*)(.*)$/s.exec(row) ?? [];
    if (id === '') rows.hints.push(row);
    else rows.byId.set(id, tag === '' ? JSON.parse(json) : [tag, JSON.parse(json || 'null')]);
    at = end === -1 ? bytes.length : end + 1;
  }
  return rows;
}

const REFERENCE = /^\$[L@]?([0-9a-f]+)((?::[\w-]+)*)$/;

/** A value with what it refers to put in its place; a reference round in a circle stays as the way up to it. */
function resolved(value: unknown, rows: Rows['byId'], above: readonly string[]): unknown {
  if (Array.isArray(value)) return value.map((one) => resolved(one, rows, above));
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, resolved(member, rows, above)]));
  }
  const [, id, path = ''] = (typeof value === 'string' && REFERENCE.exec(value)) || [];
  if (id === undefined || !rows.has(id)) return value;
  if (above.includes(id)) return `$above:${above.length - above.indexOf(id)}${path}`;
  const target = path.split(':').slice(1).reduce<unknown>((part, name) => (part as Record<string, unknown> | undefined)?.[name], rows.get(id));
  return resolved(target, rows, [...above, id]);
}
