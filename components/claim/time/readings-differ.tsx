import { dateWords, whenWords } from '#components/ui/date-words.ts';
import { StatusWord } from '#components/ui/status.tsx';
import { UserText } from '#components/ui/user-text.tsx';
import { asOfPath } from '#lib/domain/as-of.ts';
import type { ClaimMoment } from '#lib/domain/time-travel/claim-moment.ts';
import type { LearnedLater } from '#lib/domain/time-travel/reading-differences.ts';
import { messages } from '#lib/messages/translate.ts';
import { anchorOf } from '../directory.ts';

type DifferProps = { moment: Pick<ClaimMoment, 'asOf' | 'differences'>; slug: string };

/** The same beside the timeline, where one steps from day to day. */
export function DifferenceNote({ moment, slug }: DifferProps) {
  if (!moment.differences) return null;
  return (
    <div role="note" className="mb-4 max-w-[44rem] border-s-4 border-ink ps-4 text-small">
      <p className="mb-1 font-semibold">{messages('asOf')('differ.heading')}</p>
      <ReadingsDiffer moment={moment} slug={slug} />
    </div>
  );
}

/** How the two readings of a day differ, in sentences; nothing where they agree. */
export function ReadingsDiffer({ moment: { asOf, differences }, slug }: DifferProps) {
  if (!differences || !asOf) return null;
  // What this site had not learned yet is on the page of the other reading.
  const there = asOf.reading === 'known' ? '' : asOfPath(slug, { reading: 'known', date: asOf.date });
  const t = messages('asOf');
  const { status, learned, reworded, withdrawn, corrected } = differences;
  const [first, ...more] = learned;
  return (
    <div className="space-y-1">
      {status && (
        <p>
          {t.rich(status.recorded ? 'differ.status' : 'differ.statusNotLogged', {
            known: () => <StatusWord status={status.known} size="small" />,
            recorded: () => <StatusWord status={status.recorded ?? 'unverified'} size="small" />,
          })}
        </p>
      )}
      {first && (
        <p>
          <Learned fact={first} there={there} />{' '}
          {more.length > 0 && t('differ.more', { count: more.length })}
        </p>
      )}
      {reworded && <p>{t('differ.reworded', { date: dateWords(reworded, 'day') })}</p>}
      {withdrawn > 0 && <p>{t('differ.withdrawn', { count: withdrawn })}</p>}
      {corrected > 0 && <p>{t('differ.corrected', { count: corrected })}</p>}
    </div>
  );
}

function Learned({ fact, there }: { fact: LearnedLater; there: string }) {
  const { id, kind, source, party, recordedAt } = fact;
  const t = messages('asOf');
  const date = dateWords(recordedAt, 'day');
  const name = source?.title ?? source?.outlet?.name ?? party?.name ?? null;
  const what = () => (
    <a href={`${there}#${anchorOf(id)}`}>{name === null ? t('differ.untitled') : <UserText text={name} />}</a>
  );
  if (!source?.published) return t.rich(`differ.learned.${kind}`, { date, what });
  return t.rich(`differ.published.${kind}`, { date, what, year: whenWords({ ...source.published, precision: 'year' }) });
}
