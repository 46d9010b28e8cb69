import { findCapture } from '#db/captures.ts';
import { on } from '#db/client.ts';
import { claimsCiting, claimsMadeIn, findSource } from '#db/sources.ts';
import type { Member } from '#lib/auth/actor.ts';
import { slug } from '#lib/boundary/input.ts';
import { getClaimForDesk } from '#lib/claims/claim-queries.ts';
import { selectorsOf, type TextPosition, type TextQuote } from '#lib/domain/anchoring/selectors.ts';
import { may } from '#lib/domain/permissions.ts';
import { getSourceForDesk } from '#lib/sources/source-queries.ts';
import { textOf } from './find-excerpt.ts';
import { readPlace } from './marked-place.ts';

export type ExcerptDesk = {
  captureId: string; capturedAt: string;
  source: { id: string; slug: string; title: string | null; language: string | null };
  passage: { position: TextPosition; quote: TextQuote } | null;
  claims: { slug: string; wording: string | null }[];
};

const MOST_CLAIMS = 20;
/** A passage that somebody marked may be this long, as a quote may. */
const LONGEST = 2000;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** A stored copy and what is marked in it, for quoting it; null when there is none that this member may see. */
export async function excerptDesk(member: Member, captureId: string, marked: TextPosition | null): Promise<ExcerptDesk | null> {
  const capture = UUID.test(captureId) ? await findCapture(on(), captureId) : null;
  const found = capture?.sourceId && capture.state === 'stored' ? await findSource(on(), capture.sourceId) : null;
  const source = found && may(member.roles, 'add-evidence') ? await getSourceForDesk(member, found.slug) : null;
  if (!capture || !source) return null;
  const text = marked ? ((await textOf(on(), capture)) ?? '') : '';
  const [citing, made] = await Promise.all([claimsCiting(on(), source.id, null, MOST_CLAIMS), claimsMadeIn(on(), source.id, MOST_CLAIMS)]);
  return {
    captureId, capturedAt: capture.finishedAt ?? capture.askedAt, source,
    passage: marked && marked.end <= text.length && marked.end - marked.start <= LONGEST ? selectorsOf(text, marked) : null,
    claims: [...new Map([...citing, ...made].map((line) => [line.slug, line])).values()],
  };
}

/** The claim that a typed address names, if the member may see it. */
export async function claimNamed(member: Member, typed: string): Promise<string | null> {
  const named = slug().safeParse(typed);
  return named.success ? ((await getClaimForDesk(member, named.data))?.slug ?? null) : null;
}

/** What an evidence form was opened with: the copy and the place that its address or a refused form names. */
export async function excerptFor(member: Member, typed: (name: string) => string | undefined, query: Record<string, string | string[] | undefined>): Promise<ExcerptDesk | null> {
  const captureId = typed('captureId') ?? query.capture;
  if (typeof captureId !== 'string') return null;
  return excerptDesk(member, captureId, readPlace({ start: typed('start') ?? query.start, end: typed('end') ?? query.end }));
}
