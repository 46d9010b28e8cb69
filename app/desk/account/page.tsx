import type { Metadata } from 'next';
import { PageShell } from '#components/shell/page-shell.tsx';
import { PageTitle } from '#components/shell/page-title.tsx';
import { UserText } from '#components/ui/user-text.tsx';
import { AppealSection } from '#components/user/appeal-section.tsx';
import { CalibrationSection } from '#components/user/calibration-section.tsx';
import { DoneNotice } from '#components/user/done-notice.tsx';
import { GroupNotice } from '#components/user/group-notice.tsx';
import { PasswordSection } from '#components/user/password-section.tsx';
import { Refused } from '#components/user/refused.tsx';
import { RolesSection } from '#components/user/roles-section.tsx';
import { SessionsSection } from '#components/user/sessions-section.tsx';
import { ShownOnce } from '#components/user/shown-once.tsx';
import { TiesSection } from '#components/user/ties-section.tsx';
import { TokensSection } from '#components/user/tokens-section.tsx';
import { requireActor } from '#lib/auth/current-actor.ts';
import { returnedForm, type Query } from '#lib/boundary/returned-form.ts';
import { ownAppeal } from '#lib/consensus/appeal-queries.ts';
import { ownCalibration } from '#lib/consensus/own-calibration.ts';
import { ownGroup } from '#lib/consensus/own-group.ts';
import { messages } from '#lib/messages/translate.ts';
import { ownTies } from '#lib/ties/tie-queries.ts';
import { takeShown, whoAmI } from '#lib/users/user-queries.ts';

const t = messages('auth');
const PATH = '/desk/account';

export const metadata: Metadata = { title: t('account.title'), robots: { index: false } };

export default async function AccountPage({ searchParams }: { searchParams: Promise<Query> }) {
  const query = await searchParams;
  const actor = await requireActor(PATH);
  const form = await returnedForm(PATH, query);
  const email = (await whoAmI(actor))?.email ?? '';
  const token = await takeShown(actor, PATH, [query.shown].flat()[0]);
  const [groupSize, appeal, calibration, ties] = await Promise.all([ownGroup(actor), ownAppeal(actor), ownCalibration(actor), ownTies(actor)]);
  return (
    <PageShell>
      <PageTitle eyebrow={<a href="/desk">{t('account.eyebrow')}</a>} lede={<><UserText text={actor.name} />, <UserText text={email} /></>}>
        {t('account.title')}
      </PageTitle>
      <Refused form={form} />
      <DoneNotice done={[query.done].flat()[0]} />
      {token && <ShownOnce words={t('account.shown')} secret={token} />}
      <GroupNotice size={groupSize} />
      <AppealSection isInGroup={groupSize !== null} appeal={appeal} form={form} />
      <TiesSection ties={ties} form={form} />
      <CalibrationSection calibration={calibration} />
      <RolesSection roles={[...actor.roles]} />
      <PasswordSection form={form} email={email} />
      <SessionsSection />
      <TokensSection actor={actor} form={form} />
    </PageShell>
  );
}
