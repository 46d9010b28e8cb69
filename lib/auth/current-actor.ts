import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import type { Actor, Member } from './actor.ts';
import { whoAsks } from './who-asks.ts';

/** Who is looking at this page, from the session cookie; null is anyone. The page is then one person's. */
export async function currentActor(): Promise<Actor> {
  const cookie = (await headers()).get('cookie');
  return whoAsks(new Headers(cookie === null ? {} : { cookie }));
}

/**
 * Who is looking at this page; anyone who is not signed in is sent to do so and then comes back.
 * @param path the page's own address.
 */
export async function requireActor(path: string): Promise<Member> {
  return (await currentActor()) ?? redirect(`/sign-in?then=${encodeURIComponent(path)}`);
}
