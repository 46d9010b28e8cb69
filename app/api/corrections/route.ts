import { publicRead } from '#lib/boundary/read.ts';
import { listChangesForMachines } from '#lib/corrections/change-queries.ts';

export const GET = publicRead((_params, search) => listChangesForMachines(search));
