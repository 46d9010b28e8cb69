import { cslOf, type Citable } from './csl.ts';

/** The `citation_*` tags by which reference managers read what a source's page is about. */
export function citationTags(source: Citable): Record<string, string> {
  const { title, author, publisher, URL, language, issued, ...item } = cslOf(source);
  const tags: [string, string | undefined][] = [
    ['citation_title', title],
    ['citation_author', author?.[0].literal],
    ['citation_publication_date', issued?.['date-parts'][0].map((part) => String(part).padStart(2, '0')).join('/')],
    ['citation_publisher', item['container-title'] ?? publisher],
    ['citation_language', language],
    ['citation_public_url', URL],
  ];
  return Object.fromEntries(tags.filter((tag): tag is [string, string] => tag[1] !== undefined));
}
