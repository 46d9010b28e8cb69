import { publicRead } from '#lib/boundary/read.ts';
import { door } from '#lib/boundary/run.ts';
import { listClaimsForMachines } from '#lib/claims/list-queries.ts';
import { logClaim } from '#lib/claims/log-claim.ts';

export const POST = door(logClaim);
export const GET = publicRead((_params, search) => listClaimsForMachines(search));
