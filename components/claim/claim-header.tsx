import { DateText } from '#components/ui/date-text.tsx';
import { Quote } from '#components/ui/quote.tsx';
import { UserText } from '#components/ui/user-text.tsx';
import type { ClaimView } from '#lib/domain/fold/view.ts';
import { messages } from '#lib/messages/translate.ts';
import { nameOf, type Directory } from './directory.ts';

/** What the claim is: its wording, and the words it was made in. */
export function ClaimHeader({ view, directory }: { view: ClaimView; directory: Directory }) {
  const { language, wording, quote, said } = view;
  return (
    <header className="space-y-4">
      <p className="eyebrow">
        {messages('claim')('page.kind', { kind: messages('glossary')(`claimKind.${view.kind}`) })}
      </p>
      <h1 dir="auto" lang={language} className="text-claim-wording">
        <UserText text={wording.text} language={language} />
      </h1>
      {wording.text === null && (
        <p>
          {messages('claim').rich('page.erased', {
            entry: () => <DateText at={wording.recordedAt} clock="recorded" />,
          })}
        </p>
      )}
      {quote !== undefined && quote !== wording.text && (
        <Quote text={quote} language={language} by={<QuoteLine said={said} />} />
      )}
      <p className="text-small text-ink-soft">
        {(quote === undefined || quote === wording.text) && said && (
          <>
            <DateText when={said} clock="said" />
            {' · '}
          </>
        )}
        {messages('claim')('page.loggedBy', { name: nameOf(directory, view.loggedBy) })}
        {', '}
        <DateText at={view.loggedAt} clock="recorded" />
      </p>
    </header>
  );
}

function QuoteLine({ said }: Pick<ClaimView, 'said'>) {
  return (
    <>
      {messages('claim')('page.quoteHeading')}
      {said && (
        <>
          , <DateText when={said} clock="said" />
        </>
      )}
    </>
  );
}
