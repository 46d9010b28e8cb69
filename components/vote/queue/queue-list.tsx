import { DeskLine, DeskLines } from '#components/claim/desk/desk-line.tsx';
import { LinkButton } from '#components/ui/button.tsx';
import { Disclosure } from '#components/ui/disclosure.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { Section } from '#components/ui/section.tsx';
import { StatusWord } from '#components/ui/status.tsx';
import { messages } from '#lib/messages/translate.ts';
import type { Queue, QueueLine } from '#lib/votes/queue-queries.ts';
import { RoundToday } from './round-today.tsx';

const MOST_LATER = 60;

/** The rest of today's round, each claim with why it waits, and below a line what can wait until another day. */
export function QueueList({ queue: { lines, today } }: { queue: Queue }) {
  const left = Math.max(0, today.of - today.done);
  const [first] = lines;
  return (
    <>
      <div className="mt-6 space-y-6">
        <RoundToday today={today} />
        <Beginning first={first} isRoundDone={left === 0} />
      </div>
      {left > 0 && first && (
        <Section id="waiting" heading={messages('vote')('queue.round', { count: left })}>
          <Lines lines={lines.slice(0, left)} />
        </Section>
      )}
      <Later lines={lines.slice(left)} />
    </>
  );
}

function Beginning({ first, isRoundDone }: { first: QueueLine | undefined; isRoundDone: boolean }) {
  const t = messages('vote');
  if (!first) return <Notice tone="done" title={t('queue.none')}>{t('queue.noneText')}</Notice>;
  if (!isRoundDone) return <LinkButton href={voteAt(first)}>{t('queue.start')}</LinkButton>;
  return (
    <>
      <Notice tone="done" title={t('queue.roundDone')}>{t('queue.roundDoneText')}</Notice>
      <p><a href={voteAt(first)}>{t('queue.goOn')}</a></p>
    </>
  );
}

/** What lies beyond the round: folded, so that the round has an end. */
function Later({ lines }: { lines: readonly QueueLine[] }) {
  const t = messages('vote');
  if (lines.length === 0) return null;
  return (
    <div className="mt-10 border-t border-ink pt-3">
      <Disclosure summary={t('queue.later', { count: lines.length })}>
        <Lines lines={lines.slice(0, MOST_LATER)} />
        {lines.length > MOST_LATER && <p className="mt-3 text-small text-ink-soft">{t('queue.laterMore', { count: lines.length - MOST_LATER })}</p>}
      </Disclosure>
    </div>
  );
}

function Lines({ lines }: { lines: readonly QueueLine[] }) {
  return <DeskLines>{lines.map((line) => <WaitingLine key={line.id} line={line} />)}</DeskLines>;
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
