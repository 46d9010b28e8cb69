import type { CslItem } from './csl.ts';

/** Sources as RIS: a line for each field, `ELEC` for what is on the web and `GEN` for the rest. */
export function risOf(items: readonly CslItem[]): string {
  return items.map((item) => `${linesOf(item).map(([tag, value]) => `${tag}  - ${value}`).join('\r\n')}\r\nER  - \r\n`).join('\r\n');
}

function linesOf(item: CslItem): [string, string][] {
  const [first] = item.issued?.['date-parts'] ?? [];
  const lines: [string, string | undefined][] = [
    ['TY', item.type === 'webpage' ? 'ELEC' : 'GEN'],
    ['ID', item.id],
    ['TI', item.title],
    ['AU', item.author?.[0].literal],
    ['T2', item['container-title']],
    ['PB', item.publisher],
    ['PY', first && String(first[0])],
    ['DA', first && slashed(first)],
    ['UR', item.URL],
    ['Y2', slashed(item.accessed['date-parts'][0])],
    ['LA', item.language],
  ];
  return lines.filter((line): line is [string, string] => line[1] !== undefined);
}

// YYYY/MM/DD/ with what is not known left empty.
function slashed([year, month, day]: readonly number[]): string {
  const two = (part: number | undefined) => (part === undefined ? '' : String(part).padStart(2, '0'));
  return `${year}/${two(month)}/${two(day)}/`;
}
