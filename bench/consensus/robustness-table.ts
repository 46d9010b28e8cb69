import { ATTACKS, underAttack, type Outcome } from './measure-robustness.ts';
import { tell } from '#bench/progress.ts';
import type { Line } from '#bench/table.ts';

/** Claims under attack, in worlds of our own making. Takes seeds, so that others than ours can be tried. */
export function measureRobustness(seeds: readonly string[]): Line[] {
  tell(`  ${Object.keys(ATTACKS).length} attacks, ${seeds.length} worlds of each`);
  const calm = underAttack(null, seeds);
  const unattacked = calm.soundLeaning / calm.sound;
  return [
    {
      what: 'no attack: sound claims credible / at least leaning', measured: `${percent(calm.soundCredible, calm.sound)} / ${percent(calm.soundLeaning, calm.sound)}`,
      beside: `honest raters in groups ${calm.honestFound} of ${calm.honest}; others credible ${calm.wrong} of ${calm.others}`, wanted: 'at most 0.1 % in groups',
    },
    ...Object.entries(ATTACKS).map(([name, attack]) => {
      tell(`  ${name}`);
      return lineOf(name, underAttack(attack, seeds), unattacked);
    }),
  ];
}

function lineOf(name: string, outcome: Outcome, unattacked: number): Line {
  const promoted = outcome.pumped > 0 ? `bad credible ${outcome.pumpedCredible} of ${outcome.pumped}` : '';
  const found = `members found ${percent(outcome.membersFound, outcome.members)}, honest ${outcome.honestFound} of ${outcome.honest}`;
  const beside = [promoted, found].filter((part) => part !== '').join('; ');
  if (outcome.slammed === 0) return { what: name, measured: `${outcome.pumpedCredible} bad credible`, beside, wanted: 'none credible' };
  const share = outcome.slammedLeaning / outcome.slammed;
  return {
    what: name, measured: `attacked sound ${percent(outcome.slammedCredible, outcome.slammed)} / ${percent(outcome.slammedLeaning, outcome.slammed)}`,
    beside, ratio: share / unattacked, wanted: name.startsWith('rotation 0.08') ? '' : 'none credible, at least 0.80',
  };
}

function percent(part: number, whole: number): string {
  return whole === 0 ? '-' : `${((100 * part) / whole).toFixed(0)} %`;
}
