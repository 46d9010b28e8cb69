import { Fragment, type ReactNode } from 'react';

export type Definition = { term: ReactNode; details: ReactNode };

/** Terms and what they are, side by side where there is room. */
export function DefinitionList({ items }: { items: readonly Definition[] }) {
  return (
    <dl className="definitions">
      {items.map(({ term, details }, index) => (
        <Fragment key={index}>
          <dt>{term}</dt>
          <dd>{details}</dd>
        </Fragment>
      ))}
    </dl>
  );
}
