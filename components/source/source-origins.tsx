import { DateText } from '#components/ui/date-text.tsx';
import { Section } from '#components/ui/section.tsx';
import { UserText } from '#components/ui/user-text.tsx';
import { storedWhen } from '#lib/domain/time.ts';
import { messages } from '#lib/messages/translate.ts';
import { linksOf, type SourceLink } from '#lib/sources/origin-queries.ts';
import type { SourceFacts } from '#lib/sources/source-queries.ts';

const t = messages('origins');

/** What a source has from elsewhere, and what others have from it. */
export async function SourceOrigins({ source }: { source: SourceFacts }) {
  const { origins, copies } = await linksOf(source.id);
  return (
    <>
      <Section id="origins" heading={t('page.heading')} intro={origins.length > 0 ? t('page.introOrigins') : t('page.introNone')}
        aside={<a href={`/desk/sources/${source.slug}/origins`} rel="nofollow">{t('page.desk')}</a>}>
        {origins.length > 0 && <Links links={origins} />}
      </Section>
      {copies.length > 0 && (
        <Section id="copies" heading={t('page.copies')} intro={t('page.copiesIntro')}><Links links={copies} /></Section>
      )}
    </>
  );
}

function Links({ links }: { links: readonly SourceLink[] }) {
  return (
    <ul className="divide-y divide-rule">
      {links.map((link) => <li key={link.derivationId} className="space-y-0.5 py-3 first:pt-0"><LinkLine link={link} /></li>)}
    </ul>
  );
}

/** One linked source: its title, where and when it was published, why the two are linked, and who said so. */
export function LinkLine({ link }: { link: SourceLink }) {
  const { slug, title, language, outlet, kind, note, recordedAt, by } = link;
  return (
    <>
      <p className="font-serif text-[1.0625rem]">
        <a href={`/sources/${slug}`}>{title === null ? t('page.untitled') : <UserText text={title} language={language} />}</a>
      </p>
      <p className="text-small text-ink-soft">
        {outlet !== null && <><UserText text={outlet} />{' · '}</>}
        {messages('glossary')(`sourceKind.${kind}`)}{' · '}
        <DateText when={storedWhen(link.publishedFrom, link.publishedTo, link.publishedPrecision)} clock="published" />
      </p>
      {note !== null && <p className="text-small"><UserText text={note} /></p>}
      <p className="text-tiny text-ink-soft">
        {t.rich('page.by', { name: by ?? messages('claim')('page.someone'), date: () => <DateText at={recordedAt} /> })}
      </p>
    </>
  );
}
