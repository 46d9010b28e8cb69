import type { Capture } from '#db/captures.ts';
import type { ClaimPage } from '#lib/claims/claim-queries.ts';
import type { SourceView } from '#lib/domain/fold/view.ts';
import { env } from '#lib/env.ts';
import { messages } from '#lib/messages/translate.ts';

/** A stored copy, and the source it is of. */
export type StoredCopy = { capture: Capture; source: SourceView };

type IndexInput = { claim: ClaimPage; title: string; sources: readonly SourceView[]; captures: readonly StoredCopy[] };

/** The page that opens an archive: the claim, each source with its copies and their fingerprints, and those without one. */
export function indexPage({ claim, title, sources, captures }: IndexInput): string {
  const t = messages('sources-out');
  const address = new URL(`/claims/${claim.slug}`, env.SITE_URL).href;
  const items = sources.map((source) => sourceItem(source, captures.filter((copy) => copy.source.id === source.id)));
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${escaped(title)}</title></head><body>`
    + `<h1 dir="auto">${escaped(title)}</h1><p>${escaped(t('index.from'))} <a href="${escaped(address)}">${escaped(address)}</a></p>`
    + `<ul>${items.join('')}</ul></body></html>`;
}

function sourceItem(source: SourceView, copies: readonly StoredCopy[]): string {
  const t = messages('sources-out');
  const name = `<b dir="auto">${escaped(source.title ?? source.address ?? source.id)}</b>`;
  const lines = copies.map(({ capture: { id, finalAddress, address, finishedAt, askedAt, warcHash } }) => {
    const at = escaped(finalAddress ?? address ?? id);
    return `<li><a href="${at}">${at}</a>, ${escaped(finishedAt ?? askedAt)}<br><code>${escaped(t('index.hash', { hash: warcHash ?? '' }))}</code></li>`;
  });
  return `<li>${name}${lines.length > 0 ? `<ul>${lines.join('')}</ul>` : `: ${escaped(t('index.none'))}`}</li>`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (mark) => `&#${mark.charCodeAt(0)};`);
}
