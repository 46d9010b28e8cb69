import type { Capture } from '#db/captures.ts';
import type { Tx } from '#db/client.ts';
import { readStreams, type Stream } from '#db/journal.ts';
import { findPartyByAnyName } from '#db/party-identity.ts';
import { claimsNaming } from '#db/source-identity.ts';
import { append } from '#lib/boundary/append.ts';
import { claimTags } from '#lib/claims/claim-tags.ts';
import { hostOf } from '#lib/domain/address.ts';
import type { NewEntry } from '#lib/domain/entry.ts';
import { foldSource, type SourceState } from '#lib/domain/fold/fold-parties.ts';
import { parseWhen, type When } from '#lib/domain/time.ts';
import { messages } from '#lib/messages/translate.ts';
import { partyTags } from '#lib/parties/party-tags.ts';
import { sourceTags } from '#lib/sources/source-tags.ts';
import { foundFacts, typedDate, type FoundFacts } from './fields-of.ts';

/**
 * Gives a source that was recorded before its copy was there what the copy says of itself, where nothing was typed: its
 * title instead of its host's name, its author, its date, and its outlet where that is on record here. Nothing that a
 * person said is touched, and nothing at all once somebody corrected the source. Gives the tags of what that made stale.
 */
export async function fillFromCopy(tx: Tx, stream: Stream, capture: Capture): Promise<string[]> {
  const [entries, found] = [(await readStreams(tx, [stream.id])).get(stream.id) ?? [], foundFacts(capture)];
  const source = foldSource(entries);
  if (!source || !found || entries.some(({ kind }) => kind === 'source-corrected')) return [];
  const outlet = source.outletId === null && found.siteName !== null ? await findPartyByAnyName(tx, found.siteName) : null;
  const entry = filledIn(source, found, outlet?.id ?? null, capture.id);
  if (!entry) return [];
  await append(tx, { id: capture.askedBy }, { stream, entry });
  const claims = (await claimsNaming(tx, stream.id)).map((id) => claimTags.claim(id));
  return [claimTags.list, sourceTags.list, sourceTags.source(stream.id), partyTags.list, ...(outlet ? [partyTags.party(outlet.id)] : []), ...claims];
}

/** The same for a source that is recorded after its copy was made, whose form had been filled in: only where even its title was not taken. */
export async function fillUntitled(tx: Tx, stream: Stream, capture: Capture): Promise<void> {
  const source = foldSource((await readStreams(tx, [stream.id])).get(stream.id) ?? []);
  if (source && isUntitled(source)) await fillFromCopy(tx, stream, capture);
}

function isUntitled({ address, title }: SourceState): boolean {
  return address !== null && title === hostOf(address);
}

function filledIn(source: SourceState, found: FoundFacts, outlet: string | null, captureId: string): NewEntry | null {
  const title = (isUntitled(source) ? found.title?.slice(0, 300) : null) ?? null;
  const author = source.author === undefined ? found.authors.join(', ').slice(0, 200) : '';
  const published = source.published === null ? pastDate(found) : null;
  if (title === null && author === '' && published === null && outlet === null) return null;
  return {
    kind: 'source-corrected', body: { kind: source.kind, outletId: source.outletId ?? outlet, class: 'update', captureId },
    texts: { ...(title !== null && { title }), ...(author !== '' && { author }), reason: messages('capture')('filledReason') },
    happened: source.published ?? published,
  };
}

function pastDate(found: FoundFacts): When | null {
  const when = parseWhen(typedDate(found) ?? '');
  return when && when.from <= new Date().toISOString() ? when : null;
}
