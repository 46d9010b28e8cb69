import { DataTable } from '#components/ui/data-table.tsx';
import { DateText } from '#components/ui/date-text.tsx';
import { Section } from '#components/ui/section.tsx';
import { UserText } from '#components/ui/user-text.tsx';
import type { PublishedPanel } from '#lib/panels/panel-queries.ts';
import { messages } from '#lib/messages/translate.ts';

/** The panels that were drawn, and how anybody checks the draws. */
export function PublishedPanels({ panels, commitments }: { panels: readonly PublishedPanel[]; commitments: number }) {
  const t = messages('panels');
  return (
    <Section id="panels" heading={t('data.heading')} intro={t('data.intro')}>
      <div className="space-y-6">
        <p>{t.rich('data.how', {
          commitments, link: (words) => <a href="/data/panels">{words}</a>, code: (words) => <code className="break-all">{words}</code>,
        })}</p>
        {panels.length === 0 ? <p className="text-ink-soft">{t('data.none')}</p> : (
          <DataTable
            caption={t('data.table')}
            rows={panels}
            rowKey={({ id }) => id}
            columns={[
              { key: 'claim', head: t('data.claim'), cell: ({ slug, wording, language }) => (
                <a href={`/claims/${slug}#consensus`}>{wording === null ? t('data.untitled') : <UserText text={wording} language={language} />}</a>
              ) },
              { key: 'why', head: t('data.why'), cell: ({ reason }) => t(`reason.${reason}`) },
              { key: 'size', head: t('data.size'), align: 'number', cell: ({ seats }) => seats },
              { key: 'drawn', head: t('data.drawn'), cell: ({ drawnAt }) => <DateText at={drawnAt} precision="minute" /> },
              { key: 'with', head: t('data.with'), cell: ({ seedN, epoch }) => t('data.withIs', { seed: seedN, epoch }) },
              { key: 'state', head: t('data.state'), cell: ({ closing }) => stateOf(closing) },
            ]}
          />
        )}
      </div>
    </Section>
  );
}

function stateOf(closing: PublishedPanel['closing']): string {
  const t = messages('panels');
  if (closing === null) return t('data.open');
  const words = t(closing.counts ? 'data.closed' : 'data.closedShort', { votes: closing.votes });
  const known = closing.seats.filter(({ opened }) => opened !== null);
  return known.length === 0 ? words : `${words}; ${t('data.opened', { opened: known.filter(({ opened }) => opened).length, known: known.length })}`;
}
