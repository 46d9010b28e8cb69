import { createHash } from 'node:crypto';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, expect, test } from 'vitest';
import { WARCParser } from 'warcio';
import { addEvidence } from '#lib/claims/add-evidence.ts';
import { makeClaim, see, sourceFields } from '#test/factories/claims.ts';
import { article, captureAgain, cited, makeNewsSite, PASSAGE } from '#test/factories/news-site.ts';
import { claimArchive } from './archive-claim.ts';
import { excerptAnnotation } from './annotate-excerpt.ts';

const news = await makeNewsSite();
afterAll(() => news.close());

type Resource = { path: string; hash: string; bytes: number };

test('the archive of a claim has every stored copy of its sources, an index page, and passes its own checksums', async () => {
  const path = news.nextPath();
  const address = news.serve(article());
  const { claim, source } = await cited(news.researcher, address);
  await addEvidence(news.researcher, { slug: claim.slug, stance: 'context', source: sourceFields({ title: 'Never copied <b>', address: undefined }) });
  news.put(path, article(PASSAGE.replace('seventy', 'eighty')));
  await captureAgain(news.researcher, source.slug);
  const file = await claimArchive(claim.slug);
  expect(file).toMatchObject({ name: `${claim.slug}.wacz`, type: 'application/wacz' });
  const files = unzipSync(file?.body as Uint8Array);
  const { resources } = JSON.parse(strFromU8(files['datapackage.json'] ?? new Uint8Array())) as { resources: Resource[] };
  for (const { path: name, hash, bytes } of resources) {
    const content = files[name] ?? new Uint8Array();
    expect([name, `sha256:${createHash('sha256').update(content).digest('hex')}`, content.length]).toEqual([name, hash, bytes]);
  }
  const warcs = Object.keys(files).filter((name) => name.startsWith('archive/'));
  expect(warcs).toHaveLength(3);
  const said: string[] = [];
  for (const name of warcs) {
    for await (const record of WARCParser.iterRecords([files[name] ?? new Uint8Array()])) if (record.warcType === 'response') said.push(await record.contentText());
  }
  expect(said.filter((text) => text.includes('seventy display cards'))).toHaveLength(1);
  expect(said.filter((text) => text.includes('eighty display cards'))).toHaveLength(1);
  expect(said.find((text) => text.includes('Never copied &#60;b&#62;</b>: no copy is stored'))).toBeDefined();
  const cdx = strFromU8(files['indexes/index.cdx'] ?? new Uint8Array());
  expect(cdx.split('\n').filter((line) => line.includes(address))).toHaveLength(2);
});

test('a claim without copies has an archive with its index page; a draft has none', async () => {
  const { slug } = await makeClaim(news.researcher);
  expect(Object.keys(unzipSync((await claimArchive(slug))?.body as Uint8Array))).toContain('archive/index.warc.gz');
  const draft = await makeClaim(news.researcher, { visibility: 'draft' });
  expect(await claimArchive(draft.slug)).toBeNull();
});

test('an excerpt is a Web Annotation with the words, the place and the copy; evidence that quotes nothing is none', async () => {
  const address = news.serve(article());
  const { claim, evidenceId } = await cited(news.researcher, address);
  const file = await excerptAnnotation(claim.slug, evidenceId);
  expect(file?.type).toContain('application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"');
  const annotation = JSON.parse(String(file?.body)) as { target: { selector: object[] } };
  expect(annotation).toMatchObject({
    '@context': 'http://www.w3.org/ns/anno.jsonld', type: 'Annotation', motivation: 'linking',
    id: expect.stringMatching(/^http.*\/annotations\//), body: [{ purpose: 'linking' }, { value: 'supports', purpose: 'classifying' }],
    target: {
      source: address, state: { type: 'TimeState', cached: expect.stringMatching(/\/captures\//) },
      selector: [{ type: 'TextQuoteSelector', exact: PASSAGE }, { type: 'TextPositionSelector' }],
    },
  });
  // The place is counted in characters, as the standard wants it, also behind those that a string needs two units for.
  const behind = await cited(news.researcher, news.serve(article(`🦞🦞🦞 A line of lobsters, and then: ${PASSAGE}`)));
  const { target: { selector: [, place] } } = JSON.parse(String((await excerptAnnotation(behind.claim.slug, behind.evidenceId))?.body)) as typeof annotation;
  const { excerpt } = (await see(behind.claim.slug)).view.evidence[0] ?? {};
  expect(place).toEqual({ type: 'TextPositionSelector', start: (excerpt?.start ?? 0) - 3, end: (excerpt?.end ?? 0) - 3 });
  const bare = await addEvidence(news.researcher, { slug: claim.slug, stance: 'context', source: sourceFields() });
  expect(await excerptAnnotation(claim.slug, bare.value.id)).toBeNull();
  expect(await excerptAnnotation('no-such-claim', evidenceId)).toBeNull();
});
