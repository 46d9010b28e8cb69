import { expect, test } from 'vitest';
import { slugOf, topicSlug } from './slug.ts';

test.each([
  ['NVIDIA GPUs — “smuggled” in lobster boxes', 'nvidia-gpus-smuggled-in-lobster-boxes'],
  ['  Émile   déjà vu!  ', 'emile-deja-vu'],
  ['it ends at a word before seventy-two letters are full, and not in the middle of one', 'it-ends-at-a-word-before-seventy-two-letters-are-full-and-not-in-the'],
  [`Die ${'donaudampf'.repeat(9)} betrifft alle`, `die-${'donaudampf'.repeat(7).slice(0, 68)}`],
  ['a'.repeat(100), 'a'.repeat(72)],
  ['龙虾', ''],
  ['!?', ''],
])('the address of %j is %j', (text, slug) => expect(slugOf(text)).toBe(slug));

test.each([
  ['Export controls', 'export-controls'],
  ['EXPORT  Controls', 'export-controls'],
  ['Économie', 'economie'],
  ['日本のGPU', '日本のgpu'],
  ['हिन्दी', 'हिन्दी'],
  ['한국어', '한국어'],
  ['AI & chips', 'ai-chips'],
  ['!!!', '-'],
])('the topic %j is known by %j', (name, slug) => expect(topicSlug(name)).toBe(slug));
