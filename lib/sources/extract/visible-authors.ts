import { authorNames, BUTTON, distinct, isPersonal } from './author-names.ts';
import type { Found } from './extracted.ts';
import type { MarkedElement, MarkedElements } from './marked-element.ts';
import { linesOf, textsNearHeading } from './near-heading.ts';
import { lineOf } from './page-document.ts';
import { publishedDate } from './published-date.ts';

const LONGEST_BYLINE = 200;
const LONGEST_ROW = 400;
const MOST_OF_A_KIND = 6;

type Kind = { foundIn: Found<string[]>['foundIn']; is: (marked: MarkedElement) => boolean };

const hasWord = (pattern: RegExp) => ({ words }: MarkedElement) => words.some((word) => pattern.test(word));

/** What elements say a name stands in them, the surest first. */
const KINDS: readonly Kind[] = [
  { foundIn: 'microdata', is: ({ itemprop }) => /\b(?:author|creator)\b/.test(itemprop) },
  { foundIn: 'visible-text', is: ({ tag, rel }) => tag === 'a' && /\bauthor\b/.test(rel) },
  { foundIn: 'visible-text', is: hasWord(/by-?_?line/) },
  { foundIn: 'visible-text', is: hasWord(/^p-author$|author[-_]*names?|(?:article|post|entry|story|content)[-_]*(?:header[-_]*)?(?:authors?|writers?)/) },
  { foundIn: 'visible-text', is: hasWord(/^authors?$|^writers?$|^(?:by|written)-?author$|^autor(?:in|es)?$|^auteurs?$|^verfasser$|^autore$|wrote-?_?by|written-?_?by|posted-?_?by|^item-?poster$/) },
  { foundIn: 'visible-text', is: ({ id }) => /^(?:.*[-_])?(?:byline|authors?)$/.test(id) },
];
const LOOSE: Kind = { foundIn: 'visible-text', is: hasWord(/author|writer|contributor|autor(?:in|es)?\b|auteur|verfasser/) };

/** Who a page names as its author where a reader sees it: beside the heading, or else wherever that is. */
export function visibleAuthors(marked: MarkedElements): Found<string[]> | null {
  const here = (all: readonly MarkedElement[]) => all.filter(({ element }) => !marked.isElsewhere(element));
  const near = marked.heading === -1 ? [] : here([...marked.all.slice(marked.heading + 1, marked.heading + AFTER), ...marked.all.slice(Math.max(0, marked.heading - BEFORE), marked.heading)]);
  return ofKinds(near, KINDS) ?? shown(bylineTexts(marked)) ?? ofKinds(near, [LOOSE]) ?? shown(profileLinks(near)) ?? ofKinds(here(marked.all), [...KINDS, LOOSE]);
}

const [AFTER, BEFORE] = [120, 25];

function shown(names: string[]): Found<string[]> | null {
  return names.length === 0 ? null : { value: names, foundIn: 'visible-text' };
}

function ofKinds(marked: readonly MarkedElement[], kinds: readonly Kind[]): Found<string[]> | null {
  for (const { is, foundIn } of kinds) {
    const names = namesIn(marked.filter(is).slice(0, 40).map(({ element }) => element));
    if (names.length > 0) return { value: names, foundIn };
  }
  return null;
}

function namesIn(elements: readonly Element[]): string[] {
  const outer = elements.filter((element, at) => !elements.slice(0, at).some((before) => before.contains(element)));
  const named = outer.map((element) => ({ element, names: namesOf(element) })).filter(({ names }) => names.length > 0);
  return distinct(inFirstRow(named));
}

/** The names of the first element and of those beside it: the next article has authors too. */
function inFirstRow(named: readonly { element: Element; names: string[] }[]): string[] {
  const first = named[0]?.element;
  const above = first?.parentElement?.parentElement;
  const row = above && lineOf(above.textContent).length <= LONGEST_ROW ? above : first?.parentElement;
  return named.filter(({ element }) => element === first || row?.contains(element)).slice(0, MOST_OF_A_KIND).flatMap(({ names }) => names);
}

