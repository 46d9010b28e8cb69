import { RadioCards } from '#components/ui/choices.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { TextArea, TextInput } from '#components/ui/text-input.tsx';
import { EvidenceGrades } from '#components/source/grade-words.tsx';
import type { ClaimDesk } from '#lib/desk/claim-desk.ts';
import type { Evidence } from '#lib/domain/fold/view.ts';
import { messages } from '#lib/messages/translate.ts';
import { ActForm } from './act-form.tsx';
import { credibilities } from './choices-of.ts';
import { EvidenceFacts, EvidenceLabel, standingEvidence } from './evidence-choices.tsx';
import { filled } from './filled.ts';

const t = messages('grades');

type GradeFormProps = { desk: ClaimDesk; /** The evidence that the page's address names. */ picked: string | undefined };

/** The evidence of a claim with its grades; and the form for the one that was picked. */
export function GradeForm({ desk, picked }: GradeFormProps) {
  const evidence = standingEvidence(desk.page);
  const itemId = desk.form.typed('itemId') ?? picked;
  const one = evidence.find(({ id }) => id === itemId);
  if (evidence.length === 0) return <div className="mt-8"><EmptyState title={t('evidence.none')} /></div>;
  return (
    <>
      {one && <OneForm desk={desk} evidence={one} />}
      <section className="mt-8" aria-labelledby="pick-heading">
        <h2 id="pick-heading" className="font-semibold">{t('evidence.pick')}</h2>
        <ul className="mt-2 border-t border-rule">
          {evidence.map((each) => <PickLine key={each.id} desk={desk} evidence={each} isPicked={each === one} />)}
        </ul>
      </section>
    </>
  );
}

function PickLine({ desk: { path }, evidence, isPicked }: { desk: ClaimDesk; evidence: Evidence; isPicked: boolean }) {
  return (
    <li className="space-y-1 border-b border-rule py-3 text-small">
      <p><EvidenceLabel evidence={evidence} /></p>
      <div className="text-ink-soft"><EvidenceFacts evidence={evidence} /></div>
      <EvidenceGrades evidence={evidence} />
      {!isPicked && (
        <p><a href={`${path}?item=${evidence.id}`}>{t(evidence.credibility ? 'evidence.change' : 'evidence.grade')}</a></p>
      )}
    </li>
  );
}

function OneForm({ desk, evidence }: { desk: ClaimDesk; evidence: Evidence }) {
  const { form } = desk;
  return (
    <ActForm desk={desk} act="grades">
      <input type="hidden" name="itemId" value={evidence.id} />
      <input type="hidden" name="seenGradeId" value={evidence.credibility?.entryId ?? ''} />
      <div className="border-s-2 border-ink ps-4 text-small">
        <p><EvidenceLabel evidence={evidence} /></p>
        <EvidenceFacts evidence={evidence} />
      </div>
      <RadioCards
        {...filled(form, 'credibility', evidence.credibility?.value)} label={t('evidence.credibility')}
        hint={t('evidence.credibilityHint')} options={credibilities()} columns
      />
      <TextArea {...filled(form, 'reason')} label={t('evidence.reason')} hint={t('evidence.reasonHint')} maxLength={4000} />
      <TextInput
        {...filled(form, 'interest', evidence.interest ?? '')} label={t('evidence.interest')} hint={t('evidence.interestHint')} maxLength={200}
      />
    </ActForm>
  );
}
