import { openDatabase } from './database.ts';
import { expect, test } from './fixtures.ts';
import { send } from './raw-http.ts';

test('every as-of page of every entry of the sample renders, in both readings, and its links lead somewhere', async () => {
  test.setTimeout(300_000);
  const pool = openDatabase();
  const days = await pool<{ slug: string; day: string }[]>`
    select distinct slug, to_char(at, 'YYYY-MM-DD') as day from (
      select s.slug, unnest(array[e.recorded_at, e.known_from, e.known_to]) as at
      from entries e join streams s on s.id = e.stream_id join claims c on c.stream_id = s.id
      join users u on u.actor_id = c.logged_by where c.visibility = 'public' and u.sample
    ) moments where at is not null order by slug, day`;
  const lists = await pool<{ slug: string; reading: string; day: string; status: string; wording: string }[]>`
    select s.slug, spans.reading, days.day, spans.status, w.text as wording
    from unnest(${days.map(({ slug }) => slug)}::text[], ${days.map(({ day }) => day)}::text[]) as days (slug, day)
    join streams s on s.slug = days.slug and s.kind = 'claim' join claim_spans spans on spans.claim_id = s.id
      and spans.during @> (days.day::date::timestamp at time zone 'UTC' + case spans.reading when 'known' then interval '1 day' else interval '1 day' - interval '1 ms' end)
    join wordings w on w.entry_id = spans.wording_id`;
  await pool.end();
  const listed = new Map(lists.map((one) => [`${one.slug} ${one.reading} ${one.day}`, one]));
  expect(days.length).toBeGreaterThan(40);
  for (const { slug, day } of days) {
    for (const reading of ['known', 'recorded']) {
      const path = `/claims/${slug}/${reading}/${day}`;
      const { status, text } = await send({ path });
      expect([path, status]).toEqual([path, 200]);
      const ids = new Set([...text.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
      const targets = [...text.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);
      expect(targets.filter((id) => !ids.has(id)), path).toEqual([]);
      const then = listed.get(`${slug} ${reading} ${day}`);
      // What the lists of that day say of it is folded apart from the page, and both have to say the same.
      if (then) expect([path, plain(text, 'h1'), plain(text, 'standing')]).toEqual([path, expect.stringContaining(then.wording), expect.stringContaining(then.status.replace('-', ' '))]);
      else expect(plain(text, 'main'), path).toMatch(/Not recorded here yet|Merged into another claim|nothing of it/);
      expect(plain(text, 'main'), path).not.toMatch(/undefined|Invalid Date|NaN|\[object/);
    }
  }
});

/** The words of an answered page from a heading or an id on; the first section of them alone. */
function plain(html: string, from: 'h1' | 'standing' | 'main'): string {
  const start = html.indexOf(from === 'standing' ? 'id="standing"' : `<${from}`);
  const end = html.indexOf(from === 'standing' ? '</section>' : `</${from}>`, start);
  return start < 0 ? '' : html.slice(start, end).replaceAll(/<[^>]*>/g, ' ').replaceAll('&#x27;', "'").replaceAll(/\s+/g, ' ');
}
