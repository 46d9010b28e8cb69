import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { blockText } from '#lib/sources/extract/block-text.ts';
import { openPage } from '#lib/sources/extract/page-document.ts';

/** A page with what others found in it; null where nobody says. */
export type LabelledPage = {
  name: string; bytes: Buffer; address: string | null;
  title: string | null; authors: string[]; publishedAt: string | null; text: string | null;
};

type Metadata = { title?: string; byline?: string | null; publishedTime?: string | null };
type Newspaper = { url?: string; title?: string; authors?: string[]; publish_date?: string | null };

/** The labelled pages below a folder; none where the folder is not there. */
export function labelledPages(root: string): LabelledPage[] {
  return [...readabilityPages(join(root, 'pages-readability')), ...newspaperPages(join(root, 'pages-newspaper4k'))];
}

function readabilityPages(folder: string): LabelledPage[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => {
    const labels = JSON.parse(readFileSync(join(folder, name, 'expected-metadata.json'), 'utf8')) as Metadata;
    const expected = gunzipSync(readFileSync(join(folder, name, 'expected.html.gz'))).toString('utf8');
    return {
      name, address: null, bytes: gunzipSync(readFileSync(join(folder, name, 'source.html.gz'))),
      title: labels.title ?? null, authors: labels.byline ? [labels.byline] : [], publishedAt: labels.publishedTime ?? null,
      text: blockText(openPage(expected, null).document.body),
    };
  });
}

function newspaperPages(folder: string): LabelledPage[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder).filter((file) => file.endsWith('.html.gz')).map((file) => {
    const name = file.replace('.html.gz', '');
    const labels = JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')) as Newspaper;
    const text = join(folder, `${name}.txt`);
    return {
      name, address: labels.url ?? null, bytes: gunzipSync(readFileSync(join(folder, file))),
      title: labels.title ?? null, authors: labels.authors ?? [], publishedAt: labels.publish_date ?? null,
      text: existsSync(text) ? readFileSync(text, 'utf8') : null,
    };
  });
}
