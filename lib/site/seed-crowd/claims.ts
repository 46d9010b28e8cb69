import type { Stance } from '#lib/domain/glossary.ts';

/** What the simulated reviewers disagree about: where a claim lies between true and false, and whose claim it is. */
export type CrowdClaim = {
  wording: string;
  /** Above 0 sound, below 0 wrong. */
  quality: number;
  /** Above 0 dear to the one camp, below 0 to the other. */
  lean: number;
  /** What the brigade does to it, on one afternoon. */
  attack?: 'push' | 'sink';
  /** Hardly anybody but the brigade votes on it. */
  isQuiet?: boolean;
  /** Evidence that came up when many had voted already: their votes are of an earlier round. */
  late?: { stance: Stance; day: number };
};

/** What evidence a claim has from the beginning: sound ones are better covered. */
export function evidenceOf({ quality }: CrowdClaim): Stance[] {
  if (quality > 0.5) return ['supports', 'supports', 'context'];
  return quality < -0.5 ? ['supports', 'refutes', 'refutes'] : ['supports', 'refutes', 'undercuts'];
}

// A brigade goes where few others look, and tries two claims that many know.
type More = Pick<CrowdClaim, 'attack' | 'isQuiet' | 'late'>;
const QUIETLY_SUNK: More = { attack: 'sink', isQuiet: true };
const QUIETLY_PUSHED: More = { attack: 'push', isQuiet: true };

const SOUND: [string, More?][] = [
  ['The harbour ferry of Port Elling left on time on more than nine days of ten in the spring'],
  ['The new tram line of Port Elling carries more people than the buses it replaced'],
  ['The library of Port Elling lent more books this year than in any year before', { attack: 'sink' }],
  ['The bakery in Mill Lane has been selling rye bread at an unchanged price for two years', QUIETLY_SUNK],
  ['The footbridge over the Elling was closed for eleven days in February', { late: { stance: 'supports', day: 44 } }],
  ['The public baths use a third less gas since the new roof was laid', QUIETLY_SUNK],
  ['The lighthouse has been lit by a lamp of its own make since 1911'],
  ['The town band played in the park on every Sunday of June'],
  ['The weekly market moved to the station square because of the roadworks', QUIETLY_SUNK],
  ['Fewer bicycles were stolen at the station after the racks were moved under the lamps'],
  ['The museum found a second map of the old harbour in its cellar'],
  ['The allotments by the canal have had no water from the mains since March', QUIETLY_SUNK],
  ['The school kitchen of Port Elling buys its apples from two orchards nearby'],
  ['The old cinema will show its last film in the autumn'],
];
const WRONG: [string, More?][] = [
  ['The harbour of Port Elling froze over in May'],
  ['The town hall clock has shown the wrong year since it was built', QUIETLY_PUSHED],
  ['Every second lamp of Port Elling was switched off without notice in April', { attack: 'push' }],
  ['The mayor of Port Elling has never been to the island'],
  ['The new tram line cost four times what the council had voted for', QUIETLY_PUSHED],
  ['The water of the public baths comes out of the harbour'],
  ['The museum sold its only map of the old harbour', QUIETLY_PUSHED],
  ['The lighthouse keeper was paid for three years in which there was no lighthouse', QUIETLY_PUSHED],
];
const PARTISAN: [string, number, More?][] = [
  ['Closing Mill Lane to cars has brought its shops more customers', 1],
  ['Closing Mill Lane to cars has cost its shops customers', -1, { late: { stance: 'refutes', day: 37 } }],
  ['The tram has made the station square quieter', 1],
  ['The tram has made the station square louder', -1],
  ['The council spends too little on the allotments', 1],
  ['The council spends too much on the allotments', -1],
  ['Port Elling has grown poorer under its present council', -1],
  ['Port Elling has grown richer under its present council', 1],
  ['The new parking fee keeps visitors away', -1],
  ['The new parking fee pays for the buses', 1],
  ['The festival brings the town more than it costs', 1],
  ['The festival costs the town more than it brings', -1],
  ['The harbour should have been dredged before the ferry was bought', -1],
  ['The ferry was bought at the best possible time', 1],
  ['The wind turbines on the island disturb the birds', -1],
  ['The wind turbines on the island power half of the town', 1],
];
const MIDDLING = [
  'The fishing fleet of Port Elling caught more herring than the year before',
  'Most people of Port Elling have been to the island in the last year',
];

/** Forty claims about a town that does not exist. */
export const CROWD_CLAIMS: readonly CrowdClaim[] = [
  ...SOUND.map(([wording, more]): CrowdClaim => ({ wording, quality: 1.2, lean: 0, ...more })),
  ...WRONG.map(([wording, more]): CrowdClaim => ({ wording, quality: -1.2, lean: 0, ...more })),
  ...PARTISAN.map(([wording, lean, more]): CrowdClaim => ({ wording, quality: 0, lean, ...more })),
  ...MIDDLING.map((wording): CrowdClaim => ({ wording, quality: 0.1, lean: 0 })),
];
