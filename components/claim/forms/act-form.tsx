import type { ReactNode } from 'react';
import type { ClaimDesk } from '#lib/desk/claim-desk.ts';
import type { ClaimAct } from '#lib/desk/claim-acts.ts';
import { messages } from '#lib/messages/translate.ts';
import { DeskForm } from './desk-form.tsx';
import { SendKeys } from './send-keys.tsx';

/** Where each page of a claim's desk posts to, under the claim's address for machines. */
const DOORS: Record<ClaimAct, string> = {
  evidence: 'evidence', grades: 'grades', quotes: 'confirmations', appearances: 'appearances', attributions: 'attributions', rebuttals: 'rebuttals',
  relations: 'relations', status: 'status', checks: 'checks', vote: 'votes', bursts: 'burst-clearances', wording: 'wordings', topics: 'topics',
  merge: 'merges', split: 'splits', corrections: 'corrections', withdrawals: 'withdrawals', visibility: 'visibility',
};

/** The address that takes an act on a claim. */
export function doorOf(slug: string, act: ClaimAct): string {
  return `/api/claims/${slug}/${DOORS[act]}`;
}

type ActFormProps = { desk: ClaimDesk; act: ClaimAct; submit?: string; children: ReactNode };

/** The form of a page of a claim's desk; what is typed into it survives a reload. */
export function ActForm({ desk: { page: { slug }, path, form }, act, submit, children }: ActFormProps) {
  return (
    <DeskForm
      action={doorOf(slug, act)}
      path={path}
      form={form}
      submit={submit ?? messages('desk')(`act.${act}.submit`)}
      cancel={`/desk/claims/${slug}`}
      draftKey={`${slug}/${act}`}
      more={<SendKeys />}
      className="mt-8"
    >
      {children}
    </DeskForm>
  );
}
