import type { Attack } from '#test/consensus/brigade.ts';
import type { WorldOptions } from '#test/consensus/world.ts';

/** An attack, and the world it falls on where that is not the plain one. `isBeyond` goes beyond what the bars ask for sound claims. */
export type Attacked = Partial<Attack> & { world?: Partial<WorldOptions>; isBeyond?: boolean };

const SMALL: Partial<WorldOptions> = { raters: 300, items: 150, votes: 6000 };
const MIDDLING: Partial<WorldOptions> = { raters: 500, items: 250, votes: 15_000 };
const TOPICS: Partial<WorldOptions> = { topics: 20 };
const LOPSIDED: Partial<WorldOptions> = { camps: [0.75, 0.2], partisan: 0.7 };

/** The attacks, by name. */
export const ATTACKS: Readonly<Record<string, Attacked>> = {
  'promotion, 5 %': { share: 0.05, aim: 'promotion', targets: 20 }, 'promotion, 20 %': { share: 0.2, aim: 'promotion', targets: 20 },
  'suppression, 2 %': { share: 0.02, aim: 'suppression', targets: 20 }, 'suppression, 10 %': { share: 0.1, aim: 'suppression', targets: 20 },
  'both, 5 %': { share: 0.05 }, 'both, 10 %': {}, 'both, 20 %': { share: 0.2 },
  'both, 20 %, as one camp': { share: 0.2, camouflage: 'one-camp' }, 'both, 10 %, nothing else': { camouflage: 'none' }, 'both, 10 %, noise': { camouflage: 'random' },
  'both, 10 %, over ten days': { hours: 240 }, 'both, 10 %, eight targets in ten days': { targets: 8, hours: 240 },
  'both, 10 %, nine in ten undecided': { wavers: 0.9, hours: 24 },
  'suppression, 10 %, undecided': { aim: 'suppression', targets: 20, slamWith: 0.5 }, 'both, 20 %, cells of ten': { share: 0.2, cell: 10, hit: 1 },
  'inversion, 20 %': { share: 0.2, camouflage: 'invert' }, 'inversion, 20 %, half of the targets': { share: 0.2, camouflage: 'invert', hit: 0.5, hours: 240 },
  'both, 5 %, and on half of all': { share: 0.05, hit: 0.9, hours: 24, busy: 0.5 },
  'promotion, 20 %, nobody else votes': { share: 0.2, aim: 'promotion', targets: 20, hit: 0.3, hours: 240, honestAtMost: 0 },
  'promotion, 20 %, four others vote': { share: 0.2, aim: 'promotion', targets: 20, hit: 0.3, hours: 240, honestAtMost: 4 },
  'promotion, 5 %, nobody else, five targets': { share: 0.05, aim: 'promotion', targets: 5, hours: 240, honestAtMost: 0 },
  '300 raters: both, 20 %, half of the targets': { world: SMALL, share: 0.2, hit: 0.5, hours: 240 },
  '300 raters: the same by true quality': { world: SMALL, share: 0.2, hit: 0.5, hours: 240, camouflage: 'quality' },
  '300 raters: inversion, 20 %, half': { world: SMALL, share: 0.2, hit: 0.5, hours: 240, camouflage: 'invert' },
  '500 raters: both, 20 %, half, as one camp': { world: MIDDLING, share: 0.2, hit: 0.5, hours: 240, camouflage: 'one-camp' },
  '20 topics nobody told: both, 20 %': { world: TOPICS, share: 0.2, hours: 240 },
  '20 topics nobody told: cells of ten': { world: TOPICS, share: 0.2, cell: 10, hit: 1, hours: 240 },
  'a camp of one in five: both, 20 %': { world: LOPSIDED, share: 0.2, hours: 240 }, 'a camp of one in five: inversion, 20 %': { world: LOPSIDED, share: 0.2, camouflage: 'invert' },
  'rotation 0.3, 10 %': { hit: 0.3, isBeyond: true }, 'rotation 0.3, 20 %, ten days': { hit: 0.3, share: 0.2, hours: 240, isBeyond: true },
  'rotation 0.15, 20 %, ten days': { hit: 0.15, share: 0.2, hours: 240, isBeyond: true }, 'rotation 0.08, 10 %, ten days': { hit: 0.08, hours: 240, isBeyond: true },
  'rotation 0.08, 20 %, ten days': { hit: 0.08, share: 0.2, hours: 240, isBeyond: true }, 'inversion, 30 %': { share: 0.3, camouflage: 'invert', isBeyond: true },
};
