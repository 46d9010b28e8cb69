import type { OriginCount } from '#lib/domain/origins.ts';
import { messages } from '#lib/messages/translate.ts';

/** "10 outlets, 1 origin": how many say it, and to how many documents all of them can be traced. */
export function originWords({ outlets, origins }: OriginCount): string {
  const t = messages('origins');
  return outlets === 0 ? t('countNone') : t('count', { outlets, origins });
}
