import { ErrorSummary } from '#components/ui/error-summary.tsx';
import { fieldId } from '#components/ui/field.tsx';
import type { ReturnedForm } from '#lib/boundary/returned-form.ts';

/** What was refused, at the top of a page with several forms. */
export function Refused({ form: { problem } }: { form: ReturnedForm }) {
  if (!problem) return null;
  const problems = Object.entries(problem.fields).map(([name, sentence]) => ({ id: fieldId({ name }), sentence }));
  return <div className="mt-6"><ErrorSummary title={problem.title} problems={problems} /></div>;
}
