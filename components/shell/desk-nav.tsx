import type { Actor } from '#lib/auth/actor.ts';
import { may, type Act } from '#lib/domain/permissions.ts';
import { messages } from '#lib/messages/translate.ts';
import { DeskPlaces } from './desk-places.tsx';

const PLACES = [
  { href: '/desk', key: 'desk', act: null },
  { href: '/desk/claims/new', key: 'log', act: 'log-claim' },
  { href: '/desk/bookmarklet', key: 'bookmarklet', act: 'log-claim' },
  { href: '/desk/queue', key: 'queue', act: 'cast-vote' },
  { href: '/desk/outlets', key: 'outlets', act: 'grade-outlet' },
  { href: '/desk/people', key: 'people', act: 'grant-working-roles' },
  { href: '/desk/site', key: 'site', act: 'set-review-terms' },
  { href: '/desk/account', key: 'account', act: null },
] as const satisfies readonly { href: string; key: string; act: Act | null }[];

/** The places of the desk that somebody has a use for. Nothing for anyone who is not signed in. */
export function DeskNav({ actor }: { actor: Actor }) {
  const t = messages('desk');
  if (!actor) return null;
  const places = PLACES.filter(({ act }) => act === null || may(actor.roles, act)).map(({ href, key }) => ({ href, name: t(`nav.${key}`) }));
  return (
    <nav aria-label={t('nav.label')} data-print="no" className="desk-nav page-grid border-b border-rule bg-wash">
      <DeskPlaces places={places} />
    </nav>
  );
}
