import type { ReactNode } from 'react';
import { UserText } from './user-text.tsx';

type PartyNameProps = {
  /** null: the name was erased. */
  name: string | null;
  href?: string;
  /** What the party is here: its kind, its standing, the number of sources that name it. */
  note?: ReactNode;
};

/** A person or organisation, by name, linked to its page. */
export function PartyName({ name, href, note }: PartyNameProps) {
  const written = <UserText text={name} />;
  return (
    <span>
      {href ? (
        <a href={href} className="font-semibold">
          {written}
        </a>
      ) : (
        <span className="font-semibold">{written}</span>
      )}
      {note && <span className="text-ink-soft"> ({note})</span>}
    </span>
  );
}
