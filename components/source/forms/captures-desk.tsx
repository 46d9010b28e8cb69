import { CaptureList } from '#components/source/source-captures.tsx';
import { Button } from '#components/ui/button.tsx';
import { Form } from '#components/ui/form.tsx';
import { Section } from '#components/ui/section.tsx';
import { UNSENT } from '#lib/boundary/returned-form.ts';
import type { Capture } from '#lib/captures/capture-queries.ts';
import { hasEnded } from '#lib/domain/captures.ts';
import { messages } from '#lib/messages/translate.ts';
import type { SourceFacts } from '#lib/sources/source-queries.ts';
import { CaptureFollower } from './capture-follower.tsx';
import { FileForm } from './file-form.tsx';

/** The copies of a source at the desk: what became of the last one, and a button for another. */
export function CapturesDesk({ source, captures }: { source: SourceFacts; captures: readonly Capture[] }) {
  const t = messages('capture');
  const [latest] = captures;
  return (
    <Section id="copies-kept" heading={t('heading')} intro={t('intro')}>
      {latest && !hasEnded(latest.state) && <CaptureFollower captureId={latest.id} sentence={t(`state.${latest.state}`)} />}
      <CaptureList captures={captures} />
      <div className="mt-5">
        {source.address === null ? <p className="text-ink-soft">{t('noAddress')}</p> : (
          <Form action={`/api/sources/${source.slug}/captures`} problem={UNSENT.problem}>
            <input type="hidden" name="back" value={`/desk/sources/${source.slug}`} />
            <Button tone="secondary">{latest?.state === 'failed' ? t('again') : t('ask')}</Button>
          </Form>
        )}
      </div>
      <FileForm slug={source.slug} />
    </Section>
  );
}
