import { randomUUID } from 'node:crypto';
import { Button } from '#components/ui/button.tsx';
import { DataTable, type Column } from '#components/ui/data-table.tsx';
import { DateText } from '#components/ui/date-text.tsx';
import { Form } from '#components/ui/form.tsx';
import { Section } from '#components/ui/section.tsx';
import { TextInput } from '#components/ui/text-input.tsx';
import { UserText } from '#components/ui/user-text.tsx';
import type { Actor } from '#lib/auth/actor.ts';
import type { ReturnedForm } from '#lib/boundary/returned-form.ts';
import { messages } from '#lib/messages/translate.ts';
import { myTokens } from '#lib/users/user-queries.ts';

const t = messages('auth');

type Token = Awaited<ReturnType<typeof myTokens>>[number];

/** The tokens with which machines act as oneself: those that work, and a new one. */
export async function TokensSection({ actor, form }: { actor: Actor; form: ReturnedForm }) {
  const tokens = await myTokens(actor);
  return (
    <Section id="tokens" heading={t('account.tokens')} intro={t('account.tokensIntro')}>
      {tokens.length === 0
        ? <p className="text-ink-soft">{t('account.noTokens')}</p>
        : <DataTable caption={t('account.tokens')} captionHidden columns={COLUMNS} rows={tokens} rowKey={({ id }) => id} />}
      <Form action="/api/me/tokens" className="mt-8 max-w-md space-y-6">
        <input type="hidden" name="back" value="/desk/account" />
        <input type="hidden" name="idempotencyKey" value={randomUUID()} />
        <TextInput
          name="name"
          label={t('field.tokenName')}
          hint={t('field.tokenNameHint')}
          maxLength={80}
          required
          autoComplete="off"
          defaultValue={form.typed('name')}
          error={form.wrong('name')}
        />
        <Button>{t('account.tokenSubmit')}</Button>
      </Form>
    </Section>
  );
}

const COLUMNS: Column<Token>[] = [
  { key: 'name', head: t('account.tokenColumns.name'), cell: ({ name }) => <UserText text={name} /> },
  { key: 'made', head: t('account.tokenColumns.made'), cell: ({ createdAt }) => <DateText at={createdAt} /> },
  {
    key: 'used',
    head: t('account.tokenColumns.used'),
    cell: ({ lastUsedAt }) => (lastUsedAt ? <DateText at={lastUsedAt} precision="minute" /> : t('account.never')),
  },
  { key: 'end', head: t('account.tokenColumns.end'), cell: (token) => <Revocation {...token} /> },
];

function Revocation({ id, name }: Token) {
  return (
    <Form action={`/api/me/tokens/${id}/revoke`}>
      <input type="hidden" name="back" value="/desk/account" />
      <Button tone="secondary" size="small" aria-label={t('account.revokeNamed', { name })}>{t('account.revoke')}</Button>
    </Form>
  );
}
