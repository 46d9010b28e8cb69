import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { requireActor } from '#lib/auth/current-actor.ts';
import { returnedForm, type Query } from '#lib/boundary/returned-form.ts';
import { getClaimForDesk } from '#lib/claims/claim-queries.ts';
import type { ClaimAct } from '#lib/desk/claim-acts.ts';
import type { ClaimDesk } from '#lib/desk/claim-desk.ts';
import { messages } from '#lib/messages/translate.ts';

export type ClaimDeskProps = { params: Promise<{ slug: string }>; searchParams: Promise<Query> };

/** What a page of a claim's desk starts from. Whoever is not signed in signs in first; what they may not see is not found. */
export async function openClaimDesk({ params, searchParams }: ClaimDeskProps, act: ClaimAct | null): Promise<ClaimDesk> {
  const { slug } = await params;
  const path = act === null ? `/desk/claims/${slug}` : `/desk/claims/${slug}/${act}`;
  const member = await requireActor(path);
  const page = await getClaimForDesk(member, slug);
  if (!page) notFound();
  return { member, page, path, form: await returnedForm(path, await searchParams) };
}

/** The title of a page of a claim's desk; the desk is nobody's search result. */
export function deskMetadata(act: ClaimAct): Metadata {
  return { title: messages('desk')(`act.${act}.title`), robots: { index: false } };
}
