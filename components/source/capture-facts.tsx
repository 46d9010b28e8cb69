import { DefinitionList } from '#components/ui/definition-list.tsx';
import { Section } from '#components/ui/section.tsx';
import type { Capture } from '#lib/captures/capture-queries.ts';
import { foundFacts, placeWords, typedDate, type FoundFacts } from '#lib/captures/fields-of.ts';
import { messages } from '#lib/messages/translate.ts';

const t = messages('capture');

/** How a copy was made, what its document says of itself and where, and the fingerprint of each part. */
export function CaptureFacts({ capture }: { capture: Capture }) {
  const found = foundFacts(capture);
  return (
    <>
      <Section id="facts" heading={t('page.facts')}><DefinitionList items={made(capture)} /></Section>
      {found && saysOf(found).length > 0 && <Section id="says" heading={t('page.says')}><DefinitionList items={saysOf(found)} /></Section>}
      <Section id="fingerprints" heading={t('page.fingerprints')}><DefinitionList items={prints(capture)} /></Section>
    </>
  );
}

function made({ address, finalAddress, status, mediaType, why }: Capture) {
  return [
    ...(address === null ? [] : [{ term: t('page.from'), details: <Address text={address} /> }]),
    ...(finalAddress === null || finalAddress === address || address === null ? [] : [{ term: t('page.led'), details: <Address text={finalAddress} /> }]),
    ...(status === null || why === 'upload' ? [] : [{ term: t('page.status'), details: status }]),
    ...(mediaType === null ? [] : [{ term: t('page.kind'), details: t(`mediaType.${mediaType}`) }]),
    { term: t('page.why'), details: t(`why.${why}`) },
  ];
}

function Address({ text }: { text: string }) {
  return <bdi dir="ltr" className="break-all">{text}</bdi>;
}

function saysOf(found: FoundFacts) {
  const values: ['title' | 'authors' | 'siteName' | 'publishedAt' | 'modifiedAt' | 'language' | 'canonicalUrl', string | null][] = [
    ['title', found.title], ['authors', found.authors.join(', ') || null], ['siteName', found.siteName], ['publishedAt', typedDate(found)],
    ['modifiedAt', found.modifiedAt], ['language', found.language], ['canonicalUrl', found.canonicalUrl],
  ];
  return values.filter(([, value]) => value !== null).map(([field, value]) => ({
    term: t(`field.${field}`),
    details: <><bdi className="break-words">{value}</bdi> <span className="text-ink-soft">({t('page.where', { place: placeWords(found.foundIn[field]) })})</span></>,
  }));
}

function prints({ bodyHash, textHash, htmlHash, warcHash }: Capture) {
  const parts = { body: bodyHash, text: textHash, html: htmlHash, warc: warcHash } as const;
  return (Object.keys(parts) as (keyof typeof parts)[]).filter((part) => parts[part] !== null).map((part) => ({
    term: t(`page.part.${part}`), details: <code className="break-all text-tiny">{parts[part]}</code>,
  }));
}
