import type { Found } from './extracted.ts';
import { namesOf, siteNode, textOf, type LdNode } from './json-ld.ts';
import { firstMeta, type MetaTags } from './meta-tags.ts';
import { lineOf, type Page } from './page-document.ts';

/** The name of the site or outlet that publishes a page. */
export function readSiteName(page: Page, ld: LdNode | null, meta: MetaTags): Found<string> | null {
  const candidates: [Found<string>['foundIn'], string | null][] = [
    ['opengraph', firstMeta(meta, ['og.site.name', 'og.sitename'])],
    ['json-ld', namesOf(ld?.['publisher'])[0] ?? null],
    ['citation', firstMeta(meta, ['citation.journal.title', 'citation.publisher'])],
    ['json-ld', textOf(siteNode(page.jsonLd)?.['name'])],
    ['dublin-core', firstMeta(meta, ['dc.publisher', 'dcterms.publisher'])],
    ['meta', firstMeta(meta, ['application-name', 'apple-mobile-web-app-title', 'twitter.app.name.iphone', 'cre'])],
    ['microdata', page.document.querySelector('[itemprop~="publisher"] [itemprop~="name"]')?.getAttribute('content') ?? null],
  ];
  const found = candidates.find(([, value]) => value !== null && value.trim() !== '');
  return found ? { value: (found[1] ?? '').slice(0, 200), foundIn: found[0] } : null;
}

/** The names that a page gives its publisher, and its site, beside the one it is shown under. */
export function publisherNames(scripts: readonly string[], ld: LdNode | null, meta: MetaTags): string[] {
  const declared = ['og.site.name', 'dc.publisher', 'application-name', 'copyright', 'dc.rights', 'citation.publisher'].flatMap((name) => meta.get(name) ?? []);
  const names = [...namesOf(ld?.['publisher']), textOf(siteNode(scripts)?.['name']) ?? '', ...declared];
  return names.map((name) => name.replace(/^(?:copyright|©|\(c\)|all rights reserved|\s|[\d,.:-])+|[\s\d,.:-]*(?:all rights reserved\.?)?$/gi, ''));
}

/** What stands behind the title in the window of a page, which is most often its site. */
export function windowTails(document: Document): string[] {
  return lineOf(document.querySelector('title')?.textContent).split(/\s+(?:[|–—·»«@:-]|::)\s+/).slice(1).map((tail) => tail.replace(/[\s:|]+$/, ''));
}

/** The language a page declares, or the one its letters give away; as a canonical tag. */
export function readLanguage(page: Page, ld: LdNode | null, meta: MetaTags, text: string): Found<string> | null {
  const root = page.document.documentElement;
  const candidates: [Found<string>['foundIn'], string | null][] = [
    ['html', root?.getAttribute('lang') ?? root?.getAttribute('xml:lang') ?? page.document.body?.getAttribute('lang') ?? null],
    ['json-ld', textOf(ld?.['inLanguage'])],
    ['meta', firstMeta(meta, ['content-language', 'language', 'citation.language'])],
    ['dublin-core', firstMeta(meta, ['dc.language', 'dcterms.language'])],
    ['opengraph', firstMeta(meta, ['og.locale'])],
    ['visible-text', languageOfLetters(text)],
  ];
  for (const [foundIn, written] of candidates) {
    const value = canonicalLanguage(written);
    if (value !== null) return { value, foundIn };
  }
  return null;
}

function canonicalLanguage(written: string | null): string | null {
  if (written === null) return null;
  try {
    return Intl.getCanonicalLocales(written.split(/[,;\s]/)[0]?.replaceAll('_', '-') ?? '')[0] ?? null;
  } catch {
    // Not a language tag, such as "English": no declaration at all.
    return null;
  }
}

const LETTERS: readonly [RegExp, string][] = [
  [/[\u3040-\u30FF]/g, 'ja'], [/[\uAC00-\uD7AF]/g, 'ko'], [/[\u0E00-\u0E7F]/g, 'th'], [/[\u4E00-\u9FFF]/g, 'zh'], [/[\u0600-\u06FF]/g, 'ar'],
  [/[\u0590-\u05FF]/g, 'he'], [/[\u0370-\u03FF]/g, 'el'], [/[\u0900-\u097F]/g, 'hi'],
];

// Only scripts that nearly one language writes; Latin and Cyrillic letters say nothing.
function languageOfLetters(text: string): string | null {
  const start = text.slice(0, 2000);
  return LETTERS.find(([letters]) => (start.match(letters)?.length ?? 0) > start.length / 10)?.[1] ?? null;
}

/** The address a page calls its own; not one that only leads to a front page. */
export function readCanonical(page: Page, ld: LdNode | null, meta: MetaTags): Found<string> | null {
  const links = [...page.document.querySelectorAll('link[rel~="canonical"]')].map((link) => link.getAttribute('href'));
  const main = ld?.['mainEntityOfPage'];
  const candidates: [Found<string>['foundIn'], string | null][] = [
    ...links.map((link): [Found<string>['foundIn'], string | null] => ['html', link]),
    ['opengraph', firstMeta(meta, ['og.url'])],
    ['json-ld', textOf(ld?.['url']) ?? textOf(main)],
    ['citation', firstMeta(meta, ['citation.public.url', 'citation.fulltext.html.url'])],
  ];
  for (const [foundIn, written] of candidates) {
    const value = written === null ? null : resolved(written, page.address);
    if (value !== null) return { value, foundIn };
  }
  return null;
}

function resolved(written: string, base: string | null): string | null {
  if (!URL.canParse(written.trim(), base ?? undefined)) return null;
  const url = new URL(written.trim(), base ?? undefined);
  if (!/^https?:$/.test(url.protocol) || url.username !== '' || url.password !== '' || url.href.length > 2000) return null;
  const isFront = url.pathname === '/' && url.search === '';
  if (isFront && base !== null && new URL(base).pathname !== '/') return null;
  url.hash = '';
  return url.href;
}
