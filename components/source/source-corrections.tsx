import { Because } from '#components/claim/item-foot.tsx';
import { ChangedValue } from '#components/ui/changed-value.tsx';
import { DateText } from '#components/ui/date-text.tsx';
import { DefinitionList } from '#components/ui/definition-list.tsx';
import { PartyName } from '#components/ui/party-name.tsx';
import { UserText } from '#components/ui/user-text.tsx';
import { messages } from '#lib/messages/translate.ts';
import type { ToldChange, ToldCorrection } from '#lib/sources/source-history.ts';

/** How a source was corrected, the last time first: each old value beside the new one, with its reason. */
export function SourceCorrections({ corrections }: { corrections: readonly ToldCorrection[] }) {
  return (
    <ol reversed className="space-y-4 border-s-2 border-rule-strong ps-4 text-small">
      {corrections.map((correction) => (
        <li key={correction.id} id={`entry-${correction.seq}`} className="space-y-1 target:bg-wash">
          <Corrected correction={correction} />
        </li>
      ))}
    </ol>
  );
}

function Corrected({ correction: { class: kind, captureId, by, recordedAt, reason, changes } }: { correction: ToldCorrection }) {
  const t = messages('journal');
  const name = by ?? messages('claim')('page.someone');
  return (
    <>
      <p className="text-ink-soft">
        {captureId === null ? t.rich('corrected', {
          class: messages('glossary')(`correctionClass.${kind}`), name, date: () => <DateText at={recordedAt} clock="recorded" />,
        }) : t.rich('filledIn', {
          copy: (words) => <a href={`/captures/${captureId}`}>{words}</a>, date: () => <DateText at={recordedAt} clock="recorded" />,
        })}
      </p>
      {captureId === null && <p><Because reason={reason} /></p>}
      <DefinitionList items={changes.map((change) => ({ term: t(`fact.${change.field}`), details: <FactChanged change={change} /> }))} />
    </>
  );
}

function FactChanged({ change }: { change: ToldChange }) {
  switch (change.field) {
    case 'kind': {
      const word = messages('glossary');
      return <ChangedValue before={word(`sourceKind.${change.before}`)} after={word(`sourceKind.${change.after}`)} />;
    }
    case 'published':
      return <ChangedValue before={<DateText when={change.before} />} after={<DateText when={change.after} />} />;
    case 'outlet':
      return <ChangedValue before={outlet(change.before)} after={outlet(change.after)} />;
    default:
      return <ChangedValue before={written(change.before)} after={written(change.after)} />;
  }
}

function outlet(party: { slug: string; name: string | null } | null) {
  return party === null ? undefined : <PartyName name={party.name} href={`/parties/${party.slug}`} />;
}

function written(text: string | null | undefined) {
  return text === undefined ? undefined : <UserText text={text} />;
}
