import type { Random } from './random.ts';

const WHO = [
  'the city council', 'the ministry of health', 'the central bank', 'a former minister', 'the shipping company',
  'the water utility', 'an energy supplier', 'the hospital trust', 'the customs office', 'a software firm',
  'the railway operator', 'the teachers union', 'a football club', 'the election commission', 'the grain exporter',
  'the fishing fleet', 'a drug maker', 'the regional governor', 'the airport authority', 'the chip importer',
];
const DID = [
  'cut', 'doubled', 'hid', 'published', 'sold', 'banned', 'delayed', 'paid for', 'lost', 'approved', 'destroyed',
  'imported', 'overstated', 'denied', 'subsidised', 'recalled', 'rented out', 'dismissed', 'inspected', 'exported',
];
const WHAT = [
  'graphics cards', 'school meals', 'vaccine doses', 'voting machines', 'train carriages', 'fishing licences',
  'tax records', 'wheat reserves', 'solar panels', 'police patrols', 'hospital beds', 'water samples', 'gas contracts',
  'asylum applications', 'bridge inspections', 'phone numbers', 'research grants', 'customs forms', 'ballot papers',
  'nurses', 'flood defences', 'batteries', 'satellite images', 'road tolls', 'library books', 'lobster shipments',
];
const WHERE = [
  'Springfield', 'Lisbon', 'Osaka', 'Nairobi', 'Gdansk', 'Valparaiso', 'Tromso', 'Izmir', 'Hamburg', 'Cork', 'Durban',
  'Toronto', 'Bergen', 'Surat', 'Cebu', 'Rosario', 'Tampere', 'Bilbao', 'Malmo', 'Porto', 'Leeds', 'Ghent', 'Perth',
];
const HOW = [
  'without a tender', 'against expert advice', 'within a single year', 'for the first time', 'in secret',
  'after a court order', 'before the election', 'at twice the price', 'with public money', 'despite a ban',
];

/** A checkable sentence like those a desk logs, rarely twice the same. */
export function makeWording(random: Random): string {
  const amount = 10 + random.upTo(9990);
  const year = 2005 + random.upTo(20);
  const who = random.oneOf(WHO);
  return `${who.charAt(0).toUpperCase()}${who.slice(1)} of ${random.oneOf(WHERE)} ${random.oneOf(DID)} ${amount} `
    + `${random.oneOf(WHAT)} ${random.oneOf(HOW)} in ${year}`;
}

/** A passage as somebody would quote it from a report. */
export function makeQuote(random: Random): string {
  return `According to ${random.oneOf(WHO)}, ${random.oneOf(WHAT)} were ${random.oneOf(['counted', 'seen', 'missing', 'seized'])} `
    + `in ${random.oneOf(WHERE)} ${random.oneOf(HOW)}, which ${random.oneOf(WHO)} has disputed.`;
}

/** One or two words that somebody would search by. */
export function makeSearch(random: Random): string {
  return random.chance(0.5) ? random.oneOf(WHAT) : `${random.oneOf(WHERE)} ${random.oneOf(WHAT)}`;
}

/** Another's typing of a wording: other order, a word less. */
export function retype(wording: string, random: Random): string {
  const words = wording.split(' ');
  words.splice(random.upTo(words.length), 1);
  const cut = random.upTo(words.length);
  return [...words.slice(cut), ...words.slice(0, cut)].join(' ');
}
