import { door } from '#lib/boundary/run.ts';
import { appealGroup } from '#lib/consensus/appeal-group.ts';

export const POST = door(appealGroup);
