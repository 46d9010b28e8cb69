import { useEffect, useRef, useState, type FormEvent } from 'react';
import type { Problem } from './error-summary.tsx';
import { clearErrors, focusFirstError, showErrors } from './form-errors.ts';
import { postForm, type Answer } from './post-form.ts';

export type FormWords = { failed: string; refused: string };

/** Bubbles from a form once the site has taken what it sent; drafts are dropped on it. */
export const SAVED_EVENT = 'claimline:saved';

type Summary = { title: string; detail?: string; problems: Problem[] };
type Refused = Exclude<Answer, { kind: 'taken' | 'stale' }>;

/** Sends a form once at a time, shows what is wrong with it, and goes on when it is taken. */
export function useSubmission(words: FormWords) {
  const form = useRef<HTMLFormElement>(null);
  const summaryBox = useRef<HTMLDivElement>(null);
  const [summary, setSummary] = useState<Summary | null>(null);

  useEffect(() => (form.current ? prepare(form.current) : undefined), []);
  useEffect(() => {
    if (summary && form.current && !focusFirstError(form.current)) summaryBox.current?.focus();
  }, [summary]);

  async function submit(event: FormEvent<HTMLFormElement>) {
    const sent = event.currentTarget;
    if (goesPlainly(sent)) return;
    event.preventDefault();
    if (isBusy(sent)) return;
    setBusy(sent, true);
    setSummary(null);
    clearErrors(sent);
    const { submitter } = event.nativeEvent as SubmitEvent;
    const answer = await postForm(sent, submitter);
    if (answer.kind === 'taken') return leaveFor(answer.at, sent);
    if (answer.kind === 'stale') return sendPlainly(sent, submitter);
    setSummary(summaryOf(answer, sent, words));
    setBusy(sent, false);
  }

  return { form, summaryBox, summary, submit };
}

function prepare(form: HTMLFormElement): () => void {
  // The browser's own bubbles would hide the site's sentences.
  form.noValidate = true;
  // Coming back through the browser's history shows the page as it was left: still sending.
  const wake = () => {
    setBusy(form, false);
    delete form.dataset.plainly;
  };
  addEventListener('pageshow', wake);
  return () => removeEventListener('pageshow', wake);
}

function isBusy(form: HTMLFormElement): boolean {
  return form.getAttribute('aria-busy') === 'true';
}

function setBusy(form: HTMLFormElement, busy: boolean): void {
  form.setAttribute('aria-busy', String(busy));
}

// Without script a refused form comes back on a fresh page with what was typed, beside what stands there now. That is
// just what a stale one needs, so it is sent once more the plain way.
function sendPlainly(form: HTMLFormElement, submitter: HTMLElement | null): void {
  form.dataset.plainly = '';
  form.requestSubmit(submitter);
}

function goesPlainly(form: HTMLFormElement): boolean {
  return form.dataset.plainly !== undefined;
}

function summaryOf(answer: Refused, form: HTMLFormElement, words: FormWords): Summary {
  if (answer.kind === 'lost') return { title: words.failed, problems: [] };
  const problems = showErrors(form, answer.fields);
  return { title: answer.title ?? words.refused, detail: answer.detail, problems };
}

function leaveFor(at: string, form: HTMLFormElement): void {
  form.dispatchEvent(new CustomEvent(SAVED_EVENT, { bubbles: true }));
  const target = new URL(at, location.href);
  const isHere = target.pathname === location.pathname && target.search === location.search;
  location.assign(target);
  // Going to a fragment of the same page loads nothing; the page has to show what changed.
  if (isHere) location.reload();
}
