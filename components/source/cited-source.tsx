import { DateText } from '#components/ui/date-text.tsx';
import { UserText } from '#components/ui/user-text.tsx';
import { hostOf } from '#lib/domain/address.ts';
import { COUNTS_AS_SUPPORT } from '#lib/domain/glossary.ts';
import type { Known } from '#lib/domain/known.ts';
import type { SourceBrief, SourceView } from '#lib/domain/fold/view.ts';
import { messages } from '#lib/messages/translate.ts';
import { KnownDate } from './known-date.tsx';

type CitedSourceProps = {
  source: SourceView;
  places: Record<string, string>;
  /**
   * When the site knew at the latest that it was public: said where nobody knows when it was
   * published.
   */
  known?: Known | null;
};

/**
 * A source under what it carries: title, outlet, kind, when it was published, and its own address.
 */
export function CitedSource({ source, places, known = null }: CitedSourceProps) {
  const t = messages('source');
  const { title, outlet, author, address, language } = source;
  const place = places[source.id];
  const written =
    title === null && address === null ? (
      t('cited.untitled')
    ) : (
      <UserText text={title} language={language} />
    );
  return (
    <span className="block space-y-0.5">
      <span className="block">{place ? <a href={place}>{written}</a> : written}</span>
      <span className={outlet || author !== undefined ? 'block' : undefined}>
        {outlet && (
          <>
            <b className="font-semibold">
              <UserText text={outlet.name} />
            </b>
            {' · '}
          </>
        )}
        {author !== undefined && (
          <>
            <UserText text={author} />
            {' · '}
          </>
        )}
        <SourceKindWord source={source} />
      </span>
      {!outlet && author === undefined && ' · '}
      <DateAndAddress source={source} known={known} isApart={outlet !== null || author !== undefined} />
      {source.derivesFrom.map((origin) => (
        <span key={origin.id} className="block">
          <DerivesFrom origin={origin} places={places} />
        </span>
      ))}
    </span>
  );
}

function DateAndAddress({ source: { published, address }, known = null, isApart }: Pick<CitedSourceProps, 'source' | 'known'> & { isApart: boolean }) {
  return (
    <span className={isApart ? 'block' : undefined}>
      {published || !known ? (
        <DateText when={published} clock="published" />
      ) : (
        <KnownDate known={known} />
      )}
      {address && (
        <>
          {' · '}
          <a href={address} rel="external nofollow noopener">
            {hostOf(address)}
          </a>
        </>
      )}
    </span>
  );
}

/** What a source has what it says from, with a link to it. */
function DerivesFrom({ origin, places }: { origin: SourceBrief; places: Record<string, string> }) {
  const { id, title, outlet, language } = origin;
  const name = <UserText text={title ?? outlet} language={language} />;
  const place = places[id];
  return messages('origins').rich('derives', { source: () => (place ? <a href={place}>{name}</a> : name) });
}

/** A source's kind; one that never counts says so where it is named. */
export function SourceKindWord({ source: { kind } }: { source: SourceView }) {
  const word = messages('glossary')(`sourceKind.${kind}`);
  if (COUNTS_AS_SUPPORT[kind]) return <>{word}</>;
  return (
    <strong className="border border-dashed border-ink px-1.5 py-px font-semibold text-ink">
      {messages('claim')('page.evidence.doesNotCount', { kind: word })}
    </strong>
  );
}
