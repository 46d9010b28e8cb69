import { LinkButton } from '#components/ui/button.tsx';
import { Section } from '#components/ui/section.tsx';
import { StatusWord } from '#components/ui/status.tsx';
import type { AttackedClaim } from '#lib/consensus/burst-queries.ts';
import { messages } from '#lib/messages/translate.ts';
import { DeskLine, DeskLines } from './desk-line.tsx';

const t = messages('bursts');

type Attacked = Pick<AttackedClaim, 'id' | 'slug' | 'wording' | 'language' | 'status' | 'groupShare' | 'burstShare'>;

/** The claims that votes of one group or one burst attack, with the way to look at each; nothing while there are none. */
export function DeskAttacked({ claims }: { claims: readonly Attacked[] }) {
  if (claims.length === 0) return null;
  return (
    <Section id="attacked" heading={t('desk.heading')} intro={t('desk.intro')}>
      <DeskLines>
        {claims.map((claim) => (
          <DeskLine key={claim.id} claim={claim} href={`/claims/${claim.slug}#consensus`} action={claim.burstShare > 0 && <Look claim={claim} />}>
            <StatusWord status={claim.status} size="small" />{' · '}{whatOf(claim)}
          </DeskLine>
        ))}
      </DeskLines>
    </Section>
  );
}

function whatOf({ groupShare, burstShare }: Attacked): string {
  const isGroup = groupShare >= burstShare;
  return t(isGroup ? 'desk.group' : 'desk.burst', { share: Math.round((isGroup ? groupShare : burstShare) * 100) });
}

// Of a group there is nothing to clear: the claim's page says what it is, and leads nowhere else.
function Look({ claim: { slug, wording } }: { claim: Attacked }) {
  return <LinkButton href={`/desk/claims/${slug}/bursts`} size="small" aria-label={`${t('desk.look')}: ${wording ?? slug}`}>{t('desk.look')}</LinkButton>;
}
