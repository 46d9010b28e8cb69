import { UserText } from '#components/ui/user-text.tsx';
import type { Evidence, GivenCredibility, GivenGrade } from '#lib/domain/fold/view.ts';
import type { OutletGrade } from '#lib/domain/glossary.ts';
import { messages } from '#lib/messages/translate.ts';

const t = messages('grades');
const word = messages('glossary');

/** An outlet's grade in words: its letter, what the letter means, and that it was imported where it was. */
export function outletGradeWords({ grade, imported }: { grade: OutletGrade; imported: boolean }): string {
  return t(imported ? 'gradedImported' : 'graded', { letter: grade, words: word(`outletGrade.${grade}`) });
}

/**
 * How far a piece of evidence can be relied on, on two axes: its outlet's letter and the passage's own number, each
 * with its word; and what its source has to gain.
 */
export function EvidenceGrades({ evidence: { source: { outlet }, credibility, interest } }: { evidence: Evidence }) {
  return (
    <>
      {interest !== undefined && (
        <p className="font-semibold">{t.rich('interest', { words: () => <UserText text={interest} /> })}</p>
      )}
      {isGraded({ source: { outlet }, credibility }) && (
        <p className="text-ink-soft">
          {outlet?.grade && <OutletPart grade={outlet.grade} />}
          {outlet?.grade && credibility && ' · '}
          {credibility && <InformationPart credibility={credibility} />}
        </p>
      )}
    </>
  );
}

/** Whether its outlet or the passage itself was graded; of those that were not, a list says how many there are. */
export function isGraded({ source: { outlet }, credibility }: { source: Pick<Evidence['source'], 'outlet'> } & Pick<Evidence, 'credibility'>): boolean {
  return credibility !== null || (outlet !== null && outlet.grade !== null);
}

function OutletPart({ grade }: { grade: GivenGrade }) {
  const words = word(`outletGrade.${grade.grade}`);
  return <>{t.rich(grade.imported ? 'outletImported' : 'outlet', { letter: () => <Mark>{grade.grade}</Mark>, words })}</>;
}

function InformationPart({ credibility }: { credibility: GivenCredibility }) {
  const { value, reason } = credibility;
  const parts = { number: () => <Mark>{value}</Mark>, words: word(`credibility.${value}`) };
  if (reason === undefined) return <>{t.rich('information', parts)}</>;
  return <>{t.rich('informationBecause', { ...parts, reason: () => <UserText text={reason} /> })}</>;
}

function Mark({ children }: { children: string }) {
  return <strong className="font-semibold text-ink">{children}</strong>;
}
