import { tell } from '#bench/progress.ts';
import type { Line } from '#bench/table.ts';
import type { WorldOptions } from '#test/consensus/world.ts';
import { ATTACKS, type Attacked } from './attacks.ts';
import { underAttack, type Outcome } from './measure-robustness.ts';

/** Claims under attack, in worlds of our own making. Takes seeds, so that others than ours can be tried. */
export function measureRobustness(seeds: readonly string[]): Line[] {
  tell(`  ${Object.keys(ATTACKS).length} attacks, ${seeds.length} worlds of each`);
  const calmOf = calmWorlds(seeds);
  const calm = calmOf();
  return [
    {
      what: 'no attack: sound claims credible / at least leaning', measured: `${percent(calm.soundCredible, calm.sound)} / ${percent(calm.soundLeaning, calm.sound)}`,
      beside: `others ${calm.wrong} / ${calm.wrongLeaning} of ${calm.others}`, wanted: 'at least 65 / 85 %',
    },
    { what: 'no attack: honest raters in groups', measured: `${calm.honestFound} of ${calm.honest}`, wanted: 'at most 0.1 %' },
    ...Object.entries(ATTACKS).map(([name, attack]) => {
      tell(`  ${name}`);
      const { soundLeaning, sound } = calmOf(attack.world);
      return lineOf(name, attack, underAttack(attack, seeds, attack.world), soundLeaning / sound);
    }),
  ];
}

// What comes of each world when nobody attacks it, once each.
function calmWorlds(seeds: readonly string[]): (world?: Partial<WorldOptions>) => Outcome {
  const known = new Map<Partial<WorldOptions> | undefined, Outcome>();
  return (world) => {
    const outcome = known.get(world) ?? underAttack(null, seeds, world);
    known.set(world, outcome);
    return outcome;
  };
}

// What the bars do not ask of attacked sound claims is `isBeyond`: members who share few targets, more than one rater in five.
function lineOf(name: string, { isBeyond = false }: Attacked, outcome: Outcome, unattacked: number): Line {
  const promoted = outcome.pumped > 0 ? `bad credible ${outcome.pumpedCredible} of ${outcome.pumped}` : '';
  const found = `members found ${percent(outcome.membersFound, outcome.members)}, honest ${outcome.honestFound} of ${outcome.honest}`;
  const beside = [promoted, found].filter((part) => part !== '').join('; ');
  if (outcome.slammed === 0) return { what: name, measured: `${outcome.pumpedCredible} bad credible`, beside, wanted: 'none credible' };
  const share = outcome.slammedLeaning / outcome.slammed;
  return {
    what: name, measured: `attacked sound ${percent(outcome.slammedCredible, outcome.slammed)} / ${percent(outcome.slammedLeaning, outcome.slammed)}`,
    beside, ratio: share / unattacked, wanted: isBeyond ? 'none credible' : 'none credible, at least 0.80',
  };
}

function percent(part: number, whole: number): string {
  return whole === 0 ? '-' : `${((100 * part) / whole).toFixed(0)} %`;
}
