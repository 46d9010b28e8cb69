import type { Metadata } from 'next';
import { MayNot } from '#components/claim/forms/may-not.tsx';
import { GradeImportForm } from '#components/party/forms/grade-import-form.tsx';
import { OutletTable } from '#components/party/outlet-table.tsx';
import { PageShell } from '#components/shell/page-shell.tsx';
import { PageTitle } from '#components/shell/page-title.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { Section } from '#components/ui/section.tsx';
import { requireActor } from '#lib/auth/current-actor.ts';
import { returnedForm, type Query } from '#lib/boundary/returned-form.ts';
import { may } from '#lib/domain/permissions.ts';
import { messages } from '#lib/messages/translate.ts';
import { outletsForDesk } from '#lib/parties/grade-queries.ts';
import { IMPORT_FORM, previewOf } from '#lib/parties/preview-grades.ts';

const t = messages('grades');

export const metadata: Metadata = { title: t('import.title'), robots: { index: false } };

export default async function OutletsPage({ searchParams }: { searchParams: Promise<Query> }) {
  const member = await requireActor(IMPORT_FORM);
  const query = await searchParams;
  const form = await returnedForm(IMPORT_FORM, query);
  const typed = Object.fromEntries(['list', 'domainColumn', 'gradeColumn', 'words', 'reason'].map((name) => [name, form.typed(name)]));
  const [outlets, preview] = await Promise.all([outletsForDesk(), form.typed('list') === undefined ? null : previewOf(typed)]);
  const graded = typeof query.graded === 'string' && /^\d{1,6}$/.test(query.graded) ? Number(query.graded) : null;
  return (
    <PageShell>
      <PageTitle lede={t('import.lede')}>{t('import.title')}</PageTitle>
      {graded !== null && <div id="graded" className="mt-6"><Notice tone="done" role="status">{t('import.done', { count: graded })}</Notice></div>}
      <Section id="import" heading={t('import.heading')} intro={t('import.intro')}>
        {may(member.roles, 'import-grades') ? <GradeImportForm form={form} preview={preview} /> : <MayNot act="import-grades" />}
      </Section>
      <Section id="outlets" heading={t('import.outlets')}><OutletTable outlets={outlets} /></Section>
    </PageShell>
  );
}
