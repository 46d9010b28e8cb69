import { Because } from '#components/claim/item-foot.tsx';
import { nameOf } from '#components/claim/directory.ts';
import { DateText } from '#components/ui/date-text.tsx';
import type { Member } from '#lib/auth/actor.ts';
import type { HiddenLine } from '#lib/desk/desk-queries.ts';
import { messages } from '#lib/messages/translate.ts';
import { DeskLine, DeskLines } from './desk-line.tsx';

type HiddenLinesProps = { claims: readonly HiddenLine[]; names: Record<string, string>; member: Pick<Member, 'id'> };

/** Claims that readers do not see: who logged each, when it last moved, and why it is withheld. */
export function HiddenLines({ claims, names, member }: HiddenLinesProps) {
  const t = messages('desk');
  return (
    <DeskLines>
      {claims.map((claim) => (
        <DeskLine key={claim.id} claim={claim} href={`/desk/claims/${claim.slug}`}>
          {claim.loggedBy !== member.id && <>{t('home.draftBy', { name: nameOf({ names }, claim.loggedBy) })}{', '}</>}
          <DateText at={claim.movedAt} clock="recorded" />
          {claim.reason !== null && <p><Because reason={claim.reason} /></p>}
        </DeskLine>
      ))}
    </DeskLines>
  );
}
