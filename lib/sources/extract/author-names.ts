import { lineOf } from './page-document.ts';

const MOST_AUTHORS = 20;
const BY = /^(?:(?:written|posted|published|reported|words|story|text|article|report|opinion|created|submitted|authored|reviewed|geschrieben|verfasst|erstellt|eingestellt|gespeichert|veröffentlicht|artikel|(?:blog-?\s?)?beitrag|interview|publié|rédigé|écrit|publicado|escrito|scritto|geplaatst|geschreven)\s+)?(?:by|von|par|por|di|door|av|af|od|автор|author|authors|autor(?:in|en|innen|es|a)?|auteure?s?|autore|作者|著者|投稿者|執筆者?|文|撰文|記者|记者|来源)(?=[\s:：／/●])\s*[:：／/●]?\s*|^(?:text|interview|redaktion|redacción|rédaction|текст)\s*[:：]\s*/iu;
const TITLE = /^(?:dr|prof|mr|mrs|ms|sir)\.?\s+/i;
const REST = /\s*(?:[|•·–—]|\s-\s|\bupdated\b|\bpublished\b|\bposted\b|\blast\s+(?:updated|modified)\b|\b(?:on\s+)?(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s+\d|\b(?:am|on|le|il|el|op|um)\s+(?:\p{L}+\.?,?\s+)?\d|\d{1,2}[:/.]\d{2}|\b(?:19|20)\d{2}\b|\bfollow\b|@\w|\s@\s|https?:|www\.).*$|\s+(?:at|am|um|le|on|el|op|il|den)$/isu;
// "und" needs its white space, "，" none; "e", "y" and "i" only before another name.
const BETWEEN = /\s*(?:[,;&、，／]|\s\/\s|\s(?:and|und|et|with|avec|mit|con|met|en|og|och|и)(?=\s)|\s[eyi](?=\s\p{Lu}))\s*/u;
const DEGREES = /^(?:jr|sr|md|m\.d|phd|ph\.d|ma|m\.a|msc|mph|rn|esq|dphil|i{2,3}|iv)\.?$/i;
const ROLES = /\b(?:staff writer|staff|senior|chief|editor|reporter|correspondent|contributor|contributing writer|columnist|producer|special to|writer|blogger|director|analyst|founder|journaliste?n?|journalists?|redakteurin?|periodista|redactora?|manager|operations|officer|president|professor|fellow)\b/i;
const FIRM = /\b(?:gmbh|ag|e\.\s?v\.?|kg|ltd|llc|inc|s\.a\.|b\.v\.)(?:\s|$|\.)/i;
const NOBODY = /^(?:by|von|par|por|door|著者|作者|投稿者|about(?: the)? authors?|admin|administrator|author|authors|autor(?:in|en)?|no author|unknown|anonymous|guest|name|none|null|undefined|view all|all articles|alle artikel|alle beiträge|artikel von|publiziert|veröffentlicht|published|posted|text|interview|more|share|print|user|super user|webmaster|publisher|archived|article by|terms of use|cc by|anónimo|kolumnist|artikel empfehlen|aktuelle meldung|留言|訪客|分享|回覆|登入|评论|登录)$/i;

/** The people (or organisations) that a byline names, in its order, without "by", titles, roles and dates. */
export function authorNames(byline: string): string[] {
  const parts = byline.split(/\n/).slice(0, 4).flatMap((line) => partsOf(lineOf(line)));
  // A firm is given with its town and its country.
  if (FIRM.test(parts[0] ?? '')) return distinct(parts.filter((name) => FIRM.test(name)));
  const people = parts.filter((name) => !ROLES.test(name));
  return distinct(people.length > 0 ? people : parts.slice(0, 1));
}

/** The same for a field that holds one person: a comma in it is part of the name. */
export function authorName(written: string): string[] {
  return authorNames(written.replace(/^([^,]{2,40}),\s*([^,]{2,40})$/, '$2 $1'));
}

/** Each name once, whatever its letter case. */
export function distinct(names: readonly string[]): string[] {
  const kept = new Map(names.map((name) => [name.toLowerCase(), name]));
  return [...kept.values()].slice(0, MOST_AUTHORS);
}

function partsOf(line: string): string[] {
  const cut = line.replace(/\((?:with|avec|mit|con|met)\s([^)]*)\)/gi, ', $1').replace(/\([^)]*\)|（[^）]*）|[[\]［］]/g, ' ').replace(/\S+@\S+\.\S+/g, ' ')
    .replace(BY, '').replace(REST, '');
  return cut.split(BETWEEN).map((part) => lineOf(part).replace(BY, '').replace(TITLE, '').replace(/^[\s:.,-]+|[\s:,*/-]+$/g, '')).filter(isName);
}

function isName(name: string): boolean {
  return name.length >= 2 && name.length <= 60 && /\p{L}/u.test(name) && name.split(' ').length <= 7
    && !DEGREES.test(name) && !NOBODY.test(name) && !/\d{3,}\D|[<>{}=#:]|(?:^|\s)\d[\d.,/-]*(?=\s|$)/.test(name);
}

const IMPERSONAL = /^(?:the\s)?(?:die\s)?(?:editors?|redaktion|redaction|redacción|redação|redazione|rédaction|redactie|staff|red|newsroom|news desk|agencies|agenturen)$|^(?:[\w-]+\.)+(?:com|org|net|de|at|ch|fr|es|it|nl|co|uk|eu|info|tv)$/i;

/** Whether a name is that of a desk or a site, which writes where nobody is named. */
export function isImpersonal(name: string): boolean {
  return IMPERSONAL.test(name);
}

/** Whether a name is what somebody signs in as: "jane_doe", "CC7567". */
export function isHandle(name: string): boolean {
  return /^[\p{L}\d._-]{5,}$/u.test(name) && (/\d/.test(name) || !/\p{Lu}|\p{Lo}/u.test(name));
}

const PARTICLE = /^(?:d[aeiou]s?|del|della|van|der|den|von|vom|zu|te[rn]|la|le|el|al|bin|ibn|e|y|of|the|san|mac|['’]t)$/;
export const BUTTON = /\b(?:more|view|share|follow|read|about|contact|subscribe|sign|privacy|policy|bio|profile|posts?|articles?|stories|comments?|e-?mail|twitter|facebook|archives?|numbers|home|news|login)\b/i;

/** Whether a name looks like a person's: some words that begin large, or a few letters of a script that has no such. */
export function isPersonal(name: string): boolean {
  if (/^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}・·]{2,10}$/u.test(name)) return true;
  const words = name.split(' ');
  return words.length >= 2 && words.length <= 5 && !BUTTON.test(name) && words.every((word) => PARTICLE.test(word) || /^[\p{Lu}\p{Lo}‘’']/u.test(word));
}
