import { PageShell } from '#components/shell/page-shell.tsx';
import { PageTitle } from '#components/shell/page-title.tsx';
import { Section } from '#components/ui/section.tsx';
import { messages } from '#lib/messages/translate.ts';

const TAKES = ['status', 'kind', 'date', 'saidTo', 'party', 'topic', 'language', 'q', 'after'] as const;

/** An address of the list that asks for what the list cannot read; claims have a page of their own for this. */
export default function ListNotFound() {
  const t = messages('lists');
  return (
    <PageShell>
      <PageTitle lede={t('wrong.lede')}>{t('wrong.title')}</PageTitle>
      <p className="mt-4">{t.rich('wrong.back', { all: (words) => <a href="/claims">{words}</a> })}</p>
      <Section id="takes" heading={t('wrong.takes')}>
        <ul className="list-disc space-y-1 ps-5">{TAKES.map((name) => <li key={name}>{t(`wrong.${name}`)}</li>)}</ul>
      </Section>
    </PageShell>
  );
}
