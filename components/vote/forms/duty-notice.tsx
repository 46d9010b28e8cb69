import { DateText } from '#components/ui/date-text.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { CONSENSUS_POLICY } from '#lib/domain/consensus/policy.ts';
import type { Instant } from '#lib/domain/time.ts';
import { messages } from '#lib/messages/translate.ts';
import type { OwnVote } from '#lib/votes/vote-queries.ts';

/** That one was drawn to judge the claim, and until when; or that one has, as a member of a panel. */
export function DutyNotice({ until, last }: { until: Instant | null; last: OwnVote | undefined }) {
  const t = messages('panels');
  if (until === null) return last?.assigned ? <p className="text-ink-soft">{t('duty.done')}</p> : null;
  return <Notice title={t('duty.title')}>{t.rich('duty.text', { weight: CONSENSUS_POLICY.panel.unopened * 100, date: () => <DateText at={until} precision="minute" /> })}</Notice>;
}
