import type { PublicFile } from '#lib/boundary/read.ts';
import { wrongField } from '#lib/boundary/refusal.ts';
import { getClaim } from '#lib/claims/claim-queries.ts';
import { bibtexOf } from '#lib/domain/citation/bibtex.ts';
import { cslOf, type Citable, type CslItem } from '#lib/domain/citation/csl.ts';
import { risOf } from '#lib/domain/citation/ris.ts';
import type { ClaimView, SourceView } from '#lib/domain/fold/view.ts';
import { storedWhen } from '#lib/domain/time.ts';
import { messages } from '#lib/messages/translate.ts';
import { getSource, type SourceFacts } from './source-queries.ts';

type Format = { type: string; ending: string; write: (items: readonly CslItem[]) => string };

/** The formats in which sources are cited, by the name that an address gives them. */
export const CITATION_FORMATS = {
  'csl-json': { type: 'application/vnd.citationstyles.csl+json; charset=utf-8', ending: 'csl.json', write: (items) => `${JSON.stringify(items, null, 2)}\n` },
  bibtex: { type: 'application/x-bibtex; charset=utf-8', ending: 'bib', write: bibtexOf },
  ris: { type: 'application/x-research-info-systems; charset=utf-8', ending: 'ris', write: risOf },
} as const satisfies Record<string, Format>;
export type CitationFormat = keyof typeof CITATION_FORMATS;

/** A source as a reference. Null when readers may see none at this address; refuses a format that is none. */
export async function sourceCitation(slug: string, search: URLSearchParams): Promise<PublicFile | null> {
  const format = formatIn(search);
  const source = await getSource(slug);
  return source && fileOf([citableFacts(source)], format, source.slug);
}

/**
 * Every source that stands on a claim's page (evidence, appearances, attributions, rebuttals), each once, as
 * references. Null when readers may see no such claim.
 */
export async function claimCitations(slug: string, search: URLSearchParams): Promise<PublicFile | null> {
  const format = formatIn(search);
  const claim = await getClaim(slug);
  if (!claim || claim.view.visibility !== 'public') return null;
  const citable = sourcesIn(claim.view).map((source) => citableView(source, claim.places));
  return fileOf(citable.toSorted((a, b) => (a.slug < b.slug ? -1 : 1)), format, `${claim.slug}-sources`);
}

/** Every source of a claim that still stands on its page, each once. */
export function sourcesIn(view: ClaimView): SourceView[] {
  const items = [...view.evidence, ...view.appearances, ...view.attributions, ...view.relations].filter(({ withdrawn }) => !withdrawn);
  return [...new Map(items.flatMap(({ source }) => (source ? [[source.id, source] as const] : []))).values()];
}

/** A source's own facts, as a reference is made from them. */
export function citableFacts({ publishedFrom, publishedTo, publishedPrecision, outlet, ...facts }: SourceFacts): Citable {
  return { ...facts, outlet: outlet?.name ?? null, published: storedWhen(publishedFrom, publishedTo, publishedPrecision) };
}

function citableView({ id, outlet, author = null, ...facts }: SourceView, places: Record<string, string>): Citable {
  return { ...facts, author, slug: places[id]?.replace(/^.*\//, '') ?? id, outlet: outlet?.name ?? null };
}

function formatIn(search: URLSearchParams): CitationFormat {
  const asked = search.get('format') ?? 'csl-json';
  const format = (Object.keys(CITATION_FORMATS) as CitationFormat[]).find((name) => name === asked);
  if (!format) throw wrongField('format', messages('refusals')('field.not-one-of'));
  return format;
}

function fileOf(sources: readonly Citable[], format: CitationFormat, name: string): PublicFile {
  const { type, ending, write } = CITATION_FORMATS[format];
  return { body: write(sources.map(cslOf)), type, name: `${name}.${ending}` };
}
