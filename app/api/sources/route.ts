import { publicRead } from '#lib/boundary/read.ts';
import { door } from '#lib/boundary/run.ts';
import { recordSource } from '#lib/sources/record-source.ts';
import { sourceAtAddress } from '#lib/sources/source-queries.ts';

export const POST = door(recordSource);
export const GET = publicRead((_params, search) => sourceAtAddress(search.get('address')));
