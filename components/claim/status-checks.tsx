import { DateText } from '#components/ui/date-text.tsx';
import type { StatusStep } from '#lib/domain/fold/view.ts';
import { messages } from '#lib/messages/translate.ts';
import { anchorOf, nameOf, type Directory } from './directory.ts';
import { Because } from './item-foot.tsx';

/** Each time somebody looked at a status again and it still stood, the latest first. */
export function StatusChecks({ step, directory, isAnchored }: { step: StatusStep; directory: Directory; isAnchored: boolean }) {
  const t = messages('terms');
  return step.checks.toReversed().map((check) => (
    <p key={check.id} id={isAnchored ? anchorOf(check.id) : undefined} className="text-small text-ink-soft">
      <strong className="font-semibold text-ink">{t('stillStands')}</strong>{', '}
      <DateText at={check.recordedAt} clock="recorded" />{', '}
      {t('by', { name: nameOf(directory, check.actorId) })}{'. '}
      <Because reason={check.reason} />
    </p>
  ));
}
