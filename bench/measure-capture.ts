import { createExtractor } from '#lib/sources/extract/extractor.ts';
import { labelledPages, type LabelledPage } from './capture/pages.ts';
import { authorOverlap, isTitleContained, isWithinADay, textF1 } from './capture/scores.ts';

const ROUNDS = 3;

type Scores = { name: string; title: number | null; authors: number | null; date: number | null; text: number | null; ms: number[]; cpuMs: number[] };

/** Reads every labelled page and prints how much of it came out, and how long a page took. Gives whether all bars hold. */
export async function measureCapture(root: string, isVerbose: boolean): Promise<boolean> {
  const pages = labelledPages(root);
  if (pages.length === 0) return say(`No labelled pages below ${root}: nothing measured.`, true);
  const extractor = createExtractor();
  const scores: Scores[] = [];
  for (const page of pages) scores.push(await scoresOf(page, extractor));
  for (let n = 1; n < ROUNDS; n += 1) {
    for (const [at, page] of pages.entries()) {
      const { ms, cpuMs } = await timeOf(page, extractor);
      scores[at]?.ms.push(ms);
      scores[at]?.cpuMs.push(cpuMs);
    }
  }
  await extractor.close();
  if (isVerbose) for (const score of scores) console.log(lineOf(score));
  const bars: [string, number, number][] = [
    ['title contained', mean(scores.map(({ title }) => title)), 0.9], ['author overlap', mean(scores.map(({ authors }) => authors)), 0.85],
    ['date within a day', mean(scores.map(({ date }) => date)), 0.93], ['main text F1', mean(scores.map(({ text }) => text)), 0.9],
  ];
  for (const [name, value, bar] of bars) console.log(`${name.padEnd(20)} ${value.toFixed(3)}  (bar ${bar})`);
  const p99 = share(scores.flatMap(({ ms }) => ms), 0.99);
  const median = share(scores.flatMap(({ ms }) => ms), 0.5);
  console.log(`${'p99 a page'.padEnd(20)} ${p99.toFixed(0)} ms  (bar 200 ms; median ${median.toFixed(0)} ms, ${pages.length} pages, ${ROUNDS} rounds)`);
  // What the machine itself spent: it grows less with the load of others.
  console.log(`${'p99 of CPU time'.padEnd(20)} ${share(scores.flatMap(({ cpuMs }) => cpuMs), 0.99).toFixed(0)} ms`);
  return bars.every(([, value, bar]) => value >= bar) && p99 < 200;
}

function share(times: readonly number[], part: number): number {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.ceil(sorted.length * part) - 1] ?? 0;
}

type Reader = ReturnType<typeof createExtractor>;

async function scoresOf(page: LabelledPage, extractor: Reader): Promise<Scores> {
  const { read, ms, cpuMs } = await timeOf(page, extractor);
  return {
    name: page.name, ms: [ms], cpuMs: [cpuMs],
    title: page.title === null ? null : Number(isTitleContained(read.title, page.title)),
    authors: page.authors.length === 0 ? null : authorOverlap(read.authors, page.authors),
    date: page.publishedAt === null ? null : Number(isWithinADay(read.publishedAt, page.publishedAt)),
    text: page.text === null ? null : textF1(read.text, page.text),
  };
}

async function timeOf(page: LabelledPage, extractor: Reader) {
  const [began, used] = [performance.now(), process.cpuUsage()];
  const read = await extractor.extract(page.bytes, { address: page.address, contentType: null });
  const { user, system } = process.cpuUsage(used);
  return { read, ms: performance.now() - began, cpuMs: (user + system) / 1000 };
}

function lineOf({ name, title, authors, date, text, ms }: Scores): string {
  const shown = [title, authors, date, text].map((value) => (value === null ? '   -' : value.toFixed(2))).join('  ');
  return `${name.padEnd(45)} ${shown}  ${Math.min(...ms).toFixed(0)} ms`;
}

function mean(values: readonly (number | null)[]): number {
  const given = values.filter((value) => value !== null);
  return given.reduce((sum, value) => sum + value, 0) / given.length;
}

function say(sentence: string, outcome: boolean): boolean {
  console.log(sentence);
  return outcome;
}
