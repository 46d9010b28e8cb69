import { Combobox } from '#components/ui/combobox.tsx';
import { Select } from '#components/ui/select.tsx';
import type { ReturnedForm } from '#lib/boundary/returned-form.ts';
import { PARTY_KINDS } from '#lib/domain/glossary.ts';
import { messages } from '#lib/messages/translate.ts';

type PartyFieldsProps = {
  form: ReturnedForm;
  /** What the form calls the party: its fields are `<prefix>.name`, `<prefix>.id` and `<prefix>.kind`. */
  prefix: 'claimant' | 'party';
  label: string;
  hint?: string;
  required?: boolean;
};

/** A party by name: one that is here, or a new one made in place. */
export function PartyFields({ form, prefix, label, hint, required }: PartyFieldsProps) {
  const word = messages('glossary');
  const name = `${prefix}.name`;
  return (
    <div className="field-row" data-second="short">
      <Combobox
        name={name}
        idName={`${prefix}.id`}
        endpoint="/api/parties"
        canCreate
        label={label}
        hint={hint}
        required={required}
        defaultValue={form.typed(name)}
        defaultId={form.typed(`${prefix}.id`)}
        error={form.wrong(name) ?? form.wrong(`${prefix}.id`)}
      />
      <Select
        name={`${prefix}.kind`}
        label={messages('desk')('party.kind')}
        hint={messages('desk')('party.kindHint')}
        unmarked
        defaultValue={form.typed(`${prefix}.kind`) ?? 'organisation'}
        error={form.wrong(`${prefix}.kind`)}
        options={PARTY_KINDS.map((kind) => ({ value: kind, label: word(`partyKind.${kind}`) }))}
      />
    </div>
  );
}
