import { memo } from 'react';
import { CitedSource } from '#components/source/cited-source.tsx';
import { EvidenceGrades } from '#components/source/grade-words.tsx';
import { DateText } from '#components/ui/date-text.tsx';
import { Quote } from '#components/ui/quote.tsx';
import { UserText } from '#components/ui/user-text.tsx';
import type { Evidence } from '#lib/domain/fold/view.ts';
import { messages } from '#lib/messages/translate.ts';
import { anchorOf, nameOf, type Directory } from './directory.ts';
import { EvidenceChange } from './evidence-change.tsx';
import { ItemFoot } from './item-foot.tsx';
import { QuotePlaces } from './quote-places.tsx';

/**
 * One piece of evidence: what is quoted, from which source, and what became of it. Withdrawn ones
 * are struck.
 */
export const EvidenceItem = memo(function EvidenceItem({
  evidence,
  directory,
}: {
  evidence: Evidence;
  directory: Directory;
}) {
  const t = messages('claim');
  const body = <EvidenceBody evidence={evidence} directory={directory} />;
  return (
    <li
      id={anchorOf(evidence.id)}
      className="long-list-item space-y-2 border-b border-rule py-4 text-small target:bg-wash"
    >
      {evidence.stance === 'undercuts' && (
        <p className="font-semibold">{t('page.evidence.undercuts')}</p>
      )}
      {evidence.withdrawn ? <s className="block space-y-2 text-ink-soft">{body}</s> : body}
      <div className="space-y-1 text-ink-soft">
        <p className="text-tiny">
          <DateText at={evidence.recordedAt} clock="recorded" />
          {', '}
          {t('page.evidence.addedBy', { name: nameOf(directory, evidence.actorId) })}
        </p>
        <ItemFoot item={evidence} directory={directory} />
      </div>
    </li>
  );
});

function EvidenceBody({ evidence, directory }: { evidence: Evidence; directory: Directory }) {
  const { source, quote, note, known } = evidence;
  return (
    <>
      {quote !== undefined && (
        <Quote
          text={quote}
          language={source.language}
          {...(source.address === null ? {} : { cite: source.address })}
        />
      )}
      <QuotePlaces evidence={evidence} slug={directory.slug} />
      <div className="text-ink-soft">
        <CitedSource source={source} places={directory.places} known={known} />
      </div>
      <EvidenceGrades evidence={evidence} />
      <EvidenceChange evidence={evidence} directory={directory} />
      {note !== undefined && (
        <p>
          <UserText text={note} />
        </p>
      )}
    </>
  );
}
