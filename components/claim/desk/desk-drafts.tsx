import { Section } from '#components/ui/section.tsx';
import type { Member } from '#lib/auth/actor.ts';
import type { HiddenLine } from '#lib/desk/desk-queries.ts';
import { messages } from '#lib/messages/translate.ts';
import { HiddenLines } from './hidden-lines.tsx';

type DeskHiddenProps = { claims: readonly HiddenLine[]; names: Record<string, string>; member: Member };

/** Claims that are not public yet. */
export function DeskDrafts(props: DeskHiddenProps) {
  const t = messages('desk');
  return (
    <Section id="drafts" heading={t('home.drafts')} intro={t('home.draftsIntro')} aside={<a href="/desk/claims">{t('hidden.allDrafts')}</a>}>
      {props.claims.length === 0 ? <p className="text-ink-soft">{t('home.draftsNone')}</p> : <HiddenLines {...props} />}
    </Section>
  );
}

/** Claims that editors keep from readers; nothing while there are none. */
export function DeskWithheld(props: DeskHiddenProps) {
  const t = messages('desk');
  if (props.claims.length === 0) return null;
  return (
    <Section
      id="withheld" heading={t('hidden.withheld')} intro={t('hidden.withheldIntro')}
      aside={<a href="/desk/claims?show=withheld">{t('hidden.allWithheld')}</a>}
    >
      <HiddenLines {...props} />
    </Section>
  );
}
