import { door } from '#lib/boundary/run.ts';
import { changeTopics } from '#lib/claims/change-topics.ts';

export const POST = door(changeTopics);
