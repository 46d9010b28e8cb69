import { authorNames, distinct, isPersonal } from './author-names.ts';
import type { Found } from './extracted.ts';
import { isElsewhere, type MarkedElement, type MarkedElements } from './marked-elements.ts';
import { linesOf, textsNearHeading } from './near-heading.ts';
import { lineOf } from './page-document.ts';

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
  { foundIn: 'visible-text', is: hasWord(/^authors?$|^writers?$|^(?:by|written)-?author$/) },
  { foundIn: 'visible-text', is: ({ id }) => /^(?:.*[-_])?(?:byline|authors?)$/.test(id) },
];
const LOOSE: Kind = { foundIn: 'visible-text', is: hasWord(/author|writer|contributor/) };

/** Who a page names as its author where a reader sees it: beside the heading, or else wherever that is. */
export function visibleAuthors(marked: MarkedElements): Found<string[]> | null {
  const near = marked.heading === -1 ? [] : [...marked.all.slice(marked.heading + 1, marked.heading + AFTER), ...marked.all.slice(Math.max(0, marked.heading - BEFORE), marked.heading)];
  return ofKinds(near, KINDS) ?? shown(bylineTexts(marked)) ?? ofKinds(near, [LOOSE]) ?? shown(profileLinks(near)) ?? ofKinds(marked.all, [...KINDS, LOOSE]);
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
  const outer = elements.filter((element, at) => !elements.slice(0, at).some((before) => before.contains(element)) && !isElsewhere(element));
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
  return whole;
}

function fromLines(lines: readonly string[]): string[] {
  const length = lines.reduce((sum, line) => sum + line.length, 0);
  return length < 2 || length > LONGEST_BYLINE ? [] : authorNames(lines.join('\n'));
}

const PROFILE = /\/(?:authors?|contributors?|profiles?|staff|people|editors?|journalists?|reporters?|columnists?|writers?|autor(?:es|en|in)?|auteurs?|redacteurs?)\/[^/]/i;

/** Links that lead to somebody's page. */
function profileLinks(near: readonly MarkedElement[]): string[] {
  const links = near.filter(({ tag, element }) => tag === 'a' && PROFILE.test(element.getAttribute('href') ?? '') && !isElsewhere(element));
  return distinct(inFirstRow(links.map(({ element }) => ({ element, names: fromLines(linesOf(element)).filter(isPersonal) })).filter(({ names }) => names.length > 0)));
}

const BY = /(?:^|\s)(?:by|von|par|por|di|door|av|af|作者|文|撰文|記者|记者|著者|投稿者|執筆者?)\s*[:：]?$|^(?:written |words |story |report |text )?(?:by|von|par|por|door)\s+\p{Lu}|^(?:作者|文|撰文|記者|记者|著者|投稿者|執筆者?)\s*[:：／/●]/iu;

/** Words near the heading that begin with "by", with the name beside them. */
function bylineTexts(marked: MarkedElements): string[] {
  for (const { element, text } of textsNearHeading(marked)) {
    if (text.length > LONGEST_BYLINE || !BY.test(text)) continue;
    for (let at: Element | null = element, up = 0; at && up < 3; at = at.parentElement, up += 1) {
      const lines = linesOf(at);
      const from = lines.findIndex((line) => BY.test(line));
      const names = from === -1 ? [] : fromLines(lines.slice(from, from + 3)).filter(isPersonal);
      if (names.length > 0) return distinct(names);
    }
  }
  return [];
}
