import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openPool, sql, type Pool } from '#db/client.ts';
import { listenForStale } from '#db/stale-listener.ts';
import { testDatabase } from '../database/test-database.ts';

let root: Pool;
let heard: string[];
let stop: () => Promise<void>;

async function until(what: string): Promise<void> {
  for (let tries = 0; tries < 400 && !heard.includes(what); tries += 1) await wait(25);
  expect(heard).toContain(what);
}

beforeEach(async () => {
  root = openPool(testDatabase.url('super'), { max: 1 });
  heard = [];
  stop = listenForStale('claimline_test', {
    url: testDatabase.url('app'),
    onPayload: (payload) => heard.push(payload),
    onFound: () => heard.push('found'),
    onLost: () => heard.push('lost'),
  });
  await until('found');
});
afterEach(async () => {
  await stop();
  await root.end();
});

test('what is told on the channel is heard, and nothing of another channel', async () => {
  await sql()`select pg_notify('claimline_other', 'not for us')`;
  await sql()`select pg_notify('claimline_test', 'a\nb')`;
  await until('a\nb');
  expect(heard).toEqual(['found', 'a\nb']);
});

test('a lost connection is told, and found again it hears', async () => {
  await root`select pg_terminate_backend(pid) from pg_stat_activity
    where application_name = 'claimline stale listener' and datname = current_database()`;
  await until('lost');
  heard = heard.filter((what) => what !== 'found');
  await until('found');
  await sql()`select pg_notify('claimline_test', 'again')`;
  await until('again');
});
