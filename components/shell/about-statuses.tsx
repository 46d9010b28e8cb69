import { DataTable } from '#components/ui/data-table.tsx';
import { Section } from '#components/ui/section.tsx';
import { StatusWord } from '#components/ui/status.tsx';
import { STATUSES, type Status } from '#lib/domain/glossary.ts';
import { DECIDES } from '#lib/domain/status.ts';
import { messages } from '#lib/messages/translate.ts';

/** Each status, what it means and who decides it, from the table that the rules themselves go by. */
export function AboutStatuses() {
  const t = messages('about');
  const words = messages('glossary');
  return (
    <Section id="statuses" heading={t('status.title')} intro={t('status.intro')}>
      <DataTable caption={t('status.caption')} captionHidden rows={STATUSES} rowKey={(status) => status} columns={[
        { key: 'status', head: t('status.status'), cell: (status) => <StatusWord status={status} size="small" /> },
        { key: 'means', head: t('status.means'), cell: (status) => words(`statusMeans.${status}`) },
        { key: 'decides', head: t('status.decides'), cell: whoDecides },
      ]} />
      <ul className="mt-5 list-disc space-y-1 ps-5 text-ink-soft">
        <li>{t('status.oneEditor')}</li>
        <li>{t('status.noReturn')}</li>
        <li>{t('status.apart')}</li>
      </ul>
    </Section>
  );
}

function whoDecides(status: Status): string {
  const t = messages('about');
  const { role, editors } = DECIDES[status];
  if (status === 'unverified') return t('status.nobody');
  if (role === 'reviewer') return t('status.reviewer');
  return t(editors === 2 ? 'status.twoEditors' : 'status.editor');
}
