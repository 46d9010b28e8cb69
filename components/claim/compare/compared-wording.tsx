import { Section } from '#components/ui/section.tsx';
import { UserText } from '#components/ui/user-text.tsx';
import type { ClaimCompared } from '#lib/claims/compare-queries.ts';
import { messages } from '#lib/messages/translate.ts';
import { Because } from '../item-foot.tsx';
import { WordChanges } from '../word-changes.tsx';

/** How the wording changed, word by word; nothing where it did not. */
export function ComparedWording({ page: { view: { language } }, found: { wording } }: ClaimCompared) {
  if (!wording) return null;
  const { before, after } = wording;
  const t = messages('asOf');
  return (
    <Section id="wording" heading={t('compare.wording')}>
      {!before && <p className="text-small text-ink-soft">{t('compare.wordingFirst')}</p>}
      <p dir="auto" className="text-claim-line">
        {before ? <WordChanges before={before.text} after={after.text} language={language} /> : <UserText text={after.text} language={language} />}
      </p>
      <p className="mt-1 text-small"><Because reason={after.reason} /></p>
    </Section>
  );
}
