import { expect, test } from 'vitest';
import { createPageCache } from './page-cache.ts';

const page = (bytes: number, ...tags: string[]) => ({ bytes, tags: new Set(tags), until: Infinity });

test('the page that was asked for least recently makes room', () => {
  const cache = createPageCache(1000);
  for (const address of ['/a', '/b', '/c', '/d', '/e', '/f', '/g', '/h']) cache.put(address, page(125));
  cache.get('/a');
  cache.put('/i', page(100));
  expect(cache.get('/a')).toBeDefined();
  expect(cache.get('/b')).toBeUndefined();
  expect(cache.size()).toEqual({ pages: 8, bytes: 975 });
});

test('a purge drops the pages that have a tag, and only those', () => {
  const cache = createPageCache(10_000);
  cache.put('/a', page(10, 'claim:1', 'party:1'));
  cache.put('/b', page(10, 'claim:2', 'party:1'));
  cache.put('/c', page(10, 'claim:3'));
  cache.purge(['claim:1']);
  expect(cache.get('/a')).toBeUndefined();
  cache.purge(['party:1', 'nothing']);
  expect(cache.get('/b')).toBeUndefined();
  expect(cache.get('/c')).toBeDefined();
});

test('the tag for everything drops everything', () => {
  const cache = createPageCache(10_000);
  cache.put('/a', page(10));
  cache.put('/b', page(10, 'x'));
  cache.purge(['*']);
  expect(cache.size()).toEqual({ pages: 0, bytes: 0 });
});

test('a page stored again replaces the old one and its tags', () => {
  const cache = createPageCache(10_000);
  cache.put('/a', page(10, 'old'));
  const fresh = page(20, 'new');
  cache.put('/a', fresh);
  cache.purge(['old']);
  expect(cache.get('/a')).toBe(fresh);
  expect(cache.size().bytes).toBe(20);
});

test('a page that would take more than an eighth of the room is not kept', () => {
  const cache = createPageCache(800);
  cache.put('/a', page(101));
  expect(cache.get('/a')).toBeUndefined();
});

test('a page that holds until midnight is not served after it', () => {
  let now = 0;
  const cache = createPageCache(1000, () => now);
  cache.put('/a', { ...page(10), until: 100 });
  now = 99;
  expect(cache.get('/a')).toBeDefined();
  now = 100;
  expect(cache.get('/a')).toBeUndefined();
  expect(cache.size()).toEqual({ pages: 0, bytes: 0 });
});
