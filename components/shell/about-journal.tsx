import { Prose } from '#components/shell/prose.tsx';
import { Section } from '#components/ui/section.tsx';
import { messages } from '#lib/messages/translate.ts';
import { journalGuards } from '#lib/site/site-queries.ts';

/** What keeps the journal from being changed on this server, said as it is. */
export async function AboutJournal() {
  const t = messages('about');
  const guards = await journalGuards();
  return (
    <Section id="journal" heading={t('journal.title')}>
      <Prose>
        <p>{t('journal.text')}</p>
        <p>{t(guards === 'roles and triggers' ? 'journal.roles' : 'journal.triggers')}</p>
        <p>{t('journal.public')}</p>
      </Prose>
    </Section>
  );
}
