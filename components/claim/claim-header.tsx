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
    <header className="wide space-y-3">
      <p className="eyebrow">
        {messages('claim')('page.kind', { kind: messages('glossary')(`claimKind.${view.kind}`) })}
        <span className="font-normal">
          {' · '}
          <SaidAndLogged view={view} directory={directory} />
          <WorkLink place={directory.places[view.id]} />
        </span>
      </p>
      <h1 dir="auto" lang={language} className={isLong(wording.text) ? 'text-claim-paragraph' : 'text-claim-wording'}>
        <UserText text={wording.text} language={language} isBlock />
      </h1>
      {wording.text === null && (
        <p>
          {messages('claim').rich('page.erased', {
            entry: () => <DateText at={wording.recordedAt} clock="recorded" />,
          })}
        </p>
      )}
      {quote !== undefined && quote !== wording.text && (
        <div className="quote-line"><Quote text={quote} language={language} by={<QuoteLine said={said} />} /></div>
      )}
    </header>
  );
}

// The way to what can be done with the claim, which stands at the end of its present page.
function WorkLink({ place }: { place: string | undefined }) {
  if (place === undefined) return null;
  return <span data-print="no">{' · '}<a href={`${place}#work`}>{messages('claim')('page.work.heading')}</a></span>;
}

// In headline type a paragraph would push where the claim stands off the first screen.
const LONG_WORDING = 140;

function isLong(wording: string | null): boolean {
  return (wording?.length ?? 0) > LONG_WORDING;
}

// Beside a quote, when it was said is told there.
function SaidAndLogged({ view: { quote, wording, said, loggedBy, loggedAt }, directory }: { view: ClaimView; directory: Directory }) {
  return (
    <>
      {(quote === undefined || quote === wording.text) && said && (
        <>
          <DateText when={said} clock="said" />
          {' · '}
        </>
      )}
      {messages('claim')('page.loggedBy', { name: nameOf(directory, loggedBy) })}
      {', '}
      <DateText at={loggedAt} clock="recorded" />
    </>
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
