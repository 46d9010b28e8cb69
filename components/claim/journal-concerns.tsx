import type { Definition } from '#components/ui/definition-list.tsx';
import { UserText } from '#components/ui/user-text.tsx';
import type { JournalLine, Named } from '#lib/claims/journal-lines.ts';
import type { EarlierEntry } from '#lib/domain/fold/journal.ts';
import { messages } from '#lib/messages/translate.ts';
import { anchorOf } from './directory.ts';

/** What an entry concerns, each with a link: the entry it speaks of, parties, sources and other claims, what it cites. */
export function concernsIn({ entry, names, item, cites }: JournalLine, path: string): Definition[] {
  const t = messages('journal');
  return [
    ...(item === null ? [] : [{
      term: t(item.kind === 'status-proposed' ? 'decides' : 'concerns'), details: <Earlier of={item} path={path} />,
    }]),
    ...names.map((named) => ({ term: termOf(named, entry), details: <a href={named.at}><UserText text={named.text} /></a> })),
    ...(cites.length === 0 ? [] : [{ term: t('cites'), details: <Cited cites={cites} path={path} /> }]),
  ];
}

// A link between two claims reads in one direction.
function termOf({ kind }: Named, entry: JournalLine['entry']): string {
  if (kind !== 'claim' || entry.kind !== 'relation-added') return messages('journal')(`names.${kind}`);
  const direction = entry.body.fromId === entry.streamId ? 'from' : 'to';
  return messages('claim')(`page.relations.${direction}.${entry.body.kind}`);
}

function Cited({ cites, path }: Pick<JournalLine, 'cites'> & { path: string }) {
  return (
    <ul className="space-y-0.5">
      {cites.map((cited) => (
        <li key={cited.entryId}>
          <a href={`${path}#${anchorOf(cited.entryId)}`}><UserText text={cited.title} /></a>
          {', '}
          <Earlier of={cited} path={path} />
        </li>
      ))}
    </ul>
  );
}

/** A link to an earlier entry: the page of the journal that begins with it has it, however many have come since. */
export function Earlier({ of: { seq, kind }, path }: { of: EarlierEntry; path: string }) {
  const t = messages('journal');
  const what = kind in KINDS ? t(`earlierKind.${kind as keyof typeof KINDS}`) : t('earlierKind.other');
  return <a href={`${path}/journal?before=${seq + 1}#entry-${seq}`}>{t('earlier', { what, seq })}</a>;
}

const KINDS = {
  'claim-logged': true, 'attribution-made': true, 'appearance-added': true, 'evidence-added': true, 'relation-added': true,
  'status-proposed': true, 'status-changed': true, 'evidence-graded': true,
} as const;
