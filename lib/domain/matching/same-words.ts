import { PLACES } from './places.ts';
import { stem } from './stem.ts';

/** English words newsrooms use for one another; each line is one meaning, first word first. */
const SAME_MEANING = `
vaccine vaccination vaccinated inoculation inoculated immunisation immunization jab jabs
covid coronavirus covid19
die dies died dying dead death deaths deceased fatal fatality fatalities kill kills killed killing
rise rises rose risen rising increase increased climb climbed jump jumped grow grew grown growing growth soar surge
fall fell fallen falling drop dropped decline decrease plunge plummet slump reduce cut slash slashed lower lowers shrink
ban banned prohibit prohibited outlaw outlawed forbid forbidden illegal illegally unlawful
child children kid kids youngster
buy bought purchase
sell sold sale sales
car vehicle automobile
truck lorry lorries
petrol gasoline
phone smartphone cellphone mobile
job jobs employment
worker employee staff
wage salary wages
cash banknote banknotes
spend spent spending expenditure
doctor physician medic
hospital clinic
medicine medication
cancer carcinogen carcinogenic tumour tumor
cure heal healed
spread transmit transmitted transmission
video footage clip recording
photo photograph picture image
fake false hoax bogus forged fabricated
fire blaze flame flames burn burning burnt
soldier soldiers troop troops
army military
attack attacked assault raid
bomb bombed bombing shell shelled shelling
weapon weapons arms weaponry
police policeman policemen cop cops
vote voted voter ballot ballots
government administration cabinet regime
law legislation
immigrant immigrants migrant migrants immigration migration
refugee refugees asylum
country nation nations countries
world worldwide global globally
school schools
student pupil
rich wealthy wealth
poor poverty
woman women female
man men male
person persons people
house home
apartment flat
begin began begun start started launch launched
stop stopped end ended halt cease finish
close closed shut
allow allowed permit permitted
build built construct construction
create generate
produce manufacture
destroy wreck ruin
lose lost loss
big large huge giant enormous
year annual annually yearly
month monthly
week weekly
day daily
help helped aid assist assistance
send sent deploy deployed dispatch
hide hid hidden conceal
steal stole stolen theft
arrest detain detained detention
prison jail imprison
company firm corporation
emit emission emissions
danger dangerous hazard risk
plan planned intend intends
leave left leaving quit exit
football soccer
chip chips semiconductor
mask masks
abolish abolished scrap scrapped
double doubled doubling twice twofold
triple tripled tripling threefold treble
oppose opposed opposing
support supported back backed
secret secretly covert
smuggle smuggled smuggling smuggler smugglers trafficking
give gave given giving
pay paid pays payment
drink drank drunk drinking
eat ate eaten eating
speak spoke spoken speech
write wrote written
teach taught teacher
fight fought fighting
win won winner winning victory`;

/** Several words that newsrooms shorten or join; matched on bare words in order, longest first. */
const PHRASES: readonly (readonly [string, string])[] = [
  ['world health organization', 'whorg'], ['world health organisation', 'whorg'],
  ['united states of america', 'usa'], ['united states', 'usa'], ['united kingdom', 'uk'],
  ['great britain', 'uk'], ['european union', 'eu'], ['united nations', 'unorg'],
  ['prime minister', 'pm'], ['north korea', 'northkorea'], ['north korean', 'northkorea'],
  ['north koreans', 'northkorea'], ['south korea', 'southkorea'], ['south korean', 'southkorea'],
  ['south koreans', 'southkorea'], ['carbon dioxide', 'co2'], ['artificial intelligence', 'ai'],
  ['per cent', 'percent'], ['percentage points', 'percent'], ['sars cov 2', 'covid'],
  ['covid 19', 'covid'], ['new coronavirus', 'covid'], ['novel coronavirus', 'covid'],
  ['air strike', 'airstrike'], ['air strikes', 'airstrike'], ['airstrikes', 'airstrike'],
  ['3 times', 'triple'], ['2 times', 'double'], ['half', '50 percent'], ['1 in 5', '20 percent'],
  ['1 in 10', '10 percent'], ['1 in 4', '25 percent'], ['1 in 2', '50 percent'], ['quarter', '25 percent'],
  ['one in five', '20 percent'], ['one in ten', '10 percent'], ['one in four', '25 percent'],
  ['ev', 'electric car'], ['evs', 'electric car'], ['president elect', 'president'],
];

/** Phrases by their first word, longest first, so that most words cost one look-up. */
const PHRASES_BY_FIRST = Map.groupBy(
  PHRASES.map(([from, to]) => ({ from: from.split(' '), to: to.split(' ') }))
    .toSorted((a, b) => b.from.length - a.from.length),
  ({ from: [first] }) => first);

const FIRST_OF_MEANING = new Map<string, string>();
const FIRST_OF_STEM = new Map<string, string>();
for (const line of `${SAME_MEANING}\n${PLACES}`.trim().split(/\n+/)) {
  const [first = '', ...others] = line.split(' ');
  for (const word of [first, ...others]) {
    FIRST_OF_MEANING.set(word, first);
    FIRST_OF_STEM.set(stem(word), first);
  }
}

/** The bare words with known phrases joined and abbreviations spelled; English only. */
export function joinPhrases(words: readonly string[]): string[] {
  const joined: string[] = [];
  for (let at = 0; at < words.length;) {
    const phrase = PHRASES_BY_FIRST.get(words[at])?.find(({ from }) => from.every((word, n) => words[at + n] === word));
    joined.push(...(phrase?.to ?? [words[at] ?? '']));
    at += phrase?.from.length ?? 1;
  }
  return joined;
}

/** The key an English word shares with the words of the same meaning: a stem, or the first of them. */
export function meaningKey(word: string): string {
  const first = FIRST_OF_MEANING.get(word) ?? FIRST_OF_STEM.get(stem(word));
  return stem(first ?? word);
}
