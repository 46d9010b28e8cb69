import { DeskLine, DeskLines } from '#components/claim/desk/desk-line.tsx';
import { LinkButton } from '#components/ui/button.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { Section } from '#components/ui/section.tsx';
import { StatusWord } from '#components/ui/status.tsx';
import { messages } from '#lib/messages/translate.ts';
import type { Queue, QueueLine } from '#lib/votes/queue-queries.ts';
import { RoundToday } from './round-today.tsx';

/** The claims that wait for a reviewer, each with why, and how far they are today. */
export function QueueList({ queue: { lines, today } }: { queue: Queue }) {
  const t = messages('vote');
  const [first] = lines;
  return (
    <>
      <div className="mt-6 space-y-6">
        <RoundToday today={today} />
        {first
          ? <LinkButton href={voteAt(first)}>{t('queue.start')}</LinkButton>
          : <Notice tone="done" title={t('queue.none')}>{t('queue.noneText')}</Notice>}
      </div>
      {first && (
        <Section id="waiting" heading={t('queue.list')}>
          <DeskLines>{lines.map((line) => <WaitingLine key={line.id} line={line} />)}</DeskLines>
        </Section>
      )}
    </>
  );
}

function WaitingLine({ line }: { line: QueueLine }) {
  const t = messages('vote');
  return (
    <DeskLine claim={line} href={voteAt(line)}>
      <StatusWord status={line.status} size="small" />
      {' · '}{messages('desk')('home.evidence', { count: line.evidence })}
      {line.reasons.map((reason) => <span key={reason}>{' · '}{t(`queue.reason.${reason}`)}</span>)}
    </DeskLine>
  );
}

function voteAt({ slug }: QueueLine): string {
  return `/desk/claims/${slug}/vote`;
}
