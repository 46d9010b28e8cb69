import { nameOf } from '#components/claim/directory.ts';
import { Because } from '#components/claim/item-foot.tsx';
import { DateText } from '#components/ui/date-text.tsx';
import { Section } from '#components/ui/section.tsx';
import type { Said } from '#lib/domain/fold/fold-site.ts';
import type { Scale } from '#lib/domain/scale.ts';
import { messages } from '#lib/messages/translate.ts';
import { ScaleTable } from './scale-table.tsx';

type ScaleVersionProps = { scale: Scale; published: Said | null; names: Record<string, string>; isCurrent: boolean };

/** One version of a site's scale, with who published it and why. */
export function ScaleVersion({ scale, published, names, isCurrent }: ScaleVersionProps) {
  const t = messages('scales');
  return (
    <Section className="wide" id={`version-${scale.version}`} heading={t('version', { version: scale.version })} aside={t(isCurrent ? 'current' : 'retired')}
      intro={published ? <Published said={published} names={names} /> : t('ownWords')}>
      <p className="mb-3 text-small text-ink-soft">{t('ends', { worst: scale.worst, best: scale.best })}</p>
      <ScaleTable scale={scale} />
    </Section>
  );
}

function Published({ said: { actorId, recordedAt, reason }, names }: { said: Said; names: Record<string, string> }) {
  return (
    <>
      {messages('scales')('published', { name: nameOf({ names }, actorId) })}{', '}
      <DateText at={recordedAt} clock="recorded" />{'. '}<Because reason={reason} />
    </>
  );
}
