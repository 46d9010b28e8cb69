import type { Choice } from '#components/ui/choices.tsx';
import { SourceKindWord } from '#components/source/cited-source.tsx';
import { DateText } from '#components/ui/date-text.tsx';
import { UserText } from '#components/ui/user-text.tsx';
import type { ClaimPage } from '#lib/claims/claim-queries.ts';
import type { Evidence } from '#lib/domain/fold/view.ts';
import { STANCES } from '#lib/domain/glossary.ts';
import { hostOf } from '#lib/domain/address.ts';
import { messages } from '#lib/messages/translate.ts';

/** A claim's evidence that still stands: what supports it first, then what refutes it, context, what undercuts. */
export function standingEvidence({ view }: Pick<ClaimPage, 'view'>): Evidence[] {
  const standing = view.evidence.filter(({ withdrawn }) => !withdrawn);
  return STANCES.flatMap((stance) => standing.filter((one) => one.stance === stance));
}

/** Pieces of evidence as choices of a form, each with all that is needed to weigh it. */
export function evidenceChoices(evidence: readonly Evidence[]): Choice[] {
  return evidence.map((one) => ({ value: one.id, label: <EvidenceLabel evidence={one} />, hint: <EvidenceFacts evidence={one} /> }));
}

/** What a piece of evidence does and what its source is called. */
export function EvidenceLabel({ evidence: { stance, source } }: { evidence: Evidence }) {
  return (
    <>
      <b className="font-semibold">{messages('glossary')(`stance.${stance}`)}</b>{' · '}
      <UserText text={source.title ?? source.address} language={source.language} />
    </>
  );
}

/** What is quoted, and where it is from. */
export function EvidenceFacts({ evidence: { id, source, quote, note, known } }: { evidence: Evidence }) {
  const { outlet, address, published, language } = source;
  return (
    <>
      {quote !== undefined && (
        <span dir="auto" lang={language ?? undefined} className="my-1 block font-serif text-base text-ink">
          <q><UserText text={quote} language={language} /></q>
        </span>
      )}
      {note !== undefined && <span className="block"><UserText text={note} /></span>}
      <span className="block">
        {outlet && <><UserText text={outlet.name} />{' · '}</>}
        <SourceKindWord source={source} />{' · '}
        {published || !known ? <DateText when={published} clock="published" /> : <DateText at={known.to} clock="known" atLatest />}
        {address && <>{' · '}<a href={address} data-opens={id} rel="external nofollow noopener" target="_blank">{hostOf(address)}</a></>}
      </span>
    </>
  );
}
