import { CITATION_FORMATS, type CitationFormat } from '#lib/sources/cite-sources.ts';
import { messages } from '#lib/messages/translate.ts';

const NAMES: Record<CitationFormat, string> = { 'csl-json': 'CSL-JSON', bibtex: 'BibTeX', ris: 'RIS' };
const FORMATS = Object.keys(CITATION_FORMATS) as CitationFormat[];

/** References in each format, as files to download. */
export function CitationLinks({ address, intro }: { address: string; intro: string }) {
  return (
    <p className="text-small">
      {intro}{' '}
      {FORMATS.map((format, index) => (
        <span key={format}>
          {index > 0 && ' · '}
          <a href={citationAddress(address, format)} rel="nofollow" download>{NAMES[format]}</a>
        </span>
      ))}
    </p>
  );
}

/** The same, for the head of a page: which other forms it has. */
export function citationAlternates(address: string): Record<string, string> {
  return Object.fromEntries(FORMATS.map((format) => [mediaType(format), citationAddress(address, format)]));
}

/** A source's own page: how to cite it. */
export function CiteSource({ slug }: { slug: string }) {
  return (
    <div className="mt-6" data-print="no">
      <CitationLinks address={`/api/sources/${slug}/citation`} intro={messages('sources-out')('citeSource')} />
    </div>
  );
}

function citationAddress(address: string, format: CitationFormat): string {
  return `${address}?format=${format}`;
}

function mediaType(format: CitationFormat): string {
  return CITATION_FORMATS[format].type.split(';')[0] ?? '';
}
