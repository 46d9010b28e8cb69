import type { PublicFile } from '#lib/boundary/read.ts';
import { messages } from '#lib/messages/translate.ts';
import { capturePart } from './capture-queries.ts';
import { foundFacts } from './fields-of.ts';

/** The original answer of a stored copy as a WARC file; null when readers may see none. */
export async function captureWarc(id: string): Promise<PublicFile | null> {
  const found = await capturePart(id, 'warcHash');
  return found?.bytes ? { body: new Uint8Array(found.bytes), type: 'application/warc', name: `capture-${id}.warc.gz` } : null;
}

/** The readable part of a stored copy as a whole page of its own, to be served sealed off; null when there is none. */
export async function captureReader(id: string): Promise<string | null> {
  const found = await capturePart(id, 'htmlHash');
  if (!found?.bytes) return null;
  const { title = null, language = null } = foundFacts(found.capture) ?? {};
  const heading = escaped(title ?? messages('lists')('source.untitled'));
  return `<!doctype html><html${language === null ? '' : ` lang="${escaped(language)}"`}><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">`
    + `<meta name="robots" content="noindex"><title>${heading}</title><style>${STYLE}</style></head><body><main dir="auto"><h1>${heading}</h1>${found.bytes.toString('utf8')}</main></body></html>`;
}

const STYLE = 'body{margin:0;font:1.06rem/1.55 Georgia,serif;color-scheme:light dark}main{max-width:42rem;margin:0 auto;padding:2rem 1rem 6rem;overflow-wrap:anywhere}'
  + 'table{border-collapse:collapse;display:block;overflow-x:auto}td,th{border:1px solid;padding:.25rem .5rem}pre{overflow-x:auto}blockquote{margin-inline:1rem}';

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (mark) => `&#${mark.charCodeAt(0)};`);
}
