import { PartyFields } from '#components/party/forms/party-fields.tsx';
import { SourceFields } from '#components/source/forms/source-fields.tsx';
import { RadioCards } from '#components/ui/choices.tsx';
import { PartyName } from '#components/ui/party-name.tsx';
import type { ClaimDesk } from '#lib/desk/claim-desk.ts';
import { messages } from '#lib/messages/translate.ts';
import { ActForm } from './act-form.tsx';
import { standings } from './choices-of.ts';
import { filled } from './filled.ts';
import { FormPart } from './form-part.tsx';
import { NoteField } from './reason-field.tsx';

/** Asserting that a party made the claim. */
export function AttributionForm({ desk }: { desk: ClaimDesk }) {
  const { form } = desk;
  const t = messages('desk');
  return (
    <ActForm desk={desk} act="attributions">
      <NamedSoFar desk={desk} />
      <PartyFields form={form} prefix="party" label={t('attribution.party')} hint={t('log.claimantHint')} required />
      <RadioCards {...filled(form, 'standing', 'likely')} label={t('attribution.standing')} options={standings()} columns required />
      <NoteField form={form} />
      <FormPart heading={t('attribution.source')}>
        <SourceFields form={form} />
      </FormPart>
    </ActForm>
  );
}

function NamedSoFar({ desk: { page } }: { desk: ClaimDesk }) {
  const t = messages('desk');
  const standing = page.view.attributions.filter(({ withdrawn }) => !withdrawn);
  if (standing.length === 0) return <p className="text-ink-soft">{t('attribution.presentNone')}</p>;
  return (
    <div>
      <p className="font-semibold">{t('attribution.present')}</p>
      <ul className="mt-1 space-y-1">
        {standing.map((one) => (
          <li key={one.id}>
            <PartyName
              name={one.party.name}
              href={page.places[one.party.id]}
              note={messages('glossary')(`standing.${one.standing}`)}
            />
          </li>
        ))}
      </ul>
    </div>
  );
}
