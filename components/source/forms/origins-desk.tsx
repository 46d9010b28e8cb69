import { DeskForm } from '#components/claim/forms/desk-form.tsx';
import { filled } from '#components/claim/forms/filled.ts';
import { Button } from '#components/ui/button.tsx';
import { Disclosure } from '#components/ui/disclosure.tsx';
import { Section } from '#components/ui/section.tsx';
import { TextArea, TextInput } from '#components/ui/text-input.tsx';
import { UserText } from '#components/ui/user-text.tsx';
import { type Member, holds } from '#lib/auth/actor.ts';
import { UNSENT, type ReturnedForm } from '#lib/boundary/returned-form.ts';
import { messages } from '#lib/messages/translate.ts';
import type { SourceLink } from '#lib/sources/origin-queries.ts';
import type { OriginSuggestion } from '#lib/sources/suggest-origins.ts';
import { LinkLine } from '../source-origins.tsx';
import { SourceFields } from './source-fields.tsx';

const t = messages('origins');

type Parts = { slug: string; form: ReturnedForm };

/** What a source seems to derive from, each with a button that says so. */
export function SuggestedOrigins({ slug, suggestions }: { slug: string; suggestions: readonly OriginSuggestion[] }) {
  return (
    <Section id="suggested" heading={t('desk.suggested')} intro={t('desk.suggestedIntro')}>
      {suggestions.length === 0 && <p className="text-ink-soft">{t('desk.suggestedNone')}</p>}
      <ul className="divide-y divide-rule">
        {suggestions.map((one) => <li key={one.id} className="space-y-2 py-3 first:pt-0"><Suggestion slug={slug} suggestion={one} /></li>)}
      </ul>
    </Section>
  );
}

function Suggestion({ slug, suggestion: { id, slug: at, title, language, outlet, passage, citesIt, bothCite } }: { slug: string; suggestion: OriginSuggestion }) {
  return (
    <>
      <p><a href={`/sources/${at}`}><UserText text={title} language={language} /></a>{outlet !== null && <> · <UserText text={outlet} /></>}</p>
      {passage && <p className="text-small text-ink-soft">{t.rich('desk.passage', { words: () => <UserText text={passage.text} /> })}</p>}
      {citesIt && <p className="text-small text-ink-soft">{t('desk.cites')}</p>}
      {bothCite !== null && <p className="text-small break-words text-ink-soft">{t('desk.bothCite', { address: bothCite })}</p>}
      <form action={`/api/sources/${slug}/derivations`} method="post">
        <input type="hidden" name="back" value={`/desk/sources/${slug}/origins`} />
        <input type="hidden" name="source.id" value={id} />
        <Button tone="secondary" size="small">{t('desk.accept')}</Button>
      </form>
    </>
  );
}

/** Linking a source to a document that is here, or that is recorded in place. */
export function LinkOriginForm({ slug, form }: Parts) {
  return (
    <Section id="link" heading={t('desk.linkHeading')}>
      <DeskForm action={`/api/sources/${slug}/derivations`} path={`/desk/sources/${slug}/origins`} form={form} submit={t('desk.submit')} cancel={`/sources/${slug}`}>
        <SourceFields form={form} required />
        <TextArea {...filled(form, 'note')} label={t('desk.note')} hint={t('desk.noteHint')} maxLength={2000} />
      </DeskForm>
    </Section>
  );
}

/** The links as they stand, each with a way to undo it. */
export function PresentOrigins({ slug, form, links, member }: Parts & { links: readonly SourceLink[]; member: Member }) {
  return (
    <Section id="present" heading={t('desk.present')}>
      {links.length === 0 && <p className="text-ink-soft">{t('desk.presentNone')}</p>}
      <ul className="divide-y divide-rule">
        {links.map((link) => (
          <li key={link.derivationId} className="space-y-1 py-3 first:pt-0">
            <LinkLine link={link} />
            {link.actorId === member.id || holds(member, 'editor')
              ? <UndoForm slug={slug} link={link} form={form.typed('derivationId') === link.derivationId ? form : UNSENT} />
              : <p className="text-small text-ink-soft">{t('desk.mayNotUndo')}</p>}
          </li>
        ))}
      </ul>
    </Section>
  );
}

function UndoForm({ slug, link: { derivationId }, form }: Parts & { link: SourceLink }) {
  return (
    <Disclosure summary={t('desk.undo')} open={form.problem !== null}>
      <DeskForm action={`/api/sources/${slug}/derivation-withdrawals`} path={`/desk/sources/${slug}/origins`} form={form} submit={t('desk.undo')}>
        <input type="hidden" name="derivationId" value={derivationId} />
        <TextInput {...filled(form, 'reason')} id={`f-reason-${derivationId}`} label={t('desk.undoReason')} maxLength={4000} required />
      </DeskForm>
    </Disclosure>
  );
}
