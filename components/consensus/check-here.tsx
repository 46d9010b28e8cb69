'use client';

import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';

type Words = Record<'check' | 'checking' | 'same' | 'different' | 'failed', string>;
type Outcome = { kind: 'same' | 'different' | 'failed'; epoch: number | null } | null;

/** Computes an epoch anew in this browser, by the code the site computed it with, which is fetched when it is asked for. */
export function CheckHere({ address, words }: { address: string; words: Words }) {
  const [isBusy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<Outcome>(null);
  const run = async () => {
    setBusy(true);
    setOutcome(await check(address));
    setBusy(false);
  };
  return (
    <div data-print="no" className="space-y-2">
      <Button type="button" tone="secondary" disabled={isBusy} onClick={() => void run()}>{isBusy ? words.checking : words.check}</Button>
      <p role="status" className="font-semibold">{outcome && words[outcome.kind].replace('§', String(outcome.epoch))}</p>
    </div>
  );
}

async function check(address: string): Promise<Outcome> {
  try {
    const [answer, { readDump }, { verifyDump }] = await Promise.all([
      fetch(address), import('#lib/domain/consensus/dump-reader.ts'), import('#lib/domain/consensus/verify-dump.ts'),
    ]);
    if (!answer.ok) return { kind: 'failed', epoch: null };
    const reader = readDump();
    for (const line of (await answer.text()).trimEnd().split('\n')) reader.line(line);
    const { isVerified, stated, computed } = verifyDump(reader.finish());
    return { kind: isVerified ? 'same' : computed ? 'different' : 'failed', epoch: stated?.number ?? null };
  } catch {
    return { kind: 'failed', epoch: null };
  }
}
