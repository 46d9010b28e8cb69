import { readFileSync } from 'node:fs';
import { createExtractor } from '#lib/sources/extract/extractor.ts';

// Run as a process of its own, so that what it used is what the page cost.
const ORDINARY = `<html><body><article>${'<p>What was said on the day, and <a href="/more">by whom</a>.</p>'.repeat(16_000)}</article></body></html>`;

const [path = ''] = process.argv.slice(2);
const extractor = createExtractor();
await extract('<p>warm');
const { page: { text, title }, cpuMs } = await extract(readFileSync(path));
const maxRssMb = process.resourceUsage().maxRSS / 1024;
const ordinary = await extract(ORDINARY);
await extractor.close();
process.stdout.write(JSON.stringify({ title, text: text.slice(0, 100), length: text.length, timesOrdinary: cpuMs / ordinary.cpuMs, maxRssMb }));

async function extract(html: string | Buffer) {
  const before = process.cpuUsage();
  const page = await extractor.extract(Buffer.from(html), { address: null, contentType: null });
  const { user, system } = process.cpuUsage(before);
  return { page, cpuMs: (user + system) / 1000 };
}
