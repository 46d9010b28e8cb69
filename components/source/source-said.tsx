import { DefinitionList } from '#components/ui/definition-list.tsx';
import { UserText } from '#components/ui/user-text.tsx';
import { saidOtherwise } from '#lib/captures/said-otherwise.ts';
import { messages } from '#lib/messages/translate.ts';
import type { SourceFacts } from '#lib/sources/source-queries.ts';

/** What the stored copy says of itself, where people recorded something else; nothing where they agree. */
export async function SourceSaid({ source }: { source: SourceFacts }) {
  const t = messages('capture');
  const said = await saidOtherwise(source);
  if (!said) return null;
  return (
    <div className="mt-4 space-y-1 border-s-2 border-rule-strong ps-4 text-small">
      <p className="text-ink-soft">{t.rich('otherwise', { copy: (words) => <a href={`/captures/${said.captureId}`}>{words}</a> })}</p>
      <DefinitionList items={said.fields.map(({ label, value, where }) => ({
        term: label, details: <><UserText text={value} language={source.language} /> <span className="text-ink-soft">({t('page.where', { place: where })})</span></>,
      }))} />
    </div>
  );
}
