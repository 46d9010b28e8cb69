import { Button } from '#components/ui/button.tsx';
import { Combobox } from '#components/ui/combobox.tsx';
import { DataTable, type Column } from '#components/ui/data-table.tsx';
import { DateText } from '#components/ui/date-text.tsx';
import { Disclosure } from '#components/ui/disclosure.tsx';
import { Form } from '#components/ui/form.tsx';
import { Section } from '#components/ui/section.tsx';
import { UserText } from '#components/ui/user-text.tsx';
import type { ReturnedForm } from '#lib/boundary/returned-form.ts';
import { messages } from '#lib/messages/translate.ts';
import type { OwnTies, SaidOfTie, StandingTie } from '#lib/ties/tie-queries.ts';

const t = messages('ties');

/** One's standing ties to parties: those that hold, one more, and all that one has said of them. */
export function TiesSection({ ties, form }: { ties: OwnTies | null; form: ReturnedForm }) {
  if (!ties) return null;
  return (
    <Section id="ties" heading={t('heading')} intro={t('intro')}>
      {ties.standing.length === 0
        ? <p className="text-ink-soft">{t('none')}</p>
        : <DataTable caption={t('heading')} captionHidden columns={STANDING} rows={ties.standing} rowKey={({ partyId }) => partyId} />}
      <Form action="/api/me/ties" className="mt-8 max-w-md space-y-6">
        <input type="hidden" name="back" value="/desk/account" />
        <input type="hidden" name="tied" value="yes" />
        <Combobox
          name="party.name" idName="party.id" endpoint="/api/parties" label={t('party')} hint={t('partyHint')} required
          defaultValue={form.typed('party.name')} defaultId={form.typed('party.id')} error={form.wrong('party.name') ?? form.wrong('party.id')}
        />
        <Button>{t('add')}</Button>
      </Form>
      {ties.said.length > 0 && (
        <div className="mt-6">
          <Disclosure summary={t('history')}>
            <DataTable caption={t('history')} captionHidden columns={SAID} rows={ties.said} rowKey={({ id }) => String(id)} />
          </Disclosure>
        </div>
      )}
    </Section>
  );
}

const STANDING: Column<StandingTie>[] = [
  { key: 'party', head: t('columns.party'), cell: (tie) => <Party {...tie} /> },
  { key: 'since', head: t('columns.since'), cell: ({ since }) => <DateText at={since} precision="minute" /> },
  { key: 'end', head: t('columns.end'), cell: (tie) => <End {...tie} /> },
];

const SAID: Column<SaidOfTie>[] = [
  { key: 'when', head: t('when'), cell: ({ at }) => <DateText at={at} precision="minute" /> },
  { key: 'what', head: t('what'), cell: (said) => t.rich(said.isTied ? 'tied' : 'untied', { party: () => <Party {...said} /> }) },
];

function Party({ slug, name }: { slug: string; name: string | null }) {
  return <a href={`/parties/${slug}`}>{name === null ? t('unnamed') : <UserText text={name} />}</a>;
}

function End({ partyId, name }: StandingTie) {
  return (
    <Form action="/api/me/ties">
      <input type="hidden" name="back" value="/desk/account" />
      <input type="hidden" name="party.id" value={partyId} />
      <input type="hidden" name="tied" value="no" />
      <Button tone="secondary" size="small" aria-label={t('endNamed', { name: name ?? t('unnamed') })}>{t('end')}</Button>
    </Form>
  );
}
