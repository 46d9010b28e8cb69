import { messages } from '#lib/messages/translate.ts';
import type { Status } from '#lib/domain/glossary.ts';
import { env } from '#lib/env.ts';
import { getSite } from '#lib/site/site-queries.ts';
import { askedFor, listChanges, type ToldChange } from './change-queries.ts';
import { changesAddress } from './change-query.ts';

const t = messages('corrections');
const word = messages('glossary');

// Atom wants a date also where nothing has happened yet.
const NEVER = '1970-01-01T00:00:00.000Z';

/**
 * Status changes and corrections as an Atom feed (RFC 4287), with the same parameters as the page. An entry keeps its
 * id whatever the site's address becomes; older entries are behind `next` (RFC 5005). What the sample's cast made is
 * left out. Refuses the parameter that cannot be read, by name.
 */
export async function changesFeed(search: URLSearchParams): Promise<string> {
  const query = askedFor(search);
  const [{ lines, next }, { sample }] = await Promise.all([listChanges(query, true), getSite()]);
  const { params, before } = query;
  const at = (path: string, change = {}) => `${env.SITE_URL}${changesAddress(params, change, path)}`;
  const own = at('/corrections.atom', before === null ? {} : { before: [before] });
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">',
    element('id', own),
    element('title', `${messages('shell')('name')}: ${t('feedTitle')}`),
    ...(sample ? [element('subtitle', t('feedWithoutSample'))] : []),
    element('updated', lines[0]?.recordedAt ?? NEVER),
    `<author>${element('name', messages('shell')('name'))}</author>`,
    link('self', own, 'application/atom+xml'),
    link('alternate', at('/corrections'), 'text/html'),
    ...(next === null ? [] : [link('next', at('/corrections.atom', { before: [next] }), 'application/atom+xml')]),
    ...lines.map(entry),
    '</feed>', '',
  ].join('\n');
}

function entry(line: ToldChange): string {
  return [
    '<entry>',
    element('id', `urn:uuid:${line.id}`),
    element('title', `${t(`kinds.${line.kind}`)}: ${line.title ?? t(`untitled.${line.about}`)}`),
    element('published', line.recordedAt),
    element('updated', line.recordedAt),
    ...line.by.map((name) => `<author>${element('name', name)}</author>`),
    link('alternate', `${env.SITE_URL}${line.at}`, 'text/html'),
    `<category term="${line.kind}" label="${escape(t(`kinds.${line.kind}`))}"/>`,
    element('summary', summary(line)),
    '</entry>',
  ].join('\n');
}

function summary({ from, to, reason, oldName, newName }: ToldChange): string {
  const moved = to === null ? [] : [from === null ? statusWord(to) : `${statusWord(from)} → ${statusWord(to)}`];
  const renamed = newName === null ? [] : [`${oldName ?? ERASED} → ${newName}`];
  return [...moved, ...renamed, reason ?? ERASED].join('. ');
}

const ERASED = `[${messages('ui')('erased')}]`;

function statusWord(status: Status): string {
  return word(`status.${status}`);
}

function link(rel: string, href: string, type: string): string {
  return `<link rel="${rel}" type="${type}" href="${escape(href)}"/>`;
}

function element(name: string, text: string): string {
  return `<${name}>${escape(text)}</${name}>`;
}

// Half characters and non-characters are not allowed in XML at all, not even escaped.
const NOT_XML = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;
const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escape(text: string): string {
  return text.toWellFormed().replace(NOT_XML, '\u{FFFD}').replace(/[&<>"]/g, (character) => ESCAPES[character] ?? character);
}
