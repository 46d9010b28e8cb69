import { LinkButton } from '#components/ui/button.tsx';
import { DateText } from '#components/ui/date-text.tsx';
import { Section } from '#components/ui/section.tsx';
import { UserText } from '#components/ui/user-text.tsx';
import type { NamedAppeal } from '#lib/consensus/appeal-queries.ts';
import { messages } from '#lib/messages/translate.ts';

/** The appeals that wait for an editor; nothing while there are none. */
export function DeskAppeals({ appeals }: { appeals: readonly NamedAppeal[] }) {
  const t = messages('appeals');
  if (appeals.length === 0) return null;
  return (
    <Section id="appeals" heading={t('desk.heading')} intro={t('desk.intro')}>
      <ul className="border-t border-rule">
        {appeals.map(({ id, by, madeAt }) => (
          <li key={id} className="flex flex-wrap items-baseline gap-x-6 gap-y-2 border-b border-rule py-3">
            <p className="min-w-0 grow"><UserText text={by} />{', '}{t.rich('desk.by', { date: () => <DateText at={madeAt} /> })}</p>
            <LinkButton href={`/desk/appeals/${id}`} size="small" aria-label={`${t('desk.hear')}: ${by}`}>{t('desk.hear')}</LinkButton>
          </li>
        ))}
      </ul>
    </Section>
  );
}
