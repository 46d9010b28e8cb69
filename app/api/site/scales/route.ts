import { door } from '#lib/boundary/run.ts';
import { publishScale } from '#lib/site/publish-scale.ts';

export const POST = door(publishScale);
