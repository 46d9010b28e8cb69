import { LinkButton } from '#components/ui/button.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { MergedNotice } from '#components/claim/merged-notice.tsx';
import { nameOf } from '#components/claim/directory.ts';
import { openProposals } from '#components/claim/forms/open-proposals.tsx';
import { mayDo } from '#lib/desk/claim-acts.ts';
import type { ClaimDesk } from '#lib/desk/claim-desk.ts';
import { messages } from '#lib/messages/translate.ts';

/** What a claim holds so far, whether readers see it, and what waits on it. */
export function ClaimState({ desk }: { desk: ClaimDesk }) {
  return (
    <>
      <MergedNotice view={desk.page.view} directory={desk.page} />
      <Audience desk={desk} />
      <WaitingProposals desk={desk} />
      <Counts desk={desk} />
    </>
  );
}

function Audience({ desk: { page, member } }: { desk: ClaimDesk }) {
  const t = messages('desk');
  const { visibility, loggedBy } = page.view;
  if (visibility === 'public') return null;
  if (visibility === 'withheld') return <Notice title={t('claim.withheldTitle')}>{t('claim.withheldText')}</Notice>;
  return (
    <Notice title={t('claim.draftTitle')}>
      <p>{t('claim.draftText', { name: nameOf(page, loggedBy) })}</p>
      {mayDo(member, 'visibility', visibility) && (
        <LinkButton href={`/desk/claims/${page.slug}/visibility`} size="small" className="mt-3">{t('claim.publish')}</LinkButton>
      )}
    </Notice>
  );
}

function WaitingProposals({ desk: { page } }: { desk: ClaimDesk }) {
  const t = messages('desk');
  const count = openProposals(page).length;
  if (count === 0) return null;
  return (
    <Notice title={t('claim.proposals')}>
      {t('claim.proposalCount', { count })} <a href={`/desk/claims/${page.slug}/status#proposals`}>{t('claim.decide')}</a>
    </Notice>
  );
}

const COUNTED = ['attributions', 'appearances', 'evidence', 'relations'] as const;

function Counts({ desk: { page } }: { desk: ClaimDesk }) {
  const t = messages('desk');
  const counts = COUNTED.map((kind) =>
    t(`claim.counts.${kind}`, { count: page.view[kind].filter(({ withdrawn }) => !withdrawn).length }));
  return (
    <p className="text-small text-ink-soft">
      {counts.join(' · ')}{' · '}{t('claim.logged', { name: nameOf(page, page.view.loggedBy) })}
    </p>
  );
}
