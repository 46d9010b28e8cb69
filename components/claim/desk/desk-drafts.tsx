import { DateText } from '#components/ui/date-text.tsx';
import { Section } from '#components/ui/section.tsx';
import { nameOf } from '#components/claim/directory.ts';
import type { Member } from '#lib/auth/actor.ts';
import type { DraftLine } from '#lib/desk/desk-queries.ts';
import { messages } from '#lib/messages/translate.ts';
import { DeskLine, DeskLines } from './desk-line.tsx';

type DeskDraftsProps = { drafts: readonly DraftLine[]; names: Record<string, string>; member: Member };

/** Claims that are not public yet. */
export function DeskDrafts({ drafts, names, member }: DeskDraftsProps) {
  const t = messages('desk');
  return (
    <Section id="drafts" heading={t('home.drafts')} intro={t('home.draftsIntro')}>
      {drafts.length === 0 ? <p className="text-ink-soft">{t('home.draftsNone')}</p> : (
        <DeskLines>
          {drafts.map((draft) => (
            <DeskLine key={draft.slug} claim={draft} href={`/desk/claims/${draft.slug}`}>
              {draft.loggedBy !== member.id && <>{t('home.draftBy', { name: nameOf({ names }, draft.loggedBy) })}{', '}</>}
              <DateText at={draft.movedAt} clock="recorded" />
            </DeskLine>
          ))}
        </DeskLines>
      )}
    </Section>
  );
}
