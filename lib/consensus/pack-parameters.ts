import { gunzipSync, gzipSync } from 'node:zlib';
import type { ModelParameters } from '#lib/domain/consensus/parameters.ts';

const FLOATS = ['raterIntercept', 'raterFactor', 'raterWeight', 'itemIntercept', 'itemFactor'] as const;
const FLAGS = ['raterIn', 'itemIn'] as const;

/** Parameters as stored bytes: JSON, in which a double reads back as the same double, compressed. */
export function packParameters(parameters: ModelParameters): Uint8Array {
  const plain: Record<string, unknown> = { ...parameters };
  for (const name of [...FLOATS, ...FLAGS]) plain[name] = [...parameters[name]];
  return gzipSync(JSON.stringify(plain));
}

/** The parameters that `packParameters` stored. */
export function unpackParameters(bytes: Uint8Array): ModelParameters {
  const plain = JSON.parse(gunzipSync(bytes).toString('utf8')) as Record<string, unknown>;
  for (const name of FLOATS) plain[name] = Float64Array.from(plain[name] as number[]);
  for (const name of FLAGS) plain[name] = Uint8Array.from(plain[name] as number[]);
  return plain as unknown as ModelParameters;
}
