import type { Metadata } from 'next';
import { NothingHere } from '#components/shell/nothing-here.tsx';
import { PageShell } from '#components/shell/page-shell.tsx';
import { PageTitle } from '#components/shell/page-title.tsx';
import { DoneNotice } from '#components/user/done-notice.tsx';
import { PeopleList } from '#components/user/people-list.tsx';
import { Refused } from '#components/user/refused.tsx';
import { ShownOnce } from '#components/user/shown-once.tsx';
import { requireActor } from '#lib/auth/current-actor.ts';
import { returnedForm, type Query } from '#lib/boundary/returned-form.ts';
import { readNameKey } from '#lib/boundary/pages.ts';
import { messages } from '#lib/messages/translate.ts';
import { PEOPLE } from '#lib/users/people-address.ts';
import { takeShown } from '#lib/users/user-queries.ts';

const t = messages('auth');
const LONGEST_TEXT = 200;

export const metadata: Metadata = { title: t('people.title'), robots: { index: false } };

export default async function PeoplePage({ searchParams }: { searchParams: Promise<Query> }) {
  const query = await searchParams;
  const actor = await requireActor(PEOPLE);
  const after = readNameKey(query.after);
  if (after === undefined || Array.isArray(query.q)) return <NothingHere />;
  const text = (query.q ?? '').toWellFormed().replaceAll('\0', '').trim().slice(0, LONGEST_TEXT);
  const form = await returnedForm(PEOPLE, query);
  const link = await takeShown(actor, PEOPLE, [query.shown].flat()[0]);
  return (
    <PageShell>
      <PageTitle eyebrow={<a href="/desk">{t('people.eyebrow')}</a>} lede={t('people.lede')}>{t('people.title')}</PageTitle>
      <p className="mt-3 text-small">{t.rich('people.toRoles', { link: (words) => <a href="/roles">{words}</a> })}</p>
      <Refused form={form} />
      <DoneNotice done={[query.done].flat()[0]} />
      {link && <ShownOnce words={t('people.shown')} secret={link} />}
      <PeopleList actor={actor} query={{ text, after }} />
    </PageShell>
  );
}
