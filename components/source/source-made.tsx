import { ListOf, ListRow } from '#components/claim/list-row.tsx';
import { DateText } from '#components/ui/date-text.tsx';
import { PartyName } from '#components/ui/party-name.tsx';
import { Section } from '#components/ui/section.tsx';
import { storedWhen } from '#lib/domain/time.ts';
import { messages } from '#lib/messages/translate.ts';
import { claimsMadeThere, type AppearingClaim, type SourceFacts } from '#lib/sources/source-queries.ts';

/** The claims that were made or repeated in a source. */
export async function SourceMade({ source }: { source: SourceFacts }) {
  const lines = await claimsMadeThere(source.id);
  const t = messages('lists');
  if (lines.length === 0) return null;
  return (
    <Section id="made" heading={t('source.made')} intro={t('source.madeIntro')}>
      <ListOf lines={lines} keyOf={({ appearanceId }) => appearanceId}
        row={(line) => <ListRow line={line}><Saying line={line} /></ListRow>} />
    </Section>
  );
}

function Saying({ line: { by, happenedFrom, happenedTo, happenedPrecision, withdrawn } }: { line: AppearingClaim }) {
  const t = messages('lists');
  const said = (
    <>
      <DateText when={storedWhen(happenedFrom, happenedTo, happenedPrecision)} clock="said" />{happenedFrom === null ? ', ' : ' '}
      {by && t.rich('source.madeBy', { who: () => <PartyName name={by.name} href={`/parties/${by.slug}`} /> })}
    </>
  );
  return (
    <p className="mt-0.5 text-small text-ink-soft">
      {withdrawn ? <><s>{said}</s> ({t('source.withdrawn')})</> : said}
    </p>
  );
}
