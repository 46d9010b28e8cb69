import { asRestorer, on, type Pool } from '#db/client.ts';
import type { Member } from '#lib/auth/actor.ts';
import { addAppearance } from '#lib/claims/add-appearance.ts';
import { addEvidence } from '#lib/claims/add-evidence.ts';
import { attributeClaim } from '#lib/claims/attribute-claim.ts';
import { changeStatus } from '#lib/claims/change-status.ts';
import { correctItem } from '#lib/claims/correct-item.ts';
import { seeClaim } from '#lib/claims/lock-claim.ts';
import { logClaim } from '#lib/claims/log-claim.ts';
import { rewordClaim } from '#lib/claims/reword-claim.ts';
import { withdrawItem } from '#lib/claims/withdraw-item.ts';
import { SOURCE_KINDS, STANCES, STANDINGS, type Status } from '#lib/domain/glossary.ts';

type People = { researcher: Member; editor: Member };

const DAY = 86_400_000;
const START = Date.parse('2024-01-01T09:00:00.000Z');
const STATUSES: readonly Status[] = ['supported', 'disputed', 'misleading', 'unverifiable', 'outdated'];

/**
 * Tells the past of one claim through the use cases: that many entries, one a day, of every kind that a busy claim has.
 * Takes a pool of the role that may give clocks. Gives the claim's address.
 */
export async function tellLongPast(pool: Pool, people: People, entries: number): Promise<string> {
  let day = 0;
  const now = () => new Date(START + day * DAY).toISOString();
  return asRestorer(pool, now, async () => {
    const { value: { slug } } = await logClaim(people.researcher, { wording: `A claim with a past of ${entries} entries`, said: '2023-12-30' });
    for (let n = 2; n <= entries; n += 1) {
      day += 1;
      await tellEntry(people, slug, n);
    }
    return slug;
  });
}

async function tellEntry({ researcher, editor }: People, slug: string, n: number): Promise<void> {
  const { evidence, statuses, wordings, seq: seenSeq } = await seeClaim(on(), editor, slug);
  const standing = evidence.filter(({ withdrawn }) => !withdrawn).map(({ id }) => id);
  const some = standing[n % standing.length];
  const reason = `A reason that is given as entry ${n}`;
  if (n % 50 === 30) {
    await rewordClaim(researcher, { slug, wording: `A claim with a long past, in the words of entry ${n}`, reason, seenWordingId: wordings.at(-1)?.id });
  } else if (n % 25 === 10 && some) {
    const to = STATUSES.filter((status) => status !== statuses.at(-1)?.status)[n % 4];
    await changeStatus(editor, { slug, to, reason, evidenceIds: [some], seenStatusId: statuses.at(-1)?.id });
  } else if (n % 40 === 21 && some) await withdrawItem(editor, { slug, itemId: some, reason });
  else if (n % 40 === 37 && some) await correctItem(editor, { slug, itemId: some, class: 'error', reason, seenSeq, note: `Corrected as entry ${n}` });
  else if (n % 100 === 5) await attributeClaim(researcher, { slug, party: { name: `Party ${n}` }, standing: pick(STANDINGS, n) });
  else if (n % 5 === 3) await addAppearance(researcher, { slug, source: source(n), wording: `Said in other words, as entry ${n}` });
  else await addEvidence(researcher, { slug, stance: pick(STANCES, n), source: source(n), quote: `A passage quoted in entry ${n} of this claim.` });
}

function source(n: number) {
  const published = new Date(START - 700 * DAY + ((n * 37) % 1400) * (DAY / 2)).toISOString().slice(0, n % 11 === 0 ? 7 : 10);
  return {
    address: `https://news.example.org/long/${n}`, title: `Report ${n} on what the claim says`, kind: pick(SOURCE_KINDS, n), published,
    outlet: `Outlet ${n % 30}`,
  };
}

function pick<T>(list: readonly T[], n: number): T | undefined {
  return list[n % list.length];
}
