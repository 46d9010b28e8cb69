import type { ReactNode } from 'react';
import { messages } from '#lib/messages/translate.ts';
import { Autosave } from './autosave.tsx';
import { EnhancedForm } from './enhanced-form.tsx';
import { ErrorSummary } from './error-summary.tsx';
import { fieldId } from './field.tsx';
import { fieldName, inFormOrder } from './field-names.ts';

/** A refusal that came back to a plain form: the door's problem details. */
export type FormProblem = { title: string; detail?: string; fields?: Record<string, string> };

type FormProps = {
  action: string;
  children: ReactNode;
  problem?: FormProblem | null;
  /** Keeps what is typed in this browser under this key until it is saved. */
  draftKey?: string;
  className?: string;
  id?: string;
  /** Holds a file. */
  isMultipart?: boolean;
};

/**
 * A form that posts to a route handler. Plain without script; with it, errors stand beside their fields
 * and nothing is sent twice.
 */
export function Form({ action, children, problem, draftKey, className, id, isMultipart }: FormProps) {
  const t = messages('ui');
  const words = { failed: t('form.failed'), refused: t('form.refused') };
  return (
    <EnhancedForm action={action} words={words} className={className} id={id} isMultipart={isMultipart}>
      {problem && (
        <ErrorSummary
          title={problem.title}
          detail={problem.detail}
          problems={problemsOf(problem)}
        />
      )}
      {draftKey && (
        <Autosave
          draftKey={draftKey}
          isNewer={Boolean(problem)}
          words={{ restored: t('draft.restored'), discard: t('draft.discard') }}
        />
      )}
      {children}
    </EnhancedForm>
  );
}

function problemsOf({ fields = {} }: FormProblem) {
  return inFormOrder(Object.keys(fields)).map((name) => ({ id: fieldId({ name }), name: fieldName(name), sentence: fields[name] ?? '' }));
}
