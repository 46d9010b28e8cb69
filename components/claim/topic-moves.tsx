import { Section } from '#components/ui/section.tsx';
import { messages } from '#lib/messages/translate.ts';
import { latestMovesIn } from '#lib/topics/topic-queries.ts';
import { ListMove } from './list-move.tsx';
import { ListOf } from './list-row.tsx';

/** The latest changes of status in a topic. */
export async function TopicMoves({ slug }: { slug: string }) {
  const moved = await latestMovesIn(slug);
  if (moved.length === 0) return null;
  return (
    <Section id="moves" heading={messages('lists')('topic.moves')}>
      <ListOf lines={moved} row={(line) => <ListMove line={line} />} />
    </Section>
  );
}
