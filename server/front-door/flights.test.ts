import { expect, test } from 'vitest';
import { createFlights } from './flights.ts';

test('who comes while a render is under way gets its page', async () => {
  const flights = createFlights<string>();
  const flight = flights.begin('/a');
  const waiting = flights.join('/a');
  flight.land('page');
  expect(await waiting).toBe('page');
  expect(flights.join('/a')).toBeNull();
});

test('a purge of a tag that the render read makes its page stale', () => {
  const flights = createFlights<string>();
  const flight = flights.begin('/a');
  flights.purge(['claim:1']);
  expect(flight.isStale(new Set(['claim:1']))).toBe(true);
  expect(flight.isStale(new Set(['claim:2']))).toBe(false);
});

test('a purge of everything makes every render stale, also one without tags', () => {
  const flights = createFlights<string>();
  const flight = flights.begin('/a');
  flights.purge(['*']);
  expect(flight.isStale(new Set())).toBe(true);
});

test('a purge before a render began does not touch it', () => {
  const flights = createFlights<string>();
  flights.purge(['claim:1']);
  expect(flights.begin('/a').isStale(new Set(['claim:1']))).toBe(false);
});

test('nobody joins a render that began before a purge', async () => {
  const flights = createFlights<string>();
  const first = flights.begin('/a');
  const before = flights.join('/a');
  flights.purge(['anything']);
  expect(flights.join('/a')).toBeNull();
  const second = flights.begin('/a');
  first.land('old');
  expect(await before).toBe('old');
  const after = flights.join('/a');
  second.land('new');
  expect(await after).toBe('new');
});
