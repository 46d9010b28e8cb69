import type { Ref } from 'react';

/** `name` is what the field is called, where the sentence alone would not say which is meant. */
export type Problem = { id: string; name?: string; sentence: string };

type ErrorSummaryProps = {
  title: string;
  detail?: string;
  /** Each links to the control with that id; one that belongs to no control has an empty id. */
  problems?: readonly Problem[];
  ref?: Ref<HTMLDivElement>;
};

/** What is wrong with a form, at its top, focusable, each line leading to its field. */
export function ErrorSummary({ title, detail, problems = [], ref }: ErrorSummaryProps) {
  return (
    <div
      ref={ref}
      role="alert"
      tabIndex={-1}
      data-error-summary=""
      className="border-s-4 border-alert bg-wash px-4 py-3"
    >
      <p className="flex gap-2 font-semibold">
        <span aria-hidden="true" className="text-alert">
          ✕
        </span>
        {title}
      </p>
      {detail && <p className="mt-1 text-small">{detail}</p>}
      {problems.length > 0 && (
        <ul className="mt-1 space-y-1 ps-6 text-small">
          {problems.map(({ id, name, sentence }) => (
            <li key={`${id} ${sentence}`}>
              {name && `${name}: `}
              <Sentence id={id} words={sentence} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

// Of several lines the first one leads to the field, where all stand.
function Sentence({ id, words }: { id: string; words: string }) {
  const [first, ...more] = words.split('\n');
  if (!id) return <span className="whitespace-pre-line">{words}</span>;
  return <a href={`#${id}`}>{first}{more.length > 0 && ' …'}</a>;
}
