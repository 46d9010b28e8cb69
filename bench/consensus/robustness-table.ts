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
      beside: `others ${calm.wrong} / ${calm.wrongLeaning} of ${calm.others}`, wanted: 'at least 65 / 85 %',
    },
    { what: 'no attack: honest raters in groups', measured: `${calm.honestFound} of ${calm.honest}`, wanted: 'at most 0.1 %' },
    ...Object.entries(ATTACKS).map(([name, attack]) => {
      tell(`  ${name}`);
      return lineOf(name, underAttack(attack, seeds), unattacked);
    }),
  ];
}

// What the bars do not ask of attacked sound claims: members who share few targets, and more than one rater in five.
const BEYOND = /^rotation|30 %$/;

function lineOf(name: string, outcome: Outcome, unattacked: number): Line {
  const promoted = outcome.pumped > 0 ? `bad credible ${outcome.pumpedCredible} of ${outcome.pumped}` : '';
  const found = `members found ${percent(outcome.membersFound, outcome.members)}, honest ${outcome.honestFound} of ${outcome.honest}`;
  const beside = [promoted, found].filter((part) => part !== '').join('; ');
  if (outcome.slammed === 0) return { what: name, measured: `${outcome.pumpedCredible} bad credible`, beside, wanted: 'none credible' };
  const share = outcome.slammedLeaning / outcome.slammed;
  return {
    what: name, measured: `attacked sound ${percent(outcome.slammedCredible, outcome.slammed)} / ${percent(outcome.slammedLeaning, outcome.slammed)}`,
    beside, ratio: share / unattacked, wanted: BEYOND.test(name) ? 'none credible' : 'none credible, at least 0.80',
  };
}

function percent(part: number, whole: number): string {
  return whole === 0 ? '-' : `${((100 * part) / whole).toFixed(0)} %`;
}
