import { ListOf, ListRow } from '#components/claim/list-row.tsx';
import { Pager } from '#components/ui/pager.tsx';
import { Quote } from '#components/ui/quote.tsx';
import { Section } from '#components/ui/section.tsx';
import { messages } from '#lib/messages/translate.ts';
import { claimsThatCite, type CitingClaim, type SourceFacts } from '#lib/sources/source-queries.ts';

/** Every claim that cites a source: for what, and with which words of it. */
export async function SourceCiting({ source, before }: { source: SourceFacts; before: string | null }) {
  const { lines, next } = await claimsThatCite(source.id, before);
  const t = messages('lists');
  const at = `/sources/${source.slug}`;
  return (
    <Section id="cited" heading={t('source.cited')} intro={lines.length > 0 && t('source.citedIntro')}>
      {lines.length === 0 && <p className="text-ink-soft">{t('source.citedNone')}</p>}
      <ListOf lines={lines} keyOf={({ evidenceId }) => evidenceId}
        row={(line) => <ListRow line={line}><Citation line={line} source={source} /></ListRow>} />
      <Pager label={t('source.cited')} nextHref={next === null ? null : `${at}?before=${next}#cited`}
        nextWord={t('source.older')} previousHref={before === null ? null : `${at}#cited`}
        previousWord={t('source.fromNewest')} />
    </Section>
  );
}

function Citation({ line, source }: { line: CitingClaim; source: SourceFacts }) {
  const words = messages('glossary');
  return (
    <div className="mt-2 space-y-2">
      <p className="text-small">
        {line.withdrawn
          ? <><s>{words(`citedAs.${line.stance}`)}</s> ({messages('lists')('source.withdrawn')})</>
          : words(`citedAs.${line.stance}`)}
      </p>
      {line.quote !== null && <Quote text={line.quote} language={source.language} cite={source.address ?? undefined} />}
    </div>
  );
}
