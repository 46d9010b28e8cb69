import { Button, LinkButton } from '#components/ui/button.tsx';
import { CheckboxList, RadioCards } from '#components/ui/choices.tsx';
import { Combobox } from '#components/ui/combobox.tsx';
import { DateField } from '#components/ui/date-field.tsx';
import { Form } from '#components/ui/form.tsx';
import { Section } from '#components/ui/section.tsx';
import { Select } from '#components/ui/select.tsx';
import { TextArea, TextInput } from '#components/ui/text-input.tsx';
import { STANCES, STANDINGS } from '#lib/domain/glossary.ts';
import { messages } from '#lib/messages/translate.ts';
import { ARABIC } from './texts-shown.tsx';

const PROBLEM = {
  title: 'The claim was not logged.',
  detail: 'Two answers need another look.',
  fields: {
    wrong: 'Say what was claimed in one sentence.',
    stance: 'Choose what the evidence does to the claim.',
  },
};

export function FieldsShown() {
  return (
    <>
      <RefusedForm />
      <LiveForm />
    </>
  );
}

function RefusedForm() {
  const t = messages('glossary');
  const stances = STANCES.map((stance) => ({
    value: stance,
    label: t(`stance.${stance}`),
    hint: t(`stanceMeans.${stance}`),
  }));
  const { fields } = PROBLEM;
  return (
    <Section id="fields" heading="Fields, as a plain form sees them after a refusal">
      <Form action="/dev/kitchen-sink/refuse" problem={PROBLEM} id="refused">
        <TextArea
          name="wrong"
          label="Wording"
          serif
          required
          hint="One checkable assertion."
          error={fields.wrong}
        />
        <TextInput name="typed" label="Title of the source" defaultValue={ARABIC} />
        <RadioCards
          name="stance"
          label="What it does"
          required
          columns
          error={fields.stance}
          defaultValue="context"
          options={stances}
        />
        <CheckboxList
          name="cites"
          label="Evidence behind it"
          defaultValues={['a']}
          options={[
            { value: 'a', label: 'Customs report, 3 May 2023' },
            { value: 'b', label: 'NVIDIA to CNBC', hint: 'a denial' },
          ]}
        />
        <Buttons />
      </Form>
    </Section>
  );
}

function LiveForm() {
  const t = messages('glossary');
  const standings = STANDINGS.map((value) => ({ value, label: t(`standing.${value}`) }));
  return (
    <Section id="live" heading="A live form">
      <Form action="/dev/kitchen-sink/refuse" draftKey="sink" id="live-form">
        <TextArea name="wording" label="Wording" serif required />
        <Combobox
          name="party"
          idName="partyId"
          label="Claimant"
          endpoint="/dev/kitchen-sink/parties"
          canCreate
          hint="Type a name; choose one of the list or create it."
        />
        <DateField name="said" label="When it was said" />
        <Select
          name="standing"
          label="Standing"
          emptyLabel="Choose one"
          required
          options={standings}
        />
        <Buttons />
      </Form>
    </Section>
  );
}

function Buttons() {
  return (
    <div className="flex flex-wrap gap-3">
      <Button>Log the claim</Button>
      <Button tone="secondary" type="button">
        Save as draft
      </Button>
      <LinkButton href="/claims" tone="quiet">
        Cancel
      </LinkButton>
      <LinkButton href="/claims" size="small">
        See all claims
      </LinkButton>
    </div>
  );
}
