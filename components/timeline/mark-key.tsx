import type { ReactNode } from 'react';
import type { Moment } from '#lib/domain/timeline/moments.ts';
import { isStretch } from '#lib/domain/timeline/lanes.ts';
import { messages } from '#lib/messages/translate.ts';
import { counts } from './moment-words.ts';

const SOLID = { className: 'fill-ink stroke-ink', strokeWidth: 1.5 };
const HOLLOW = { className: 'fill-none stroke-ink', strokeWidth: 1.5 };

type Sign =
  'appearances' | 'for' | 'against' | 'undercuts' | 'context' | 'rebuttals' | 'stretch' | 'dashed';

const SIGNS: Record<Sign, { drawing: ReactNode; isUsed: (moment: Moment) => boolean }> = {
  appearances: {
    drawing: <circle cx="8" cy="8" r="5" {...SOLID} />,
    isUsed: ({ lane }) => lane === 'appearances',
  },
  for: { drawing: <path d="M8 2l6 11H2z" {...SOLID} />, isUsed: ({ lane }) => lane === 'for' },
  against: {
    drawing: <path d="M8 14l6-11H2z" {...SOLID} />,
    isUsed: ({ item }) => stanceOf(item) === 'refutes',
  },
  undercuts: {
    drawing: <path d="M8 14l6-11H2z" {...HOLLOW} />,
    isUsed: ({ item }) => stanceOf(item) === 'undercuts',
  },
  context: {
    drawing: <rect x="3.5" y="3.5" width="9" height="9" {...SOLID} />,
    isUsed: ({ lane }) => lane === 'context',
  },
  rebuttals: {
    drawing: <path d="M1 8a4 4 0 1 1 8 0 4 4 0 1 1-8 0M11 4h4.5v8H11" {...SOLID} />,
    isUsed: ({ lane }) => lane === 'rebuttals',
  },
  stretch: {
    drawing: <rect x="0.5" y="4" width="15" height="8" rx="1" className="fill-rule stroke-ink" />,
    isUsed: ({ when }) => when !== null && isStretch(when),
  },
  dashed: {
    drawing: <circle cx="8" cy="8" r="5.5" {...HOLLOW} strokeDasharray="2 2" />,
    isUsed: (moment) => !counts(moment),
  },
};

/** What the marks of this timeline mean: only those that are on it. */
export function MarkKey({ moments }: { moments: readonly Moment[] }) {
  const t = messages('timeline');
  const used = (Object.keys(SIGNS) as Sign[]).filter((sign) => moments.some(SIGNS[sign].isUsed));
  return (
    <ul
      aria-label={t('key.label')}
      className="flex flex-wrap gap-x-5 gap-y-1 text-tiny text-ink-soft"
    >
      {used.map((sign) => (
        <li key={sign} className="inline-flex items-center gap-1.5">
          <svg viewBox="0 0 16 16" aria-hidden="true" className="size-3.5 shrink-0">
            {SIGNS[sign].drawing}
          </svg>
          {t(`key.${sign}`)}
        </li>
      ))}
    </ul>
  );
}

function stanceOf(item: Moment['item']): string | undefined {
  return 'stance' in item ? item.stance : undefined;
}
