import { DefinitionList } from '#components/ui/definition-list.tsx';
import { Tag } from '#components/ui/tag.tsx';
import { UserText } from '#components/ui/user-text.tsx';
import type { ClaimView } from '#lib/domain/fold/view.ts';
import { messages } from '#lib/messages/translate.ts';

const SCOPE_PARTS = ['what', 'where', 'when', 'howMuch'] as const;

/** What the claim speaks of, and under which topics it stands. */
export function ScopeAndTopics({ view }: { view: ClaimView }) {
  const { scope, topics, language } = view;
  const isEmpty = topics.length === 0 && SCOPE_PARTS.every((part) => scope[part] === undefined);
  if (isEmpty) return null;
  return (
    <div className="wide scope-line mt-6 border-t border-rule pt-3">
      <Scope scope={scope} language={language} />
      <Topics topics={topics} />
    </div>
  );
}

function Scope({ scope, language }: Pick<ClaimView, 'scope' | 'language'>) {
  const t = messages('claim');
  const items = SCOPE_PARTS.flatMap((part) => {
    const text = scope[part];
    return text === undefined
      ? []
      : [{ term: t(`page.scope.${part}`), details: <UserText text={text} language={language} /> }];
  });
  return items.length === 0 ? null : <DefinitionList items={items} />;
}

function Topics({ topics }: Pick<ClaimView, 'topics'>) {
  if (topics.length === 0) return null;
  return (
    <ul aria-label={messages('claim')('page.topics')} className="flex flex-wrap gap-2">
      {topics.map(({ slug, name }) => (
        <li key={slug}>
          <Tag href={`/topics/${encodeURIComponent(slug)}`}>{name}</Tag>
        </li>
      ))}
    </ul>
  );
}
