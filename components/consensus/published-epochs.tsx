import { DataTable } from '#components/ui/data-table.tsx';
import { DateText } from '#components/ui/date-text.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { KEPT_FILES, type Published } from '#lib/consensus/published-queries.ts';
import { CONSENSUS_POLICY } from '#lib/domain/consensus/policy.ts';
import { messages } from '#lib/messages/translate.ts';
import { CheckHere } from './check-here.tsx';

/** The published epochs with their files, and how anybody checks one. */
export function PublishedEpochs({ published }: { published: readonly Published[] }) {
  const t = messages('data');
  const [latest] = published;
  if (!latest) return <div className="mt-8"><EmptyState title={t('none')}>{t('noneText')}</EmptyState></div>;
  return (
    <>
      <div className="mt-8 space-y-6">
        <p>{t('what')}</p>
        <p>{t.rich('how', { number: latest.number, code: (words) => <code className="break-all">{words}</code> })}</p>
        <CheckHere
          address={`/data/votes?epoch=${latest.number}`}
          words={{ check: t('check'), checking: t('checking'), same: t('same'), different: t('different'), failed: t('failed') }}
        />
      </div>
      <div className="wide mt-6"><Epochs published={published} /></div>
    </>
  );
}

function Epochs({ published }: { published: readonly Published[] }) {
  const t = messages('data');
  return (
    <DataTable
      caption={t('table', { kept: KEPT_FILES })} rows={published} rowKey={({ number }) => String(number)}
      columns={[
        { key: 'epoch', head: t('epoch'), cell: ({ number }) => number },
        { key: 'closed', head: t('closed'), cell: ({ madeAt }) => <DateText at={madeAt} precision="minute" /> },
        { key: 'fit', head: t('fit'), cell: fitWords },
        { key: 'hash', head: t('hash'), cell: hashes },
        { key: 'file', head: t('file'), cell: ({ number, bytes }) => <FileLink number={number} bytes={bytes} /> },
      ]}
    />
  );
}

function hashes({ hash, votesHash }: Published) {
  const t = messages('data');
  const lines = votesHash === null ? [[t('ofParameters'), hash]] : [[t('ofParameters'), hash], [t('ofVotes'), votesHash]];
  return <dl className="text-tiny">{lines.map(([name, value]) => <div key={name}><dt className="text-ink-soft">{name}</dt><dd><code className="break-all">{value}</code></dd></div>)}</dl>;
}

function FileLink({ number, bytes }: Pick<Published, 'number' | 'bytes'>) {
  const t = messages('data');
  return (
    <>
      <a href={`/data/votes?epoch=${number}`} aria-label={t('downloadOf', { number })}>{t('download')}</a>
      <span className="block whitespace-nowrap text-small text-ink-soft">{t('size', { size: Math.ceil(bytes / 1024) })}</span>
    </>
  );
}

// The first epochs of a site close before anything has enough votes to be fitted.
function fitWords({ votes, raters, items }: Published): string {
  const { votesPerItem, votesPerRater } = CONSENSUS_POLICY.filter;
  return votes === 0
    ? messages('data')('fitNothing', { items: votesPerItem, raters: votesPerRater })
    : messages('data')('fitIs', { votes, raters, items });
}
