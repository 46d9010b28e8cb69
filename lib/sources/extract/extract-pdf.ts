import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { authorNames } from './author-names.ts';
import type { Extracted } from './extracted.ts';
import { SAYS_NOTHING } from './extract-text.ts';
import { lineOf } from './page-document.ts';

const MOST_PAGES = 500;
const LONGEST_TEXT = 5_000_000;
/** Between two pages of a document's text. */
const PAGE_BREAK = '\f';

/** The text of a PDF, page by page, and what the file says of itself. Throws for what is no readable PDF. */
export async function extractPdf(bytes: Uint8Array): Promise<Extracted> {
  const task = getDocument({
    // A copy: the reader takes what it is given.
    data: Uint8Array.from(bytes), useSystemFonts: false, disableFontFace: true, stopAtErrors: false, verbosity: 0,
    useWorkerFetch: false, disableAutoFetch: true, disableStream: true,
  });
  const document = await task.promise;
  const pages: string[] = [];
  let length = 0;
  for (let n = 1; n <= Math.min(document.numPages, MOST_PAGES) && length < LONGEST_TEXT; n += 1) {
    const page = await document.getPage(n);
    const { items } = await page.getTextContent();
    const text = items.map((item) => ('str' in item ? `${item.str}${item.hasEOL ? '\n' : ''}` : '')).join('');
    pages.push(text.replaceAll(/[\0\f]/g, '').replace(/[^\S\n]+/g, ' ').replace(/ *\n */g, '\n').trim());
    length += text.length;
    page.cleanup();
  }
  const { info } = await document.getMetadata().catch(() => ({ info: {} }));
  await task.destroy();
  return { ...SAYS_NOTHING, ...saidBy(info as Record<string, unknown>), text: pages.join(`\n${PAGE_BREAK}\n`) };
}

function saidBy(info: Record<string, unknown>): Pick<Extracted, 'title' | 'authors' | 'publishedAt' | 'publishedPrecision' | 'foundIn'> {
  const title = typeof info['Title'] === 'string' ? lineOf(info['Title']) : '';
  const authors = typeof info['Author'] === 'string' ? authorNames(info['Author']) : [];
  const [, y, m, d] = /^D:((?:19|20)\d{2})(\d{2})(\d{2})/.exec(String(info['CreationDate'] ?? '')) ?? [];
  const day = y === undefined ? null : `${y}-${m}-${d}`;
  return {
    title: title === '' ? null : title, authors, publishedAt: day, publishedPrecision: day === null ? null : 'day',
    foundIn: {
      ...(title === '' ? {} : { title: 'pdf' as const }), ...(authors.length === 0 ? {} : { authors: 'pdf' as const }),
      ...(day === null ? {} : { publishedAt: 'pdf' as const }), text: 'pdf',
    },
  };
}
