import type { Found } from './extracted.ts';
import type { MarkedElement, MarkedElements } from './marked-element.ts';
import { textsNearHeading } from './near-heading.ts';
import { lineOf } from './page-document.ts';
import { publishedDate, type PublishedDate, type SlashOrder } from './published-date.ts';

export type FoundDate = Found<PublishedDate>;

type Test = (marked: MarkedElement) => boolean;
const hasWord = (pattern: RegExp): Test => ({ words }) => words.some((word) => pattern.test(word));
const isTime: Test = ({ tag, element }) => (tag === 'time' || tag === 'relative-time') && element.hasAttribute('datetime');
const within = (...names: string[]): Test => (marked) => isTime(marked) && names.every((name) => marked.element.closest(name) !== null);

const MARKED: readonly [Test, FoundDate['foundIn']][] = [
  [({ itemprop }) => /\bdatePublished\b/.test(itemprop), 'microdata'], [({ tag, element }) => tag === 'time' && element.hasAttribute('pubdate'), 'visible-text'],
  [({ tag, itemprop }) => tag === 'time' && itemprop !== '', 'microdata'], [within('article', 'header'), 'visible-text'], [within('article'), 'visible-text'],
  [within('header'), 'visible-text'], [within('main'), 'visible-text'], [hasWord(/^published$/), 'visible-text'], [isTime, 'visible-text'], [hasWord(/^updated$/), 'visible-text'], [({ itemprop }) => /^(?:dc:)?(?:date )?created$|\bdateCreated\b/.test(itemprop), 'microdata'],
];
const SHOWN: readonly Test[] = [
  hasWord(/^(?:(?:entry|post|article|byline)[-_]*date|pub-?date|dateline|date-published|publish-date)$/), hasWord(/publish/), hasWord(/pub-?date/),
  hasWord(/dateline/), ({ id }) => id.includes('pubtime'), hasWord(/timestamp/), hasWord(/byline/), hasWord(/posted/), hasWord(/date/),
  ({ id }) => id.includes('date'), hasWord(/time/), hasWord(/info/), hasWord(/meta/), ({ tag }) => tag === 'time', hasWord(/author|autor/),
];
const LONGEST_LINE = 160;
const LONGEST_NEAR = 80;

/** The date that is marked as one, for machines. */
export function markedDate({ all, isElsewhere }: MarkedElements, slashes: SlashOrder): FoundDate | null {
  for (const [test, foundIn] of MARKED) {
    const date = firstDate(all.filter(test).filter(({ element }) => !isElsewhere(element)).slice(0, 8), slashes);
    if (date) return { value: date, foundIn };
  }
  return null;
}

/** The day a page says it was changed, by such a mark. */
export function modifiedMark({ all, isElsewhere }: MarkedElements, slashes: SlashOrder): FoundDate | null {
  const date = firstDate(all.filter(({ itemprop, element }) => /\bdateModified\b/.test(itemprop) && !isElsewhere(element)).slice(0, 8), slashes);
  return date && { value: date, foundIn: 'microdata' };
}

/** The date in what is named like a place for one. */
export function shownDate({ all, isElsewhere }: MarkedElements, slashes: SlashOrder): FoundDate | null {
  for (const test of SHOWN) {
    const elements = all.filter(test).slice(0, 40).filter(({ element }) => !isElsewhere(element)).slice(0, 8);
    const date = firstOf(elements.map(({ element }) => shortLine(element)), slashes);
    if (date) return { value: date, foundIn: 'visible-text' };
  }
  return null;
}

/** A short line with a whole date beside the heading; one that tells of a change only where no other does. */
export function nearHeading(marked: MarkedElements, slashes: SlashOrder): FoundDate | null {
  const lines = textsNearHeading(marked).map(({ text }) => text).filter((text) => text.length <= LONGEST_NEAR);
  const isUpdate = (line: string) => /updat|modif|aktualis|gewijzigd|bijgewerkt|actualiz|aggiornat|更新|修正/i.test(line);
  const dates = [...lines.filter((line) => !isUpdate(line)), ...lines.filter(isUpdate)].map((line) => publishedDate(line, slashes));
  const day = dates.find((date) => date?.precision === 'day' || date?.precision === 'minute') ?? datelineOf(marked, slashes);
  return day ? { value: day, foundIn: 'visible-text' } : null;
}

const MOST_PARAGRAPHS = 3;
const DATELINE = /^[^\p{L}\d]*(?:\p{Lu}[\p{L}./ -]{1,25}[,:(\s]+)?\(?\d{1,4}[./ -]/u;

/** The date with which the first paragraphs begin: "Bremen, 29.11.2022 – The office …". */
function datelineOf(marked: MarkedElements, slashes: SlashOrder): PublishedDate | null {
  const paragraphs = textsNearHeading(marked).map(({ text }) => text).filter((text) => text.length > LONGEST_NEAR).slice(0, MOST_PARAGRAPHS);
  return firstOf(paragraphs.filter((text) => DATELINE.test(text)).map((text) => text.slice(0, 45)), slashes);
}

const LABEL = /(?:^|[\s([])(?:veröffentlicht(?:ung)?|erschienen|published|posted|publié|mise en ligne|publicado|pubblicato|gepubliceerd|geplaatst|stand|опубликовано|发布时间|發布時間|公開日|掲載日)(?=[\s:：([]|$)/iu;

/** The date after a word that announces it, in a line of its own or in the next. */
export function labelledDate(lines: readonly string[], slashes: SlashOrder): FoundDate | null {
  for (const [at, line] of lines.entries()) {
    const label = line.length <= LONGEST_LINE ? LABEL.exec(line) : null;
    const after = label && line.slice(label.index + label[0].length);
    const date = after === null ? null : publishedDate((after.length < 3 ? lines[at + 1] ?? '' : after).slice(0, 45), slashes);
    if (date?.precision === 'day' || date?.precision === 'minute') return { value: date, foundIn: 'visible-text' };
  }
  return null;
}

function firstDate(marked: readonly MarkedElement[], slashes: SlashOrder): PublishedDate | null {
  return firstOf(marked.flatMap(({ element }) => [
    element.getAttribute('datetime'), element.getAttribute('content'), element.getAttribute('title'), shortLine(element),
  ]), slashes);
}

function firstOf(values: readonly (string | null)[], slashes: SlashOrder): PublishedDate | null {
  for (const value of values) {
    const date = value === null ? null : publishedDate(value, slashes);
    if (date) return date;
  }
  return null;
}

function shortLine(element: Element): string | null {
  const line = lineOf(element.textContent);
  return line.length > 0 && line.length <= LONGEST_LINE ? line : null;
}
