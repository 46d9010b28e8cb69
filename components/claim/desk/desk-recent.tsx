import { DateText } from '#components/ui/date-text.tsx';
import { Section } from '#components/ui/section.tsx';
import { StatusWord } from '#components/ui/status.tsx';
import type { Desk } from '#lib/desk/desk-queries.ts';
import { messages } from '#lib/messages/translate.ts';
import { DeskLine, DeskLines } from './desk-line.tsx';

/** The public claims that changed last, with the way to work on each. */
export function DeskRecent({ claims }: { claims: Desk['recent'] }) {
  const t = messages('desk');
  return (
    <Section id="recent" heading={t('home.recent')}>
      {claims.length === 0 ? <p className="text-ink-soft">{t('home.recentNone')}</p> : (
        <DeskLines>
          {claims.map((claim) => (
            <DeskLine
              key={claim.id} claim={claim} href={`/desk/claims/${claim.slug}`}
              action={<a href={`/claims/${claim.slug}`} className="text-small">{t('home.read')}</a>}
            >
              <StatusWord status={claim.status} size="small" />{' · '}<DateText at={claim.changedAt} clock="recorded" precision="minute" />
            </DeskLine>
          ))}
        </DeskLines>
      )}
    </Section>
  );
}
