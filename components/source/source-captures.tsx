import { DateText } from '#components/ui/date-text.tsx';
import { Section } from '#components/ui/section.tsx';
import { capturesOf, MOST_CAPTURES_SHOWN, sentenceOf, type Capture } from '#lib/captures/capture-queries.ts';
import { messages } from '#lib/messages/translate.ts';
import type { SourceFacts } from '#lib/sources/source-queries.ts';

const t = messages('capture');

/** Every stored copy of a source, and every try that failed, the latest first. */
export async function SourceCaptures({ source }: { source: SourceFacts }) {
  const captures = await capturesOf(source.id);
  return (
    <Section id="copies-kept" heading={t('heading')} intro={t('intro')} aside={<a href={`/desk/sources/${source.slug}#copies-kept`} rel="nofollow">{t('ask')}</a>}>
      <CaptureList captures={captures} />
    </Section>
  );
}

export function CaptureList({ captures }: { captures: readonly Capture[] }) {
  if (captures.length === 0) return <p className="text-ink-soft">{t('none')}</p>;
  return (
    <>
      <ul className="divide-y divide-rule">{captures.map((capture) => <CaptureLine key={capture.id} capture={capture} />)}</ul>
      {captures.length >= MOST_CAPTURES_SHOWN && <p className="mt-2 text-small text-ink-soft">{t('cutOff', { count: captures.length })}</p>}
    </>
  );
}

function CaptureLine({ capture }: { capture: Capture }) {
  const { id, state, why, mediaType, finishedAt, askedAt } = capture;
  return (
    <li className="flex flex-wrap items-baseline gap-x-3 gap-y-1 py-2 text-small" data-state={state}>
      <span className="tabular"><DateText at={finishedAt ?? askedAt} precision="minute" clock="recorded" /></span>
      <span>
        {state === 'stored' ? <a href={`/captures/${id}`}>{t('open')}</a> : sentenceOf(capture)}
      </span>
      <span className="text-ink-soft">
        {state === 'stored' && mediaType !== null && `${t(`mediaType.${mediaType}`)}, `}{t(`why.${why}`)}
      </span>
    </li>
  );
}
