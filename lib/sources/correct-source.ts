import { z } from 'zod';
import { on } from '#db/client.ts';
import { lockStreams, readStreams } from '#db/journal.ts';
import { claimsNaming } from '#db/source-identity.ts';
import { findStream } from '#db/streams.ts';
import { type Actor, memberWhoMay } from '#lib/auth/actor.ts';
import { append } from '#lib/boundary/append.ts';
import { change, type Changed } from '#lib/boundary/change.ts';
import { blankAsMissing, oneOf, optionalPastWhen, optionalText, parseInput, seqSeen, slug, text } from '#lib/boundary/input.ts';
import { Refusal } from '#lib/boundary/refusal.ts';
import { claimTags } from '#lib/claims/claim-tags.ts';
import type { Entry } from '#lib/domain/entry.ts';
import { foldSource, type SourceState } from '#lib/domain/fold/fold-parties.ts';
import { CORRECTION_CLASSES, SOURCE_KINDS } from '#lib/domain/glossary.ts';
import { partyTags } from '#lib/parties/party-tags.ts';
import { resolveOutlet } from '#lib/parties/resolve-party.ts';
import { sourceTags } from './source-tags.ts';

const correctSourceInput = z.strictObject({
  slug: slug(),
  title: text(300),
  author: optionalText(200),
  outlet: optionalText(200),
  published: optionalPastWhen(),
  kind: oneOf(SOURCE_KINDS),
  class: blankAsMissing(oneOf(CORRECTION_CLASSES).default('error')),
  reason: text(4000, 8),
  /** The number of the entry that last said these facts when the writer opened the page. */
  seenSeq: seqSeen(),
});

/** A source as it stands, with how many entries it has: what a correction starts from. Null when there is none. */
export async function sourceToCorrect(address: string): Promise<{ source: SourceState; seq: number } | null> {
  const stream = await findStream(on(), 'source', address);
  if (!stream) return null;
  const entries = (await readStreams(on(), [stream.id])).get(stream.id) ?? [];
  const source = foldSource(entries);
  return source && { source, seq: factsSeq(entries) };
}

// A copy that was kept meanwhile, or a link to another source, changes none of the facts that are corrected here.
function factsSeq(entries: readonly Entry[]): number {
  return entries.findLast(({ kind }) => kind === 'source-recorded' || kind === 'source-corrected')?.seq ?? 0;
}

/**
 * Corrects what is recorded of a source: the facts given take the place of the old ones, which stay in its journal.
 * When evidence was known does not move: that was computed from what was recorded then. Refuses a stale page.
 */
export async function correctSource(actor: Actor, input: unknown): Promise<Changed<{ id: string; slug: string }>> {
  const facts = parseInput(correctSourceInput, input);
  const member = memberWhoMay(actor, 'correct-source');
  return change(async (tx) => {
    const found = await findStream(tx, 'source', facts.slug);
    const stream = found && (await lockStreams(tx, [found.id])).get(found.id);
    if (!stream) throw new Refusal('not-found');
    const seq = factsSeq((await readStreams(tx, [stream.id])).get(stream.id) ?? []);
    if (seq !== facts.seenSeq) throw new Refusal('stale', { changed: { seq } });
    const outletId = await resolveOutlet(tx, member, facts.outlet);
    const { title, author = '', reason } = facts;
    await append(tx, member, {
      stream,
      entry: {
        kind: 'source-corrected', body: { kind: facts.kind, outletId, class: facts.class },
        texts: { title, author, reason }, happened: facts.published ?? null,
      },
    });
    return {
      value: { id: stream.id, slug: stream.slug },
      stale: [
        claimTags.list, sourceTags.list, sourceTags.source(stream.id), partyTags.list,
        ...(outletId === null ? [] : [partyTags.party(outletId)]),
        ...(await claimsNaming(tx, stream.id)).map((id) => claimTags.claim(id)),
      ],
      at: `/sources/${stream.slug}`,
    };
  });
}
