import { DateText } from '#components/ui/date-text.tsx';
import { DefinitionList, type Definition } from '#components/ui/definition-list.tsx';
import { PartyName } from '#components/ui/party-name.tsx';
import { UserText } from '#components/ui/user-text.tsx';
import { languageName } from '#components/claim/list-facets.tsx';
import { outletGradeWords } from './grade-words.tsx';
import { storedWhen } from '#lib/domain/time.ts';
import { messages } from '#lib/messages/translate.ts';
import type { SourceFacts } from '#lib/sources/source-queries.ts';
import { SourceCorrections } from './source-corrections.tsx';

/** What is recorded of a source, and how it was corrected. */
export function SourceFactsList({ source }: { source: SourceFacts }) {
  return (
    <div className="mt-6 space-y-4">
      <DefinitionList items={factsOf(source)} />
      {source.corrections.length > 0 && <SourceCorrections corrections={source.corrections} />}
    </div>
  );
}

function factsOf(source: SourceFacts): Definition[] {
  const t = messages('lists');
  const { outlet, author, address, language } = source;
  const published = storedWhen(source.publishedFrom, source.publishedTo, source.publishedPrecision);
  return [
    { term: t('source.kind'), details: <Kind source={source} /> },
    ...(outlet ? [{ term: t('source.outlet'), details: <Outlet outlet={outlet} /> }] : []),
    ...(author === null ? [] : [{ term: t('source.author'), details: <UserText text={author} /> }]),
    { term: t('source.published'), details: <DateText when={published} /> },
    { term: t('source.recorded'), details: <DateText at={source.recordedAt} /> },
    ...(language === null ? [] : [{ term: t('source.language'), details: languageName(language) }]),
    ...(address === null ? [] : [{
      term: t('source.address'), details: <a href={address} rel="nofollow noopener" className="break-all" data-bare>{address}</a>,
    }]),
  ];
}

function Outlet({ outlet: { slug, name, grade, gradeImported } }: { outlet: NonNullable<SourceFacts['outlet']> }) {
  const words = grade === null ? messages('grades')('outletNone') : outletGradeWords({ grade, imported: gradeImported === true });
  return <><PartyName name={name} href={`/parties/${slug}`} /> <span className="text-ink-soft">({words})</span></>;
}

function Kind({ source: { kind } }: { source: SourceFacts }) {
  const t = messages('glossary');
  return <>{t(`sourceKind.${kind}`)} <span className="text-ink-soft">({t(`sourceKindMeans.${kind}`)})</span></>;
}
