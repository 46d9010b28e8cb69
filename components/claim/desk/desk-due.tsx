import { LinkButton } from '#components/ui/button.tsx';
import { DateText } from '#components/ui/date-text.tsx';
import { Section } from '#components/ui/section.tsx';
import { StatusWord } from '#components/ui/status.tsx';
import type { DueClaim } from '#lib/claims/due-queries.ts';
import { lastDayOf } from '#lib/domain/review-term.ts';
import { messages } from '#lib/messages/translate.ts';
import { DeskLine, DeskLines } from './desk-line.tsx';

/** The claims past their term, with the way to check each. */
export function DeskDue({ claims }: { claims: readonly DueClaim[] }) {
  const t = messages('terms');
  return (
    <Section id="due" heading={t('desk')} intro={t('deskIntro')}>
      {claims.length === 0 ? <p className="text-ink-soft">{t('deskNone')}</p> : (
        <DeskLines>
          {claims.map((claim) => (
            <DeskLine key={claim.id} claim={claim} href={`/claims/${claim.slug}`} action={<CheckLink claim={claim} />}>
              <StatusWord status={claim.status} size="small" />{' · '}
              {t.rich('lastChecked', { date: () => <DateText at={claim.checkedAt} /> })}{', '}
              {t.rich('due', { date: () => <DateText at={lastDayOf(claim.reviewBy)} /> })}
            </DeskLine>
          ))}
        </DeskLines>
      )}
    </Section>
  );
}

function CheckLink({ claim: { slug, wording } }: { claim: DueClaim }) {
  const check = messages('terms')('check');
  return <LinkButton href={`/desk/claims/${slug}/checks`} size="small" aria-label={`${check}: ${wording ?? slug}`}>{check}</LinkButton>;
}
