import type { ComboboxWords } from './use-combobox.ts';
import { NEW_ID, type Suggestion, type Suggestions } from './suggestions.ts';

type ComboboxOptionsProps = {
  id: string;
  list: Suggestions;
  active: number;
  words: ComboboxWords;
  choose: (item: Suggestion) => void;
};

/** The list under a combobox. */
export function ComboboxOptions({ id, list, active, words, choose }: ComboboxOptionsProps) {
  return (
    <div className="relative">
      <ul
        id={`${id}-list`}
        role="listbox"
        aria-label={words.suggestions}
        hidden={!list.isOpen}
        className="absolute inset-x-0 top-0 z-10 max-h-80 overflow-auto border border-ink bg-sheet"
      >
        {list.items.map((item, index) => (
          <li
            key={item.id}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === active}
            // The press would blur the field first and close the list under the pointer.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => choose(item)}
            className="cursor-pointer border-t border-rule px-3 py-2 hover:bg-wash aria-selected:bg-ink aria-selected:text-paper"
          >
            <bdi dir="auto">
              {item.id === NEW_ID ? words.create?.replace('{name}', item.label) : item.label}
            </bdi>
            {item.note && <span className="block text-small opacity-80">{item.note}</span>}
          </li>
        ))}
      </ul>
    </div>
  );
}
