import { WordChanges } from '#components/claim/word-changes.tsx';
import { Because } from '#components/claim/item-foot.tsx';
import { nameOf } from '#components/claim/directory.ts';
import { DateText } from '#components/ui/date-text.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { TextArea } from '#components/ui/text-input.tsx';
import type { ClaimDesk } from '#lib/desk/claim-desk.ts';
import { messages } from '#lib/messages/translate.ts';
import { ActForm } from './act-form.tsx';
import { DuplicateConfirm } from './duplicate-confirm.tsx';
import { filled } from './filled.ts';
import { ReasonField } from './reason-field.tsx';

/** A new wording; it says on which one it was written, so that nobody's is lost unseen. */
export function WordingForm({ desk }: { desk: ClaimDesk }) {
  const { form, page: { view } } = desk;
  const t = messages('desk');
  return (
    <ActForm desk={desk} act="wording">
      <input type="hidden" name="seenWordingId" value={view.wording.id} />
      <RewordedMeanwhile desk={desk} />
      <TextArea
        {...filled(form, 'wording', view.wording.text ?? '')}
        label={t('wording.label')}
        hint={t('wording.hint')}
        lang={view.language}
        serif
        required
        maxLength={500}
      />
      <DuplicateConfirm form={form} />
      <ReasonField form={form} />
    </ActForm>
  );
}

/** What others changed since the one who writes opened the page. */
function RewordedMeanwhile({ desk: { form, page } }: { desk: ClaimDesk }) {
  const t = messages('desk');
  const { wordings, language } = page.view;
  const seen = wordings.findIndex(({ id }) => id === form.typed('seenWordingId'));
  if (seen === -1 || seen === wordings.length - 1) return null;
  return (
    <Notice tone="alert" title={t('wording.stale')}>
      <p>{t('wording.staleText')}</p>
      <ol className="mt-3 space-y-3">
        {wordings.slice(seen + 1).map((wording, index) => (
          <li key={wording.id}>
            <p>
              {t.rich('wording.change', {
                name: nameOf(page, wording.actorId), date: () => <DateText at={wording.recordedAt} precision="minute" clock="recorded" />,
              })}
            </p>
            <p dir="auto" className="text-claim-line text-ink">
              <WordChanges before={wordings[seen + index]?.text ?? null} after={wording.text} language={language} />
            </p>
            <p><Because reason={wording.reason} /></p>
          </li>
        ))}
      </ol>
    </Notice>
  );
}
