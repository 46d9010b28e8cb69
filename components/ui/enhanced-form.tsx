'use client';

import type { KeyboardEvent, ReactNode } from 'react';
import { ErrorSummary } from './error-summary.tsx';
import { useSubmission, type FormWords } from './use-submission.ts';

type EnhancedFormProps = {
  action: string;
  words: FormWords;
  children: ReactNode;
  className?: string;
  id?: string;
  isMultipart?: boolean;
};

/** A plain `<form method=post>` that, with script, stays on the page until it is accepted. */
export function EnhancedForm({ action, words, children, className, id, isMultipart }: EnhancedFormProps) {
  const { form, summaryBox, summary, submit } = useSubmission(words);
  return (
    <form
      ref={form}
      id={id}
      action={action}
      method="post"
      encType={isMultipart ? 'multipart/form-data' : undefined}
      onSubmit={submit}
      onKeyDown={sendByKey}
      className={className ?? 'space-y-6'}
    >
      {summary && <ErrorSummary ref={summaryBox} {...summary} />}
      {children}
    </form>
  );
}

// From anywhere in a long form, without a walk to its end; a line break in a text stays Enter alone.
function sendByKey(event: KeyboardEvent<HTMLFormElement>): void {
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.nativeEvent.isComposing) return;
  event.preventDefault();
  event.currentTarget.requestSubmit();
}
