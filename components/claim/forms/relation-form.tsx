import { RadioCards } from '#components/ui/choices.tsx';
import { Select } from '#components/ui/select.tsx';
import type { ClaimDesk } from '#lib/desk/claim-desk.ts';
import { messages } from '#lib/messages/translate.ts';
import { ActForm } from './act-form.tsx';
import { relationKinds } from './choices-of.ts';
import { ClaimField } from './claim-field.tsx';
import { filled } from './filled.ts';
import { NoteField } from './reason-field.tsx';

/** Linking two claims: parts, narrower claims, contradictions. */
export function RelationForm({ desk }: { desk: ClaimDesk }) {
  const { form } = desk;
  const t = messages('desk');
  const directions = [
    { value: 'to', label: t('relation.to'), hint: t('relation.toHint') },
    { value: 'from', label: t('relation.from'), hint: t('relation.fromHint') },
  ];
  return (
    <ActForm desk={desk} act="relations">
      <ClaimField without={desk.page.slug} {...filled(form, 'other')} label={t('relation.other')} hint={t('relation.otherHint')} required />
      <Select {...filled(form, 'kind', 'part-of')} label={t('relation.kind')} options={relationKinds()} required />
      <RadioCards {...filled(form, 'direction', 'to')} label={t('relation.direction')} options={directions} columns required />
      <NoteField form={form} />
    </ActForm>
  );
}
