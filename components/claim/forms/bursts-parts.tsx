import { DateText } from '#components/ui/date-text.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { Section } from '#components/ui/section.tsx';
import { UserText } from '#components/ui/user-text.tsx';
import type { Burst, Bursts, NamedClearance } from '#lib/consensus/burst-queries.ts';
import type { ClaimDesk } from '#lib/desk/claim-desk.ts';
import { CONSENSUS_POLICY } from '#lib/domain/consensus/policy.ts';
import { messages } from '#lib/messages/translate.ts';
import { ActForm } from './act-form.tsx';
import { ReasonField } from './reason-field.tsx';

const t = messages('bursts');
const percent = (share: number) => Math.round(share * 100);

/** The bursts of votes on a claim, each with the form to clear it, and those that were cleared. */
export function BurstsParts({ desk, bursts: { standing, cleared } }: { desk: ClaimDesk; bursts: Bursts }) {
  return (
    <>
      {standing.length === 0
        ? <div className="mt-8"><EmptyState title={t('none')}>{t('noneText')}</EmptyState></div>
        : <p className="mt-8">{t('intro', { share: percent(CONSENSUS_POLICY.attack.groupShare) })}</p>}
      {standing.map((burst) => <StandingBurst key={burst.from} desk={desk} burst={burst} />)}
      {cleared.length > 0 && (
        <Section id="cleared" heading={t('cleared')}>
          <ul className="border-t border-rule">{cleared.map((one) => <ClearedBurst key={one.id} {...one} />)}</ul>
        </Section>
      )}
    </>
  );
}

function StandingBurst({ desk, burst: { from, to, votes, expected, share } }: { desk: ClaimDesk; burst: Burst }) {
  return (
    <Section id={`burst-${from.slice(0, 16).replace(':', '-')}`} heading={t('burst', { votes })}>
      <p>{t.rich('facts', {
        expected: expected.toFixed(1), share: percent(share),
        from: () => <DateText at={from} precision="minute" />, to: () => <DateText at={to} precision="minute" />,
      })}</p>
      <ActForm desk={desk} act="bursts">
        <input type="hidden" name="burst" value={from} />
        <input type="hidden" name="seenVotes" value={votes} />
        <ReasonField form={desk.form} hint={t('reasonHint')} id={`reason-${from}`} />
      </ActForm>
    </Section>
  );
}

function ClearedBurst({ from, votes, by, reason, recordedAt }: NamedClearance) {
  return (
    <li className="border-b border-rule py-3">
      <p className="text-small text-ink-soft">{t.rich('clearedBy', {
        votes, name: by, from: () => <DateText at={from} precision="minute" />, date: () => <DateText at={recordedAt} precision="minute" />,
      })}</p>
      {reason === null ? <p>{t('erased')}</p> : <UserText text={reason} isBlock />}
    </li>
  );
}
