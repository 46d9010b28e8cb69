import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The site that the journeys run against: a copy of its own, beside whatever else runs here. */
export const PORT = 3199;
export const SITE = `http://127.0.0.1:${PORT}`;

/** A second process of the same site, on the same database. */
export const SECOND_PORT = 3198;

export const DATA = join(tmpdir(), 'claimline-journeys');
