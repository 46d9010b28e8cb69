import { AsyncLocalStorage } from 'node:async_hooks';
import type { Instant } from '#lib/domain/time.ts';

/** What a render asked for: the tags of all it read, and whether its bytes are the same for everyone. */
export type PageReads = {
  tags: Set<string>; isPublic: boolean; sawSession: boolean; isMissing: boolean;
  /** From when on the page says something else though nobody wrote anything, in ms; Infinity where that never comes. */
  until: number;
  /** What its answer says in headers of its own. */
  headers: Partial<Record<PageHeader, string>>;
};
/** The headers that a page may give its answer. Its bytes stay the same for everyone, and so do these. */
export type PageHeader = 'link' | 'memento-datetime';
type Store = PageReads & { asked: Map<string, Promise<unknown>> };

// On globalThis, because the front door (run by Node) records what Next's own bundle of this module reports.
const shared = globalThis as typeof globalThis & { __claimline_reads?: AsyncLocalStorage<Store> };
const current = (shared.__claimline_reads ??= new AsyncLocalStorage<Store>());

/** Says that the render under way depends on these tags: a change of any of them makes its bytes stale. */
export function reads(...tags: string[]): void {
  const store = current.getStore();
  for (const tag of tags) store?.tags.add(tag);
}

/** Says that this page is the same bytes for everyone. Looking at the session outweighs it. */
export function publicPage(): void {
  const store = current.getStore();
  if (store) store.isPublic = true;
}

/** Takes that back: the answer holds for this moment alone, such as "that day has not come yet". */
export function onlyForNow(): void {
  const store = current.getStore();
  if (store) store.isPublic = false;
}

/** Says that the page holds until this moment: it depends on what day it is. Of several, the earliest counts. */
export function holdsUntil(at: Instant): void {
  const store = current.getStore();
  if (store) store.until = Math.min(store.until, Date.parse(at));
}

/** Gives the answer a header, which a kept page keeps. Next's pages can set none themselves. */
export function answersWith(header: PageHeader, value: string): void {
  const store = current.getStore();
  if (store) store.headers[header] = value;
}

/** Says that the session was looked at: the response belongs to one person. */
export function sawSession(): void {
  const store = current.getStore();
  if (store) store.sawSession = true;
}

/**
 * Says that there is nothing at this address, so that the front door answers 404 with the page's own words. Next's
 * `notFound()` sends a body that only its script fills in.
 */
export function nothingHere(): void {
  const store = current.getStore();
  if (store) store.isMissing = true;
}

/**
 * Asks a question once per render: a page, its metadata and its sections share the answer. Outside a render it is
 * asked each time.
 */
export function oncePerRender<T>(question: string, ask: () => Promise<T>): Promise<T> {
  const store = current.getStore();
  if (!store) return ask();
  const asked = (store.asked.get(question) as Promise<T> | undefined) ?? ask();
  store.asked.set(question, asked);
  return asked;
}

/** Runs a render and gives what it read beside what it returned. */
export async function recordReads<T>(render: () => Promise<T>): Promise<{ value: T; reads: PageReads }> {
  const store: Store = {
    tags: new Set(), isPublic: false, sawSession: false, isMissing: false, until: Infinity, headers: {}, asked: new Map(),
  };
  return { value: await current.run(store, render), reads: store };
}
