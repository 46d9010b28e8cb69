import { on } from '#db/client.ts';
import { readJournal } from '#db/claim-streams.ts';
import type { Actor } from '#lib/auth/actor.ts';
import { tombstoneOf } from '#lib/domain/fold/withheld.ts';
import { tally } from '#lib/domain/tally.ts';
import { journalLines, type JournalLine } from './journal-lines.ts';
import { loadClaim, type ClaimPage } from './load-claim.ts';
import { maySee } from './lock-claim.ts';

export type { ClaimPage } from './load-claim.ts';

/** A claim as anyone may read it; null for a draft or an address that is nothing's. A withheld one comes with its tombstone. */
export async function getClaim(slug: string): Promise<ClaimPage | null> {
  const loaded = await loadClaim(slug);
  return loaded && readable(loaded.page);
}

/** What readers see of a claim: nothing of a draft, the tombstone of a withheld one. */
export function readable(page: ClaimPage): ClaimPage | null {
  if (page.view.visibility === 'draft') return null;
  if (page.view.visibility === 'public') return page;
  return { ...page, view: tombstoneOf(page.view), names: {}, places: {}, tally: tally([]), absorbedTallies: {}, passages: {} };
}

/** A claim as somebody at the desk may see it: also their own draft, and for editors any. */
export async function getClaimForDesk(actor: Actor, slug: string): Promise<ClaimPage | null> {
  const loaded = await loadClaim(slug);
  if (!loaded || !actor) return null;
  return maySee(actor, loaded.page.view) ? loaded.page : null;
}

export type JournalPage = {
  slug: string; wording: string | null; language: string; sample: boolean; lines: JournalLine[]; names: Record<string, string>;
  places: Record<string, string>;
  /** The seq to read on from, when there is more. */
  next: number | null;
};

const JOURNAL_PAGE = 50;

/** A claim's journal, newest first, fifty lines at a time from below `before`. Null like `getClaim`. */
export async function getJournal(slug: string, before = Number.MAX_SAFE_INTEGER): Promise<JournalPage | null> {
  const loaded = await loadClaim(slug);
  if (loaded?.page.view.visibility !== 'public') return null;
  const { page } = loaded;
  const limit = Math.min(before, 2 ** 31 - 1);
  const rows = await readJournal(on(), page.view.id, limit, JOURNAL_PAGE + 1);
  const lines = journalLines(rows.slice(0, JOURNAL_PAGE), loaded);
  return {
    slug: page.slug, wording: page.view.wording.text, language: page.view.language, sample: page.sample, lines, names: page.names, places: page.places,
    next: rows.length > JOURNAL_PAGE ? (lines.at(-1)?.entry.seq ?? null) : null,
  };
}

const SEQ = /^[1-9]\d{0,8}$/;

/** The same for an address: `before` as it stands there. Null, as for a page that is not, when it is no number of an entry. */
export async function readJournalPage(slug: string, before: string | null): Promise<JournalPage | null> {
  if (before === null) return getJournal(slug);
  return SEQ.test(before) ? getJournal(slug, Number(before)) : null;
}
