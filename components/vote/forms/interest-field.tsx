import { filled } from '#components/claim/forms/filled.ts';
import { CheckboxList } from '#components/ui/choices.tsx';
import type { ReturnedForm } from '#lib/boundary/returned-form.ts';
import type { ClaimPage } from '#lib/claims/claim-queries.ts';
import { messages } from '#lib/messages/translate.ts';

type InterestFieldProps = { page: ClaimPage; form: ReturnedForm; wasTied: boolean; isTied: boolean };

/** Declaring a tie to a party of the claim, who are named; a tie declared before, here or on the account page, is ticked. */
export function InterestField({ page, form, wasTied, isTied }: InterestFieldProps) {
  const t = messages('vote');
  const { name, error } = filled(form, 'interest');
  const parties = partiesOf(page);
  return (
    <div className="space-y-3">
      <CheckboxList
        name={name} error={error} label={t('desk.interest')}
        hint={t('desk.interestHint', { parties: parties.length === 0 ? '' : ` (${parties.join(', ')})` })}
        defaultValues={wasTied || isTied ? ['on'] : form.typedAll(name)}
        options={[{ value: 'on', label: t('desk.interestYes'), hint: t('desk.interestYesHint') }]}
      />
      {isTied && <p className="text-small">{messages('ties').rich('onForm', { account: (words) => <a href="/desk/account#ties">{words}</a> })}</p>}
    </div>
  );
}

function partiesOf({ view }: ClaimPage): string[] {
  const named = [...view.attributions, ...view.appearances].filter(({ withdrawn }) => !withdrawn).map(({ party }) => party?.name);
  return [...new Set(named.filter((name) => typeof name === 'string'))];
}
