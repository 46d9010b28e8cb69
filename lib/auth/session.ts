import { decode, encode } from 'next-auth/jwt';
import { siteSecret } from '#db/secrets.ts';
import { env } from '#lib/env.ts';

/** What a session cookie says: whose it is, and which version of their sessions it belongs to. */
export type Session = { userId: string; sessionVersion: number };

const MAX_AGE_SECONDS = 30 * 24 * 60 * 60;
const SECRET_BYTES = 32;
const NAME_BYTES = 4;

/** The cookie's name. Cookies ignore ports, so two copies on one host need two names. */
async function cookieName(): Promise<string> {
  return `claimline-${await siteSecret('instance', NAME_BYTES)}`;
}

/** Seals a session into the value of a Set-Cookie header; null makes the header that ends it. */
export async function sessionCookie(session: Session | null): Promise<string> {
  const value = session
    ? await encode({
        token: { sub: session.userId, v: session.sessionVersion },
        secret: await siteSecret('session', SECRET_BYTES),
        maxAge: MAX_AGE_SECONDS,
      })
    : '';
  const secure = env.SITE_URL.startsWith('https:') ? '; Secure' : '';
  const maxAge = session ? MAX_AGE_SECONDS : 0;
  return `${await cookieName()}=${value}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${maxAge}${secure}`;
}

/** What a script of ours may see: whether somebody is signed in here, so that nobody else's pages ask. */
export async function hintCookie(session: Session | null): Promise<string> {
  const secure = env.SITE_URL.startsWith('https:') ? '; Secure' : '';
  const maxAge = session ? MAX_AGE_SECONDS : 0;
  return `${await cookieName()}-here=${session ? 1 : ''}; Path=/; SameSite=Lax; Max-Age=${maxAge}${secure}`;
}

/** Opens a Cookie header; null when it has no session of this site, or a broken or an expired one. */
export async function readSession(cookieHeader: string | null): Promise<Session | null> {
  const name = `${await cookieName()}=`;
  const value = cookieHeader?.split(/;\s*/).find((pair) => pair.startsWith(name))?.slice(name.length);
  if (!value) return null;
  try {
    const token = await decode({ token: value, secret: await siteSecret('session', SECRET_BYTES) });
    return token?.sub && typeof token.v === 'number' ? { userId: token.sub, sessionVersion: token.v } : null;
  } catch {
    // A cookie that was tampered with or sealed by another copy is no session.
    return null;
  }
}
