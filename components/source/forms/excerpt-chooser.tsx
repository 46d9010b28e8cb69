import { Button } from '#components/ui/button.tsx';
import { Quote } from '#components/ui/quote.tsx';
import { Section } from '#components/ui/section.tsx';
import { TextInput } from '#components/ui/text-input.tsx';
import { UserText } from '#components/ui/user-text.tsx';
import type { ExcerptDesk } from '#lib/captures/excerpt-desk.ts';
import { messages } from '#lib/messages/translate.ts';

const t = messages('excerpts');

type Props = { desk: ExcerptDesk; /** What was typed as another claim's address, when it names none. */ unknown: string | null };

/** The marked passage, and which claim it is evidence for. */
export function ExcerptChooser({ desk: { captureId, source, passage, claims }, unknown }: Props) {
  const query = new URLSearchParams({ capture: captureId });
  for (const [name, at] of Object.entries(passage?.position ?? {})) query.set(name, String(at));
  return (
    <>
      <Section id="passage" heading={t('desk.passage')}>
        {passage ? <Quote text={passage.quote.exact} language={source.language} /> : <p>{t('desk.noPassage')}</p>}
      </Section>
      <Section id="claims" heading={t('desk.claims')}>
        {claims.length === 0 && <p className="text-ink-soft">{t('desk.noClaims')}</p>}
        <ul className="divide-y divide-rule">
          {claims.map(({ slug, wording }) => (
            <li key={slug} className="py-2"><a href={`/desk/claims/${slug}/evidence?${query}`}><UserText text={wording} /></a></li>
          ))}
        </ul>
        <form action="/desk/excerpts" method="get" className="mt-6 space-y-4">
          {[...query].map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)}
          <TextInput name="claim" label={t('desk.other')} dir="ltr" defaultValue={unknown ?? undefined} error={unknown === null ? undefined : t('desk.unknown')} required />
          <Button tone="secondary">{t('desk.go')}</Button>
        </form>
      </Section>
    </>
  );
}
