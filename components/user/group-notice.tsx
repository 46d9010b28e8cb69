import { Notice } from '#components/ui/notice.tsx';
import { messages } from '#lib/messages/translate.ts';

/** Tells somebody, and nobody else, that their votes are heard as one voice with others'. */
export function GroupNotice({ size }: { size: number | null }) {
  const t = messages('vote');
  if (size === null) return null;
  return (
    <div className="mt-6">
      <Notice tone="alert" title={t('group.title', { others: size - 1 })}>
        {t.rich('group.text', { method: (words) => <a href="/method#groups">{words}</a> })}
      </Notice>
    </div>
  );
}
