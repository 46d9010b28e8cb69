import type { Metadata } from 'next';
import { connection } from 'next/server';
import { PageShell } from '#components/shell/page-shell.tsx';
import { PageTitle } from '#components/shell/page-title.tsx';
import { DefinitionList } from '#components/ui/definition-list.tsx';
import { Section } from '#components/ui/section.tsx';
import { ActsTable } from '#components/user/acts-table.tsx';
import { publicPage } from '#lib/boundary/reads.ts';
import { ROLES } from '#lib/domain/glossary.ts';
import { CATALOGUE, messages } from '#lib/messages/translate.ts';

const t = messages('auth');
const RULES = Object.keys(CATALOGUE.auth.roles.rule) as (keyof typeof CATALOGUE.auth.roles.rule)[];

export const metadata: Metadata = {
  title: t('roles.title'), description: t('roles.lede'), alternates: { canonical: '/roles' },
};

export default async function RolesPage() {
  // Rendered when it is asked for, as every reader page, so that the front door keeps it.
  await connection();
  publicPage();
  const role = messages('glossary');
  return (
    <PageShell>
      <PageTitle lede={t('roles.lede')}>{t('roles.title')}</PageTitle>
      <Section id="each" heading={t('roles.eachHead')}>
        <DefinitionList items={ROLES.map((one) => ({ term: role(`role.${one}`), details: t(`roles.for.${one}`) }))} />
        <p className="mt-5">{t.rich('roles.how', { link: (words) => <a href="/sign-up">{words}</a> })}</p>
      </Section>
      <Section id="acts" heading={t('roles.actsHead')}><ActsTable /></Section>
      <Section id="rules" heading={t('roles.rulesHead')}>
        <ul className="list-disc space-y-2 ps-5">{RULES.map((rule) => <li key={rule}>{t(`roles.rule.${rule}`)}</li>)}</ul>
      </Section>
    </PageShell>
  );
}
