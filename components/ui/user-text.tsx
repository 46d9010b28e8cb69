import { messages } from '#lib/messages/translate.ts';

type UserTextProps = {
  /** null: there was text here and it was erased; undefined: there never was any. */
  text: string | null | undefined;
  language?: string | null;
  /** A line or more of its own: it also starts at its own language's side. */
  isBlock?: boolean;
};

/** Text a person wrote, in its own direction and language; an erased one leaves its tombstone. */
export function UserText({ text, language, isBlock = false }: UserTextProps) {
  if (text === undefined) return null;
  if (text === null) return <i className="text-ink-faint">[{messages('ui')('erased')}]</i>;
  return (
    <bdi dir="auto" lang={language ?? undefined} className={isBlock ? 'block' : undefined}>
      {text}
    </bdi>
  );
}
