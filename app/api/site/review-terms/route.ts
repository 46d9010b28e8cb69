import { door } from '#lib/boundary/run.ts';
import { setReviewTerms } from '#lib/site/set-review-terms.ts';

export const POST = door(setReviewTerms);
