import type { ReactNode } from 'react';

/** Some fields of a long form that belong together. */
export function FormPart({ heading, intro, children }: { heading: string; intro?: ReactNode; children: ReactNode }) {
  return (
    <fieldset className="space-y-5 border-t border-ink pt-3">
      <legend className="float-left w-full font-serif text-section font-semibold">{heading}</legend>
      {intro && <p className="clear-both text-small text-ink-soft">{intro}</p>}
      <div className="clear-both space-y-6">{children}</div>
    </fieldset>
  );
}

/** Short fields side by side where there is room: their labels on one line, and their controls on another. */
export function FieldRow({ children }: { children: ReactNode }) {
  return <div className="field-row">{children}</div>;
}
