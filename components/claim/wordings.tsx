import { DateText } from '#components/ui/date-text.tsx';
import { Folds } from '#components/ui/folds.tsx';
import { Section } from '#components/ui/section.tsx';
import { UserText } from '#components/ui/user-text.tsx';
import type { ClaimView, Wording } from '#lib/domain/fold/view.ts';
import { messages } from '#lib/messages/translate.ts';
import { nameOf, type Directory } from './directory.ts';
import { Because } from './item-foot.tsx';
import { WordChanges } from './word-changes.tsx';

/** How the wording changed, newest first; nothing for a claim that was never reworded. */
export function Wordings({ view, directory }: { view: ClaimView; directory: Directory }) {
  const t = messages('claim');
  if (view.wordings.length < 2) return null;
  const newestFirst = view.wordings.map((wording, index) => ({ wording, index })).toReversed();
  return (
    <Section id="wordings" heading={t('page.wordings.heading')} intro={t('page.wordings.intro')}>
      <Folds summary={t('page.fold.wordings', { count: view.wordings.length })}>
      <ol reversed className="border-t border-rule">
        {newestFirst.map(({ wording, index }) => (
          <li
            key={wording.id}
            id={`wording-${wording.id}`}
            className="space-y-1 border-b border-rule py-4 target:bg-wash"
          >
            <p className="text-small text-ink-soft">
              {t(index === 0 ? 'page.wordings.first' : 'page.wordings.nth', { n: index + 1 })}
              {', '}
              {t('page.wordings.by', { name: nameOf(directory, wording.actorId) })}
              {', '}
              <DateText at={wording.recordedAt} clock="recorded" />
            </p>
            <p dir="auto" className="text-claim-line">
              <Changed
                wording={wording}
                before={view.wordings[index - 1]}
                language={view.language}
              />
            </p>
            <p className="text-small">
              <Because reason={wording.reason} />
            </p>
          </li>
        ))}
      </ol>
      </Folds>
    </Section>
  );
}

type ChangedProps = { wording: Wording; before: Wording | undefined; language: string };

function Changed({ wording, before, language }: ChangedProps) {
  if (!before) return <UserText text={wording.text} language={language} />;
  return <WordChanges before={before.text} after={wording.text} language={language} />;
}
