import { expect, test } from 'vitest';
import { inTransaction } from '#db/client.ts';
import { createNamedStream } from '#db/streams.ts';

test.each([
  ['Die Übergrößen für Łódź', 'die-ubergrossen-fur-lodz'],
  ['Президент сказал правду', 'prezident-skazal-pravdu'],
  ['גרסה 2.0.15 של התוכנה כוללת דלת אחורית', 'grsh-2-0-15-sl-htvkhnh-khvllt-dlt-hvryt'],
  ['英伟达的芯片藏在龙虾里', 'ying-wei-da-de-xin-pian-cang-zai-long-xia-li'],
])('the address of a claim reads %j as %j, and the next of that name has a number', async (wording, slug) => {
  await inTransaction(async (tx) => {
    expect(await createNamedStream(tx, 'claim', wording)).toMatchObject({ slug });
    expect(await createNamedStream(tx, 'claim', wording)).toMatchObject({ slug: `${slug}-2` });
  });
});

test('a text without a letter or a figure leaves the id', async () => {
  await inTransaction(async (tx) => {
    expect((await createNamedStream(tx, 'claim', '?!')).slug).toMatch(/^claim-[0-9a-f]{12}$/);
  });
});
