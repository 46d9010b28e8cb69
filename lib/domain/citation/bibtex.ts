import type { CslItem } from './csl.ts';

/**
 * Sources as BibTeX, in UTF-8: one `@misc` each, which every style knows. Values that somebody typed are escaped so
 * that no brace, backslash or percent sign of theirs ends a field; titles and names stand in double braces, so that
 * no style changes their letter case or takes a firm's name apart.
 */
export function bibtexOf(items: readonly CslItem[]): string {
  return items.map((item) => `@misc{${item.id},\n${fieldsOf(item).map(([name, value]) => `  ${name} = {${value}},\n`).join('')}}\n`).join('\n');
}

function fieldsOf(item: CslItem): [string, string][] {
  const [first, last] = item.issued?.['date-parts'] ?? [];
  const fields: [string, string | undefined][] = [
    ['author', item.author && `{${escaped(item.author[0].literal)}}`],
    ['title', item.title && `{${escaped(item.title)}}`],
    ['howpublished', item['container-title'] && escaped(item['container-title'])],
    ['publisher', item.publisher && escaped(item.publisher)],
    ['year', first && String(first[0])],
    ['month', first?.[1] === undefined ? undefined : String(first[1])],
    ['date', first && [first, ...(last ? [last] : [])].map(isoDate).join('/')],
    ['url', item.URL?.replace(/[{}\\]/g, encodeURIComponent)],
    ['urldate', isoDate(item.accessed['date-parts'][0])],
    ['language', item.language],
  ];
  return fields.filter((field): field is [string, string] => Boolean(field[1]));
}

function isoDate(parts: readonly number[]): string {
  return parts.map((part) => String(part).padStart(2, '0')).join('-');
}

const ESCAPES: Record<string, string> = {
  '\\': '\\textbackslash{}', '{': '\\textbraceleft{}', '}': '\\textbraceright{}', '^': '\\textasciicircum{}', '~': '\\textasciitilde{}',
  $: '\\$', '&': '\\&', '%': '\\%', '#': '\\#', _: '\\_',
};

function escaped(text: string): string {
  return text.replace(/[\\{}^~$&%#_]/g, (letter) => ESCAPES[letter] ?? letter);
}
