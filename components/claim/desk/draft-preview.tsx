import { Appearances } from '#components/claim/appearances.tsx';
import { Attributions } from '#components/claim/attributions.tsx';
import { EvidenceColumns } from '#components/claim/evidence-columns.tsx';
import { ScopeAndTopics } from '#components/claim/scope-and-topics.tsx';
import { Quote } from '#components/ui/quote.tsx';
import { Section } from '#components/ui/section.tsx';
import type { ClaimPage } from '#lib/claims/claim-queries.ts';
import { messages } from '#lib/messages/translate.ts';

/** What a claim that readers do not see holds so far, as they will see it. Nothing for a public one: it has its page. */
export function DraftPreview({ page }: { page: ClaimPage }) {
  const { view } = page;
  if (view.visibility !== 'draft') return null;
  return (
    <>
      <Section id="preview" heading={messages('desk')('claim.preview')}>
        <div className="space-y-5">
          {view.quote !== undefined && <Quote text={view.quote} language={view.language} />}
          <ScopeAndTopics view={view} />
        </div>
        <Attributions view={view} directory={page} />
      </Section>
      {view.evidence.length > 0 && <EvidenceColumns view={view} directory={page} />}
      {view.appearances.length > 0 && <Appearances view={view} directory={page} />}
    </>
  );
}
