import type { Metadata } from 'next';
import { PageShell } from '#components/shell/page-shell.tsx';
import { PageTitle } from '#components/shell/page-title.tsx';
import { MayNot } from '#components/claim/forms/may-not.tsx';
import { QueueList } from '#components/vote/queue/queue-list.tsx';
import { requireActor } from '#lib/auth/current-actor.ts';
import { may } from '#lib/domain/permissions.ts';
import { messages } from '#lib/messages/translate.ts';
import { reviewQueue } from '#lib/votes/queue-queries.ts';

export const metadata: Metadata = { title: messages('vote')('queue.title'), robots: { index: false } };

/** What needs a reviewer's vote next. */
export default async function QueuePage() {
  const member = await requireActor('/desk/queue');
  const t = messages('vote');
  const queue = may(member.roles, 'cast-vote') ? await reviewQueue(member, null) : null;
  return (
    <PageShell>
      <PageTitle eyebrow={<a href="/desk">{messages('auth')('account.eyebrow')}</a>} lede={t('queue.lede')}>{t('queue.title')}</PageTitle>
      {queue ? <QueueList queue={queue} /> : <MayNot act="cast-vote" />}
    </PageShell>
  );
}
