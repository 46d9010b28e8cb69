import { Because } from '#components/claim/item-foot.tsx';
import { DateText } from '#components/ui/date-text.tsx';
import { UserText } from '#components/ui/user-text.tsx';
import type { AsOf } from '#lib/domain/as-of.ts';
import { messages } from '#lib/messages/translate.ts';
import { formerNamesOf } from '#lib/parties/party-history.ts';

/** The names a party had before, or had before a day, until when, and why it was renamed; nothing for one that never was. */
export async function FormerNames({ partyId, asOf }: { partyId: string; asOf: AsOf | null }) {
  const t = messages('journal');
  const names = await formerNamesOf(partyId, asOf);
  if (names.length === 0) return null;
  return (
    <section aria-labelledby="former-names" className="mt-5 border-s-2 border-rule-strong ps-4 text-small">
      <h2 id="former-names" className="eyebrow">{t('formerly')}</h2>
      <ul className="mt-1 space-y-2">
        {names.map(({ name, until, reason, by }) => (
          <li key={until}>
            {t.rich('formerName', {
              was: () => <UserText text={name} />, name: by ?? messages('claim')('page.someone'),
              date: () => <DateText at={until} clock="recorded" />,
            })}{' '}
            <Because reason={reason} />
          </li>
        ))}
      </ul>
    </section>
  );
}
