import { anchorOf } from '#components/claim/directory.ts';
import type { ConsensusView } from '#lib/consensus/consensus-view.ts';
import { THE_CLAIM } from '#lib/domain/balance/the-claim.ts';
import type { ClaimView } from '#lib/domain/fold/view.ts';
import { messages } from '#lib/messages/translate.ts';
import { argumentWords } from './argument-words.ts';
import { WhatIf, type Weighable } from './what-if.tsx';
import { percent } from './numbers.ts';

/** What the evidence balance hangs on: each argument with the balance without it, and a switch to try. */
export function EvidenceWeighed({ view, consensus: { balance } }: { view: ClaimView; consensus: ConsensusView }) {
  const t = messages('consensus');
  if (balance.balance === null || balance.arguments.length === 0) return null;
  const shown = balance.arguments.map((argument): Weighable => ({
    id: argument.id, base: argument.base, on: argument.on, href: `#${anchorOf(argument.entryIds[0] ?? '')}`, strength: percent(argument.strength),
    without: percent(argument.without), words: argumentWords(view, argument),
    stands: argument.on.some(({ id }) => id !== THE_CLAIM) ? 'link' : (argument.on[0]?.sign ?? 1) > 0 ? 'for' : 'against',
  }));
  return (
    <div>
      <h3 className="font-semibold">{t('evidence.heading')}</h3>
      <p className="mt-1 text-small text-ink-soft">{t('evidence.intro')}</p>
      <WhatIf
        shown={shown}
        words={{
          argument: t('evidence.argument'), stands: t('evidence.stands'), strength: t('evidence.strength'), without: t('evidence.without'),
          keep: t('evidence.keep'), whatIf: t('evidence.whatIf'), now: t('evidence.balanceNow', { balance: '§' }),
          standing: { for: t('evidence.for'), against: t('evidence.against'), link: t('evidence.link') },
        }}
      />
    </div>
  );
}
