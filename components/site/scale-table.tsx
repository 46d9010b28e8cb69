import { DataTable, type Column } from '#components/ui/data-table.tsx';
import { StatusWord } from '#components/ui/status.tsx';
import { UserText } from '#components/ui/user-text.tsx';
import { ratingOf, type Scale, type ScaleLabel } from '#lib/domain/scale.ts';
import { messages } from '#lib/messages/translate.ts';
import { meaningOf } from './scale-words.ts';
import { ScaleSwatch } from './scale-swatch.tsx';

const t = messages('scales');

/** The labels of one version of a scale: each with its meaning, the status it stands for, its number and its rating. */
export function ScaleTable({ scale }: { scale: Scale }) {
  const columns: Column<ScaleLabel>[] = [
    { key: 'label', head: t('label'), cell: (label) => <><ScaleSwatch colour={label.colour} /><UserText text={label.name} /></> },
    { key: 'means', head: t('means'), cell: (label) => <UserText text={meaningOf(scale, label)} /> },
    { key: 'status', head: t('status'), cell: ({ status }) => <StatusWord status={status} size="small" /> },
    { key: 'value', head: t('value'), cell: ({ value }) => value ?? t('noValue'), align: 'number' },
    { key: 'rating', head: t('rating'), cell: (label) => ratingWords(scale, label) },
  ];
  return <DataTable caption={t('caption', { version: scale.version })} captionHidden columns={columns} rows={scale.labels} rowKey={({ key }) => key} />;
}

function ratingWords(scale: Scale, label: ScaleLabel): string {
  const rating = ratingOf(scale, label);
  if (rating.ratingValue === undefined) return t('ratingWord', { name: rating.alternateName });
  return t('ratingOf', { name: rating.alternateName, value: rating.ratingValue, worst: rating.worstRating, best: rating.bestRating });
}
