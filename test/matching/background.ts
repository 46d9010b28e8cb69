/** Claims of no fame for the pairs to be found among: news sentences put together from common parts. */
export function backgroundClaims(count: number): string[] {
  const wordings = new Set<string>();
  for (let seed = 1; wordings.size < count; seed += 1) wordings.add(sentence(seed));
  return [...wordings];
}

// Parts share the words of real claims, so that candidates compete: a background of rare words finds anything.
const WHO = [
  'The governor of Michigan', 'The European Union', 'The prime minister', 'A hospital in Beijing', 'The central bank',
  'Nvidia', 'Amazon', 'The police in Sweden', 'The US president', 'Ukrainian forces', 'The mayor of Lyon', 'Facebook',
  'The World Health Organization', 'A Tesla factory in Texas', 'Russian soldiers', 'The German government', 'FIFA',
  'Refugees in Poland', 'American adults', 'The richest one percent', 'Restaurant workers', 'Climate scientists',
];
const DID = [
  'banned', 'secretly paid for', 'voted against', 'cut the budget of', 'lied about', 'doubled', 'sold', 'smuggled',
  'received money for', 'closed', 'attacked', 'plans to abolish', 'spends more than anyone on', 'left behind',
  'destroyed', 'spread false numbers about', 'opposed', 'created', 'hid the cost of', 'listens to', 'owns half of',
];
const WHAT = [
  'the coronavirus vaccine', 'electric cars', 'the minimum wage', 'illegal border crossings', 'veterans’ health care',
  'the Olympic Games', 'wind turbines', 'the water company', 'face masks', 'federal income tax', 'refugee camps',
  'old phones', 'life expectancy', 'the state’s prisons', 'school meals', 'carbon dioxide emissions', 'weapons',
  'the new stadium', 'mental health clinics', 'the presidential election', 'grain trucks', 'language models',
];
const WHEN = ['in 2018', 'in June 2022', 'since 2017', 'before the election', 'for 40 years', 'last year', 'in March',
  'during the pandemic', 'by 2030', 'in the first term'];
const HOW = ['with 300 million dollars', 'without telling anyone', 'by 9 percent', 'in secret', 'for 12,000 people',
  'against the law', 'with help from China', 'for the sake of jobs', 'in every school', 'to win votes'];

function sentence(seed: number): string {
  const parts = [WHO, DID, WHAT, WHEN, HOW].map((list, place) => list[scatter(seed, place) % list.length]);
  return `${parts.join(' ')}.`;
}

function scatter(seed: number, place: number): number {
  const mixed = Math.imul(seed ^ Math.imul(place + 1, 0x9e3779b1), 0x85ebca6b);
  return Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35) >>> 16;
}
