import { DeskForm } from '#components/claim/forms/desk-form.tsx';
import { ReasonField } from '#components/claim/forms/reason-field.tsx';
import { FieldRow } from '#components/claim/forms/form-part.tsx';
import { Section } from '#components/ui/section.tsx';
import { TextInput } from '#components/ui/text-input.tsx';
import type { ReturnedForm } from '#lib/boundary/returned-form.ts';
import type { SiteState } from '#lib/domain/fold/fold-site.ts';
import { CLAIM_KINDS } from '#lib/domain/glossary.ts';
import { messages } from '#lib/messages/translate.ts';

type ReviewTermsFormProps = { site: SiteState; form: ReturnedForm; path: string };

/** After how many days a status of each kind of claim is to be looked at again. */
export function ReviewTermsForm({ site, form, path }: ReviewTermsFormProps) {
  const t = messages('terms');
  const word = messages('glossary');
  return (
    <Section id="terms" heading={t('site.heading')} intro={`${t('site.intro')} ${t('site.none')}`}>
      <DeskForm action="/api/site/review-terms" path={path} form={form} submit={t('site.submit')}>
        <input type="hidden" name="seenSeq" value={site.seq} />
        <FieldRow>
          {CLAIM_KINDS.map((kind) => (
            <TextInput key={kind} name={`days.${kind}`} label={t('site.days', { kind: word(`claimKind.${kind}`) })}
              error={form.wrong(`days.${kind}`)} inputMode="numeric" maxLength={5} autoComplete="off"
              defaultValue={form.typed(`days.${kind}`) ?? site.reviewTerms[kind] ?? ''} />
          ))}
        </FieldRow>
        <ReasonField form={form} />
      </DeskForm>
    </Section>
  );
}
