import type { ToldChange } from '#lib/corrections/change-queries.ts';
import { messages } from '#lib/messages/translate.ts';

const t = messages('corrections');

/** What a change is about, by its wording, name or title. */
export function titleOf({ title, about }: ToldChange): string {
  return title ?? t(`untitled.${about}`);
}

const ITEMS = ['evidence-added', 'appearance-added', 'attribution-made', 'relation-added', 'status-changed'] as const;

/** What kind of entry a correction corrects; null where the change says by itself what it changed. */
export function whatIsCorrected({ kind, about, correctedKind }: ToldChange): string | null {
  if (about !== 'claim' || kind === 'status' || kind === 'void') return null;
  const item = ITEMS.find((one) => one === correctedKind) ?? 'other';
  return t(`item.${item}`);
}