/** The names in a byline: of its words where they are all names, else of what is marked as a name, or of its links. */
function namesOf(element: Element): string[] {
  const content = element.getAttribute('content');
  if (content !== null && content !== '') return /^https?:/.test(content) ? [] : authorNames(content);
  const whole = fromLines(linesOf(element));
  if (whole.length > 0 && whole.every(isPersonal)) return whole;
  const inner = [...element.querySelectorAll('*')].slice(0, 60);
  const named = inner.filter((one) => /\bname\b/.test(one.getAttribute('itemprop') ?? '') || /name/i.test(one.getAttribute('class') ?? ''));
  const links = inner.filter((one) => one.localName === 'a' && !/^(?:mailto:|https?:\/\/(?:www\.)?(?:twitter|x|facebook|linkedin|instagram)\.com\/)/.test(one.getAttribute('href') ?? ''));
  for (const group of [named, links]) {
    const names = group.flatMap((one) => fromLines([one.getAttribute('content') ?? lineOf(one.textContent)])).filter(isPersonal);
    if (names.length > 0) return names;
  }
  return whole.filter((name) => !BUTTON.test(name));
}

function fromLines(lines: readonly string[]): string[] {
  const length = lines.reduce((sum, line) => sum + line.length, 0);
  return length < 2 || length > LONGEST_BYLINE ? [] : authorNames(lines.join('\n'));
}

const PROFILE = /\/(?:authors?|contributors?|profiles?|staff|people|editors?|journalists?|reporters?|columnists?|writers?|autor(?:es|en|in)?|auteurs?|redacteurs?)\/[^/]/i;

/** Links that lead to somebody's page. */
function profileLinks(near: readonly MarkedElement[]): string[] {
  const links = near.filter(({ tag, element }) => tag === 'a' && PROFILE.test(element.getAttribute('href') ?? ''));
  return distinct(inFirstRow(links.map(({ element }) => ({ element, names: fromLines(linesOf(element)).filter(isPersonal) })).filter(({ names }) => names.length > 0)));
}

const BY = /(?:^|\s)(?:by|von|par|por|di|door|av|af|作者|文|撰文|記者|记者|著者|投稿者|執筆者?)\s*[:：]?$|^(?:written |words |story |report |text )?(?:by|von|par|por|door)\s+\p{Lu}|^(?:作者|文|撰文|記者|记者|著者|投稿者|執筆者?)\s*[:：／/●]/iu;
// What can only be a byline, so that one word may be the name.
const SURE_BY = /^(?:posted|written|submitted|published|reported|geschrieben|verfasst|erstellt|eingestellt|gespeichert|veröffentlicht|publié|rédigé|publicado|escrito|scritto|geplaatst|geschreven)\s+(?:by|von|par|por|da|door)(?:\s|$)|^(?:authors?|autor(?:in|es)?|auteure?s?|autore|redaktion|автор)\s*[:：]|^(?:text|interview|beitrag|artikel|words|story)\s*(?::|(?:by|von)\s)/iu;

/** Words near the heading that begin with "by", with the name beside them. */
function bylineTexts(marked: MarkedElements): string[] {
  for (const { element, text } of textsNearHeading(marked)) {
    if (text.length > LONGEST_BYLINE) continue;
    const isSure = SURE_BY.test(text);
    const names = isSure || BY.test(text) ? namesBeside(element, isSure) : besideDate(text);
    if (names.length > 0) return distinct(names);
  }
  return [];
}

function namesBeside(element: Element, isSure: boolean): string[] {
  for (let at: Element | null = element, up = 0; at && up < 3; at = at.parentElement, up += 1) {
    const lines = linesOf(at);
    const from = lines.findIndex((line) => BY.test(line) || SURE_BY.test(line));
    const read = from === -1 ? [] : fromLines(lines.slice(from, from + 3));
    const names = read.filter((name) => isPersonal(name) || (isSure && name === read[0] && !BUTTON.test(name)));
    if (names.length > 0) return names;
  }
  return [];
}

const MOST_PARTS = 4;

/** "11.12.2019 - Jane Doe": a name that shares its line with nothing but a date. */
function besideDate(text: string): string[] {
  const parts = text.split(/\s*[|–—·•]\s*|\s-\s/).filter((part) => part !== '');
  if (parts.length < 2 || parts.length > MOST_PARTS || !parts.some((part) => part.length < 40 && publishedDate(part, 'day-first') !== null)) return [];
  return parts.filter((part) => !/\d/.test(part)).flatMap(authorNames).filter(isPersonal).slice(0, 2);
}
