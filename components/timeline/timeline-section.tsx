import type { ReactNode } from 'react';
import { Section } from '#components/ui/section.tsx';
import { messages } from '#lib/messages/translate.ts';
import { AFTER } from './after.ts';

/** The part of a page that holds a claim's timeline, under its heading. */
export function TimelineSection({ children }: { children: ReactNode }) {
  const t = messages('timeline');
  return (
    <Section
      id="timeline"
      heading={t('heading')}
      intro={t('clocks')}
      className="wide mt-8!"
    >
      <a href={`#${AFTER}`} className="sr-only focus:not-sr-only">
        {t('skip')}
      </a>
      {children}
    </Section>
  );
}
