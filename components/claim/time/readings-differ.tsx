import { dateWords, whenWords } from '#components/ui/date-words.ts';
import { StatusWord } from '#components/ui/status.tsx';
import { UserText } from '#components/ui/user-text.tsx';
import { asOfPath } from '#lib/domain/as-of.ts';
import type { ClaimMoment } from '#lib/domain/time-travel/claim-moment.ts';
import type { LearnedLater } from '#lib/domain/time-travel/reading-differences.ts';
import { messages } from '#lib/messages/translate.ts';
import { anchorOf } from '../directory.ts';

type DifferProps = { moment: Pick<ClaimMoment, 'asOf' | 'differences'>; slug: string };

/** Where the note stands: what else speaks of it leads there. */
export const DIFFERENCE_NOTE = 'readings-differ';

/** How the two readings of a day differ, in sentences, beside the timeline, where one steps from day to day; nothing where they agree. */
export function DifferenceNote({ moment: { asOf, differences }, slug }: DifferProps) {
  if (!differences || !asOf) return null;
  // What this site had not learned yet is on the page of the other reading.
  const there = asOf.reading === 'known' ? '' : asOfPath(slug, { reading: 'known', date: asOf.date });
  const t = messages('asOf');
  const { status, learned, reworded, withdrawn, corrected } = differences;
  const [first] = learned;
  return (
    <div id={DIFFERENCE_NOTE} role="note" className="mb-4 max-w-[44rem] space-y-1 border-s-4 border-ink ps-4 text-small">
      <p className="font-semibold">{t('differ.heading')}</p>
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
          {learned.length > 1 && t('differ.more', { count: learned.length - 1 })}
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
