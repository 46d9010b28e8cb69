import { DataTable } from '#components/ui/data-table.tsx';
import { Section } from '#components/ui/section.tsx';
import { ShareBar } from '#components/ui/share-bar.tsx';
import { StatusPatterns, statusFill } from '#components/ui/status-patterns.tsx';
import { StatusGlyph, StatusWord } from '#components/ui/status.tsx';
import { STATUSES } from '#lib/domain/glossary.ts';
import { messages } from '#lib/messages/translate.ts';

const SINCE = '2025-05-03T09:30:00.000Z';

export function StatusesShown() {
  const t = messages('glossary');
  return (
    <Section
      id="statuses"
      heading="Statuses"
      intro="A word, a shape, a pattern; the colour says nothing alone."
      aside="10 of them"
    >
      <div className="space-y-6">
        <StatusWord status="supported" since={SINCE} size="large" />
        <DataTable
          caption="Every status, its mark and what it means"
          rows={STATUSES}
          rowKey={(status) => status}
          columns={[
            {
              key: 'status',
              head: 'Status',
              cell: (status) => <StatusWord status={status} size="small" />,
            },
            {
              key: 'struck',
              head: 'Voided',
              cell: (status) => <StatusWord status={status} size="small" struck />,
            },
            { key: 'means', head: 'Means', cell: (status) => t(`statusMeans.${status}`) },
            {
              key: 'claims',
              head: 'Claims',
              cell: (status) => status.length * 317,
              align: 'number',
            },
          ]}
        />
        <Bands />
        <ShareBar share={0.62} low={0.41} high={0.79} />
        <ShareBar share={0} low={0} high={0.08} />
      </div>
    </Section>
  );
}

function Bands() {
  return (
    <svg viewBox="0 0 640 60" role="img" aria-label="One band for each status" className="w-full">
      <StatusPatterns scope="sink" />
      {STATUSES.map((status, index) => (
        <g key={status}>
          <rect x={index * 64} y="4" width="60" height="28" fill={statusFill(status, 'sink')} />
          <StatusGlyph status={status} x={index * 64 + 30} y={48} />
        </g>
      ))}
    </svg>
  );
}
