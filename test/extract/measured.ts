import { readFileSync } from 'node:fs';
import { createExtractor } from '#lib/sources/extract/extractor.ts';

// Run as a process of its own, so that what it used is what the page cost.
const [path = ''] = process.argv.slice(2);
const extractor = createExtractor();
await extractor.extract(Buffer.from('<p>warm'), { address: null, contentType: null });
const before = process.cpuUsage();
const { text, title } = await extractor.extract(readFileSync(path), { address: null, contentType: null });
const used = process.cpuUsage(before);
await extractor.close();
process.stdout.write(JSON.stringify({
  title, text: text.slice(0, 100), length: text.length, cpuMs: (used.user + used.system) / 1000, maxRssMb: process.resourceUsage().maxRSS / 1024,
}));
