import { DateText } from '#components/ui/date-text.tsx';
import { DefinitionList } from '#components/ui/definition-list.tsx';
import { Quote } from '#components/ui/quote.tsx';
import { Tag } from '#components/ui/tag.tsx';
import { UserText } from '#components/ui/user-text.tsx';
import type { ClaimView } from '#lib/domain/fold/view.ts';
import { messages } from '#lib/messages/translate.ts';
import { nameOf, type Directory } from './directory.ts';

const SCOPE_PARTS = ['what', 'where', 'when', 'howMuch'] as const;

/** What the claim is: its wording, the words it was made in, what it speaks of. */
export function ClaimHeader({ view, directory }: { view: ClaimView; directory: Directory }) {
  const { language, wording, quote, said } = view;
  return (
    <header className="space-y-5">
      <p className="eyebrow">{messages('glossary')(`claimKind.${view.kind}`)}</p>
      <h1 dir="auto" lang={language} className="text-claim-wording"><UserText text={wording.text} language={language} /></h1>
      {quote !== undefined && quote !== wording.text && (
        <Quote text={quote} language={language} by={<QuoteLine said={said} />} />
      )}
      <p className="text-small text-ink-soft">
        {(quote === undefined || quote === wording.text) && said && <><DateText when={said} clock="said" />{' · '}</>}
        {messages('claim')('page.loggedBy', { name: nameOf(directory, view.loggedBy) })}
        {', '}<DateText at={view.loggedAt} clock="recorded" />
      </p>
      <Scope view={view} />
      <Topics view={view} />
    </header>
  );
}

function QuoteLine({ said }: Pick<ClaimView, 'said'>) {
  return (
    <>
      {messages('claim')('page.quoteHeading')}{said && <>, <DateText when={said} clock="said" /></>}
    </>
  );
}

function Scope({ view: { scope, language } }: { view: ClaimView }) {
  const t = messages('claim');
  const items = SCOPE_PARTS.flatMap((part) => {
    const text = scope[part];
    return text === undefined ? [] : [{ term: t(`page.scope.${part}`), details: <UserText text={text} language={language} /> }];
  });
  return items.length === 0 ? null : <DefinitionList items={items} />;
}

function Topics({ view: { topics } }: { view: ClaimView }) {
  if (topics.length === 0) return null;
  return (
    <ul aria-label={messages('claim')('page.topics')} className="flex flex-wrap gap-2">
      {topics.map(({ slug, name }) => <li key={slug}><Tag href={`/topics/${encodeURIComponent(slug)}`}>{name}</Tag></li>)}
    </ul>
  );
}
