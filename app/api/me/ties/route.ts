import { door } from '#lib/boundary/run.ts';
import { declareTie } from '#lib/ties/declare-tie.ts';

export const POST = door(declareTie);
