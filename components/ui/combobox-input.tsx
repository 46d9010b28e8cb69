'use client';

import type { InputHTMLAttributes } from 'react';
import { ComboboxOptions } from './combobox-options.tsx';
import { useCombobox, type ComboboxWords } from './use-combobox.ts';

type ComboboxInputProps = {
  control: InputHTMLAttributes<HTMLInputElement> & { id: string };
  idName: string;
  endpoint: string;
  words: ComboboxWords;
  defaultValue?: string;
  defaultId?: string;
};

/** The moving part of a combobox: an ARIA combobox over a list it asks the site for. */
export function ComboboxInput({
  control,
  idName,
  defaultValue,
  defaultId,
  ...rest
}: ComboboxInputProps) {
  const { text, chosen, active, list, said, type, choose, press } = useCombobox(rest);
  const { id } = control;
  return (
    <div>
      <input
        {...control}
        ref={text}
        defaultValue={defaultValue}
        dir="auto"
        autoComplete="off"
        className="control"
        role="combobox"
        aria-autocomplete="list"
        aria-expanded={list.isOpen}
        aria-controls={`${id}-list`}
        aria-activedescendant={list.isOpen && active >= 0 ? `${id}-${active}` : undefined}
        onInput={(event) => type(event.currentTarget.value)}
        onKeyDown={press}
        onBlur={list.close}
      />
      <input ref={chosen} type="hidden" name={idName} defaultValue={defaultId} />
      <ComboboxOptions id={id} list={list} active={active} words={rest.words} choose={choose} />
      {/* While the list is open it shows its own length; the words are for those who cannot see it. */}
      <p
        role="status"
        className={list.isOpen ? 'sr-only' : 'mt-1 text-small text-ink-soft empty:hidden'}
      >
        {said || list.said}
      </p>
    </div>
  );
}
