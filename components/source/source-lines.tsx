import { DateText } from '#components/ui/date-text.tsx';
import { UserText } from '#components/ui/user-text.tsx';
import { storedWhen } from '#lib/domain/time.ts';
import { messages } from '#lib/messages/translate.ts';
import type { SourceLine } from '#lib/parties/party-queries.ts';

/** Sources under one another: title, kind, when it was published. */
export function SourceLines({ sources }: { sources: readonly SourceLine[] }) {
  return (
    <ul className="divide-y divide-rule">
      {sources.map((source) => <li key={source.id} className="py-3 first:pt-0"><Line source={source} /></li>)}
    </ul>
  );
}

function Line({ source }: { source: SourceLine }) {
  const { slug, title, kind, publishedFrom, publishedTo, publishedPrecision } = source;
  return (
    <>
      <p className="font-serif text-[1.0625rem]"><a href={`/sources/${slug}`}><UserText text={title} /></a></p>
      <p className="text-small text-ink-soft">
        {messages('glossary')(`sourceKind.${kind}`)}{' · '}
        <DateText when={storedWhen(publishedFrom, publishedTo, publishedPrecision)} clock="published" />
      </p>
    </>
  );
}
