import { EvidenceFacts, EvidenceLabel } from '#components/claim/forms/evidence-choices.tsx';
import { filled } from '#components/claim/forms/filled.ts';
import { ChoiceCard } from '#components/ui/choices.tsx';
import { FieldError, FieldGroup } from '#components/ui/field.tsx';
import { VisuallyHidden } from '#components/ui/visually-hidden.tsx';
import type { ReturnedForm } from '#lib/boundary/returned-form.ts';
import type { ClaimPage } from '#lib/claims/claim-queries.ts';
import type { Evidence } from '#lib/domain/fold/view.ts';
import { messages } from '#lib/messages/translate.ts';
import { OpenedNote } from './opened-note.tsx';
import { OPENED } from './opened-of.ts';

type WeighEvidenceProps = {
  evidence: readonly Evidence[];
  places: ClaimPage['places'];
  form: ReturnedForm;
  /** What was opened before an earlier vote of one's own. */
  openedBefore: readonly string[];
  /** Where a further piece is added; null for who may not. */
  addAt: string | null;
};

/**
 * The evidence, each piece with the ways to open it. What is opened is noted with the vote: by the script as it happens,
 * by a box anybody can tick. It is asked for and required of nobody.
 */
export function WeighEvidence({ evidence, places, form, openedBefore, addAt }: WeighEvidenceProps) {
  const t = messages('vote');
  const { defaultValue, ...field } = filled(form, 'evidenceId');
  const returned = form.typedAll(OPENED);
  const opened = new Set(returned.length > 0 ? returned : openedBefore);
  return (
    <FieldGroup {...field} label={t('desk.evidence')} hint={t('desk.openedHint')} required>
      <div className="space-y-2">
        {evidence.map((one) => (
          <div key={one.id} className="choice-with-foot">
            <ChoiceCard
              type="radio" field={{ ...field, label: '', required: true }} isOn={one.id === defaultValue}
              choice={{ value: one.id, label: <EvidenceLabel evidence={one} />, hint: <EvidenceFacts evidence={one} /> }}
            />
            <Opening evidence={one} place={places[one.source.id]} isOpened={opened.has(one.id)} />
          </div>
        ))}
      </div>
      <FieldError id="f-opened" name={OPENED} error={filled(form, OPENED).error} />
      <OpenedNote opened={opened.size} words={Array.from({ length: evidence.length + 1 }, (_, count) => t('desk.opened', { count, all: evidence.length }))} />
      {addAt && <p className="text-small">{t.rich('desk.addEvidence', { link: (words) => <a href={addAt}>{words}</a> })}</p>}
    </FieldGroup>
  );
}

function Opening({ evidence: { id, excerpt, source }, place, isOpened }: { evidence: Evidence; place: string | undefined; isOpened: boolean }) {
  const t = messages('vote');
  const links = [
    ...(place ? [{ href: place, words: t('desk.openSource') }] : []),
    ...(excerpt?.captureId ? [{ href: `/captures/${excerpt.captureId}`, words: t('desk.openCopy') }] : []),
  ];
  return (
    <div className="flex flex-wrap items-center gap-x-5 gap-y-1 px-3.5 pb-2.5 ps-11 text-small">
      {links.map(({ href, words }) => <a key={href} href={href} target="_blank" data-opens={id} className="inline-flex min-h-6 items-center">{words}</a>)}
      <label className="inline-flex min-h-6 items-center gap-2">
        <input type="checkbox" name={OPENED} value={id} defaultChecked={isOpened} />
        {t('desk.openedBox')}
        <VisuallyHidden>{`: ${source.title ?? source.address ?? ''}`}</VisuallyHidden>
      </label>
    </div>
  );
}
