import { gunzipSync } from 'node:zlib';
import { on } from '#db/client.ts';
import { findDump, publishedEpochs, type Published } from '#db/epoch-dumps.ts';
import type { PublicFile } from '#lib/boundary/read.ts';
import { reads } from '#lib/boundary/reads.ts';
import { consensusTags } from './consensus-tags.ts';

export { KEPT as KEPT_FILES } from '#db/epoch-dumps.ts';
export type { Published } from '#db/epoch-dumps.ts';

/** The epochs that anybody can compute anew, newest first. */
export async function listPublished(): Promise<readonly Published[]> {
  reads(consensusTags.epochs);
  return publishedEpochs(on());
}

const NUMBER = /^[1-9]\d{0,8}$/;

/** The file of an epoch (`?epoch=12`) or of the latest one, as NDJSON. Null when there is no such file. */
export async function votesFile(search: URLSearchParams): Promise<PublicFile | null> {
  reads(consensusTags.epochs);
  const asked = search.get('epoch');
  if (asked !== null && !NUMBER.test(asked)) return null;
  const found = await findDump(on(), asked === null ? null : Number(asked));
  if (!found) return null;
  return { body: new Uint8Array(gunzipSync(found.dump)), type: 'application/x-ndjson; charset=utf-8', name: `claimline-epoch-${found.number}.ndjson` };
}
