import { Notice } from '#components/ui/notice.tsx';
import type { Actor } from '#lib/auth/actor.ts';
import { messages } from '#lib/messages/translate.ts';

/** Tells somebody who is signed in already that they are. */
export function SignedInNotice({ actor }: { actor: Actor }) {
  if (!actor) return null;
  const t = messages('auth');
  return (
    <div className="mt-6">
      <Notice title={<bdi>{t('signedIn', { name: actor.name })}</bdi>}><a href="/desk">{t('toDesk')}</a></Notice>
    </div>
  );
}
