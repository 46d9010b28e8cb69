import { RadioCards } from '#components/ui/choices.tsx';
import { filled } from '#components/claim/forms/filled.ts';
import { Combobox } from '#components/ui/combobox.tsx';
import { Select } from '#components/ui/select.tsx';
import type { ReturnedForm } from '#lib/boundary/returned-form.ts';
import { PARTY_KINDS } from '#lib/domain/glossary.ts';
import { messages } from '#lib/messages/translate.ts';

type PartyFieldsProps = {
  form: ReturnedForm;
  /** What the form calls the party: its fields are `<prefix>.name`, `<prefix>.id`, `<prefix>.kind` and `<prefix>.meant`. */
  prefix: 'claimant' | 'party';
  label: string;
  hint?: string;
  required?: boolean;
};

/** A party by name: one that is here, or a new one made in place. */
export function PartyFields(props: PartyFieldsProps) {
  return (
    <>
      <NameAndKind {...props} />
      <WhoIsMeant {...props} />
    </>
  );
}

function NameAndKind({ form, prefix, label, hint, required }: PartyFieldsProps) {
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

/** Shown with the refusal of a name that a party has given up: that party, or another one. */
function WhoIsMeant({ form, prefix }: PartyFieldsProps) {
  const t = messages('desk');
  const { name, error, defaultValue } = filled(form, `${prefix}.meant`);
  if (error === undefined && defaultValue === undefined) return null;
  return (
    <RadioCards
      name={name} error={error} defaultValue={defaultValue} label={t('party.meant')} columns required
      options={(['present', 'another'] as const).map((value) => ({ value, label: t(`party.${value}`), hint: t(`party.${value}Hint`) }))}
    />
  );
}
