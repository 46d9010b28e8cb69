import { Notice } from '#components/ui/notice.tsx';
import { messages } from '#lib/messages/translate.ts';

/** Why an editor who voted on a claim leaves its status to another. */
export function VotedNotice() {
  const t = messages('desk');
  return <div className="mt-6"><Notice title={t('status.youVoted')}>{t('status.youVotedText')}</Notice></div>;
}
