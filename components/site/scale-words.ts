import { STATUSES } from '#lib/domain/glossary.ts';
import type { Scale, ScaleLabel } from '#lib/domain/scale.ts';
import { messages } from '#lib/messages/translate.ts';

/** What a label means. The first scale is the product's own statuses, whose words stand in the glossary. */
export function meaningOf({ version }: Scale, { key, definition }: ScaleLabel): string {
  const status = version === 1 ? STATUSES.find((one) => one === key) : undefined;
  return status ? messages('glossary')(`statusMeans.${status}`) : definition;
}
