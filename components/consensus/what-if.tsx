'use client';

import { useState, useSyncExternalStore } from 'react';
import { THE_CLAIM } from '#lib/domain/balance/the-claim.ts';
import { weigh, type Argument } from '#lib/domain/balance/energy.ts';

export type Weighable = Argument & { words: string; href: string; strength: number; without: number; stands: 'for' | 'against' | 'link' };

type WhatIfProps = {
  shown: readonly Weighable[];
  /** `now` has § where the number goes. */
  words: Record<'argument' | 'stands' | 'strength' | 'without' | 'keep' | 'whatIf' | 'now', string> & { standing: Record<Weighable['stands'], string> };
};

const EVEN = 0.5;

// Whether scripts run: not while the server renders, and for good once they do.
const neverChanges = () => () => {};

/** The arguments as a table; with scripts each can be taken away and the balance is weighed anew, by the same rule. */
export function WhatIf({ shown, words }: WhatIfProps) {
  const isLive = useSyncExternalStore(neverChanges, () => true, () => false);
  const [gone, setGone] = useState<ReadonlySet<string>>(new Set());
  const toggle = (id: string) => setGone((before) => new Set(before.has(id) ? [...before].filter((one) => one !== id) : [...before, id]));
  return (
    <div className="mt-2">
      <table role="table" className="data-table">
        <caption className="sr-only">{words.argument}</caption>
        <thead role="rowgroup">
          <tr role="row">
            {isLive && <th scope="col" role="columnheader">{words.whatIf}</th>}
            <th scope="col" role="columnheader">{words.argument}</th>
            <th scope="col" role="columnheader">{words.stands}</th>
            <th scope="col" role="columnheader" data-align="number">{words.strength}</th>
            <th scope="col" role="columnheader" data-align="number">{words.without}</th>
          </tr>
        </thead>
        <tbody role="rowgroup">
          {shown.map((argument) => (
            <tr key={argument.id} role="row">
              {isLive && (
                <td role="cell" data-label={words.whatIf}>
                  <input type="checkbox" checked={!gone.has(argument.id)} onChange={() => toggle(argument.id)} aria-label={`${words.keep}: ${argument.words}`} />
                </td>
              )}
              <th scope="row" role="rowheader"><a href={argument.href}>{argument.words}</a></th>
              <td role="cell" data-label={words.stands}><span>{words.standing[argument.stands]}</span></td>
              <td role="cell" data-label={words.strength} data-align="number"><span>{argument.strength}</span></td>
              <td role="cell" data-label={words.without} data-align="number"><span>{argument.without}</span></td>
            </tr>
          ))}
        </tbody>
      </table>
      {isLive && <p role="status" className="mt-2 text-small">{words.now.replace('§', String(balanceOf(shown, gone)))}</p>}
    </div>
  );
}

function balanceOf(shown: readonly Weighable[], gone: ReadonlySet<string>): number {
  const { strengths } = weigh([{ id: THE_CLAIM, base: EVEN, on: [] }, ...shown.filter(({ id }) => !gone.has(id))]);
  return Math.round((strengths.get(THE_CLAIM) ?? EVEN) * 100);
}
