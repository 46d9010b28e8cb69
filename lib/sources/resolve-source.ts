import { z } from 'zod';
import type { Tx } from '#db/client.ts';
import { findSourceByKey, findSourceById } from '#db/source-identity.ts';
import { createNamedStream, lockKey } from '#db/streams.ts';
import type { Member } from '#lib/auth/actor.ts';
import { append } from '#lib/boundary/append.ts';
import {
  blankAsMissing, language, oneOf, optionalAddress, optionalId, optionalPastWhen, optionalText,
} from '#lib/boundary/input.ts';
import { wrongField } from '#lib/boundary/refusal.ts';
import { adoptOrCapture } from '#lib/captures/adopt-captures.ts';
import { addressKey, hostOf } from '#lib/domain/address.ts';
import { SOURCE_KINDS } from '#lib/domain/glossary.ts';
import type { When } from '#lib/domain/time.ts';
import { messages } from '#lib/messages/translate.ts';
import { resolveOutlet } from '#lib/parties/resolve-party.ts';

/** A source as a form names it: one chosen by id, or a document by address, title and the rest. */
export const sourceInput = z.strictObject({
  id: optionalId(),
  address: optionalAddress(),
  title: optionalText(300),
  outlet: optionalText(200),
  author: optionalText(200),
  published: optionalPastWhen(),
  kind: blankAsMissing(oneOf(SOURCE_KINDS).optional()),
  language: blankAsMissing(language().optional()),
});
export type SourceInput = z.output<typeof sourceInput>;

export type ResolvedSource = { id: string; slug: string; published: When | null; isNew: boolean };

/**
 * The source that a form names; records it when its address is new. Null when the form names none.
 * A source that is known already keeps what was recorded of it. Refuses, at `field`, an unknown id, and a new
 * source without title, address or kind.
 */
export async function resolveSource(
  tx: Tx, member: Member, input: SourceInput | undefined, field = 'source',
): Promise<ResolvedSource | null> {
  const t = messages('refusals');
  if (input?.id !== undefined) {
    const known = await findSourceById(tx, input.id);
    if (!known) throw wrongField(`${field}.id`, t('field.not-an-id'));
    return { ...known, isNew: false };
  }
  if (input === undefined || isBlank(input)) return null;
  if (input.address !== undefined) {
    const key = addressKey(input.address);
    await lockKey(tx, `source:${key}`);
    const known = await findSourceByKey(tx, key);
    if (known) return { ...known, isNew: false };
  }
  if (input.kind === undefined) throw wrongField(`${field}.kind`, t('field.required'));
  return recordSourceNow(tx, member, { ...input, kind: input.kind });
}

/** The source that a form must name. Refuses, at `field.address`, a form that names none. */
export async function requireSource(
  tx: Tx, member: Member, input: SourceInput | undefined, field = 'source',
): Promise<ResolvedSource> {
  const source = await resolveSource(tx, member, input, field);
  if (!source) throw wrongField(`${field}.address`, messages('refusals')('field.name-or-address'));
  return source;
}

function isBlank({ address, title }: SourceInput): boolean {
  return address === undefined && title === undefined;
}

async function recordSourceNow(
  tx: Tx, member: Member, input: SourceInput & { kind: NonNullable<SourceInput['kind']> },
): Promise<ResolvedSource> {
  const title = input.title ?? hostOf(input.address ?? '');
  const outletId = await resolveOutlet(tx, member, input.outlet);
  const stream = await createNamedStream(tx, 'source', title);
  const published = input.published ?? null;
  await append(tx, member, {
    stream,
    entry: {
      kind: 'source-recorded',
      body: { kind: input.kind, address: input.address ?? null, outletId, language: input.language ?? null },
      texts: input.author === undefined ? { title } : { title, author: input.author },
      happened: published,
    },
  });
  if (input.address !== undefined) await adoptOrCapture(tx, member, stream, input.address);
  return { id: stream.id, slug: stream.slug, published, isNew: true };
}
