import { DateText } from '#components/ui/date-text.tsx';
import { Disclosure } from '#components/ui/disclosure.tsx';
import { Section } from '#components/ui/section.tsx';
import { UserText } from '#components/ui/user-text.tsx';
import { gradesOf, isOutlet, type PartyGrade as Given } from '#lib/parties/grade-queries.ts';
import type { PartyFacts } from '#lib/parties/party-queries.ts';
import { messages } from '#lib/messages/translate.ts';

const t = messages('grades');

/** How far a party can be relied on as an outlet, who said so and why, and what was said before. */
export async function PartyGrade({ party }: { party: PartyFacts }) {
  const [grades, publishes] = await Promise.all([gradesOf(party.id), isOutlet(party)]);
  const [last, ...earlier] = grades;
  if (!publishes && !last) return null;
  return (
    <Section id="grade" heading={t('party.heading')} intro={t('party.intro')}
      aside={<a href={`/desk/parties/${party.slug}/grade`} rel="nofollow">{t('form.link')}</a>}>
      {last ? <GradeLine given={last} /> : <p className="text-ink-soft">{t('party.none')}</p>}
      {earlier.length > 0 && (
        <Disclosure summary={t('party.earlier')}>
          <ol className="space-y-2 text-small text-ink-soft">
            {earlier.map((given) => <li key={given.entryId}><GradeLine given={given} /></li>)}
          </ol>
        </Disclosure>
      )}
    </Section>
  );
}

function GradeLine({ given: { grade, imported, reason, recordedAt, by } }: { given: Given }) {
  return (
    <p>
      {t.rich(imported ? 'party.imported' : 'party.by', {
        letter: () => <strong className="font-semibold">{grade}</strong>, words: messages('glossary')(`outletGrade.${grade}`),
        who: () => <UserText text={by ?? messages('claim')('page.someone')} />,
        date: () => <DateText at={recordedAt} />, reason: () => <UserText text={reason} />,
      })}
    </p>
  );
}
