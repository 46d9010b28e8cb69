import { PartyFields } from '#components/party/forms/party-fields.tsx';
import { SourceFields } from '#components/source/forms/source-fields.tsx';
import { DateField } from '#components/ui/date-field.tsx';
import { TextArea } from '#components/ui/text-input.tsx';
import type { ClaimDesk } from '#lib/desk/claim-desk.ts';
import { messages } from '#lib/messages/translate.ts';
import { ActForm } from './act-form.tsx';
import { filled } from './filled.ts';
import { FormPart } from './form-part.tsx';

/** Recording one place and time where the claim was made. */
export function AppearanceForm({ desk }: { desk: ClaimDesk }) {
  const { form } = desk;
  const t = messages('desk');
  return (
    <ActForm desk={desk} act="appearances">
      <FormPart heading={t('source.heading')}>
        <SourceFields form={form} required />
      </FormPart>
      <FormPart heading={t('log.who')}>
        <PartyFields form={form} prefix="party" label={t('appearance.party')} hint={t('appearance.partyHint')} />
        <DateField {...filled(form, 'happened')} label={t('appearance.happened')} hint={t('appearance.happenedHint')} />
        <TextArea {...filled(form, 'quote')} label={t('form.quote')} hint={t('appearance.quoteHint')} serif maxLength={2000} />
        <TextArea {...filled(form, 'wording')} label={t('appearance.wording')} hint={t('appearance.wordingHint')} serif maxLength={500} />
      </FormPart>
    </ActForm>
  );
}
