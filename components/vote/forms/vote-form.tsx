import { SentOnce } from '#components/claim/forms/desk-form.tsx';
import { doorOf } from '#components/claim/forms/act-form.tsx';
import { standingEvidence } from '#components/claim/forms/evidence-choices.tsx';
import { filled } from '#components/claim/forms/filled.ts';
import { Button } from '#components/ui/button.tsx';
import { RadioCards, type Choice } from '#components/ui/choices.tsx';
import { Form } from '#components/ui/form.tsx';
import { Kbd } from '#components/ui/kbd.tsx';
import { Select } from '#components/ui/select.tsx';
import { TextArea } from '#components/ui/text-input.tsx';
import { mayDo } from '#lib/desk/claim-acts.ts';
import type { ClaimDesk } from '#lib/desk/claim-desk.ts';
import { REASON_TAGS } from '#lib/domain/glossary.ts';
import { messages } from '#lib/messages/translate.ts';
import { ANSWERS } from '#lib/votes/cast-vote.ts';
import { answerKey } from './answer-words.ts';
import { InterestField } from './interest-field.tsx';
import { VoteKeys } from './vote-keys.tsx';
import { WeighEvidence } from './weigh-evidence.tsx';

type VoteFormProps = { desk: ClaimDesk; isAgain: boolean; wasTied: boolean; isTied: boolean; openedBefore: readonly string[]; nextAt: string | null };

/** Judging a claim: the evidence on one side, the answer with its button on the other, in sight however long the evidence is. It shows nothing of the votes of others. */
export function VoteForm({ desk: { member, page, path, form }, isAgain, wasTied, isTied, openedBefore, nextAt }: VoteFormProps) {
  const t = messages('vote');
  const addAt = mayDo(member, 'evidence', page.view.visibility) ? `/desk/claims/${page.slug}/evidence` : null;
  const tags = REASON_TAGS.map((value) => ({ value, label: messages('glossary')(`reasonTag.${value}`) }));
  return (
    <Form action={doorOf(page.slug, 'vote')} problem={form.problem} className="space-y-7">
      <SentOnce path={path} />
      <input type="hidden" name="seenSeq" value={page.view.seq} />
      <div className="grid gap-x-10 gap-y-8 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <WeighEvidence evidence={standingEvidence(page)} places={page.places} form={form} openedBefore={openedBefore} addAt={addAt} />
        <div className="space-y-7 lg:sticky lg:bottom-4 lg:self-end">
          <RadioCards {...filled(form, 'value')} label={t('desk.answer')} options={answers()} required />
          <Select {...filled(form, 'tag')} label={t('desk.tag')} emptyLabel={messages('desk')('source.kindEmpty')} options={tags} required />
          <TextArea {...filled(form, 'text')} label={t('desk.text')} hint={t('desk.textHint')} maxLength={2000} />
          <InterestField page={page} form={form} wasTied={wasTied} isTied={isTied} />
          <div className="space-y-3 border-t border-rule pt-5">
            <Button>{t(isAgain ? 'desk.again' : 'desk.submit')}</Button>
            <Keys />
          </div>
        </div>
      </div>
      <VoteKeys nextAt={nextAt} />
    </Form>
  );
}

// Keys are offered where there is likely a keyboard, and a script that listens to it.
const FOR_KEYBOARDS = 'hidden [@media(hover:hover)_and_(scripting:enabled)]:block';

function answers(): Choice[] {
  const t = messages('vote');
  return ANSWERS.map((value, index) => ({
    value,
    label: (
      <span className="flex items-baseline gap-2.5">
        <span aria-hidden="true" className={FOR_KEYBOARDS}><Kbd>{index < 5 ? String(index + 1) : 'C'}</Kbd></span>
        <span className="font-semibold">{t(`desk.value.${answerKey(value)}`)}</span>
      </span>
    ),
    hint: t(`desk.valueMeans.${answerKey(value)}`),
  }));
}

function Keys() {
  return (
    <p className={`text-small text-ink-soft ${FOR_KEYBOARDS}`}>
      {messages('vote').rich('desk.keys', { k: (key) => <Kbd>{key}</Kbd> })}
    </p>
  );
}
