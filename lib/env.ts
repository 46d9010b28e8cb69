import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { z } from 'zod';
import { parseWatchHours } from '#lib/domain/watch.ts';
import { parseAllowList } from '#lib/outbound/allow-list.ts';

const settings = z.object({
  PORT: z.coerce.number('must be a number').int().min(1).max(65_535).default(3000),
  HOST: z.string().default('127.0.0.1'),
  CLAIMLINE_DATA: z.string().default('data'),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'must begin with postgres://')
    .optional(),
  CLAIMLINE_SAMPLE: z.enum(['on', 'off'], 'must be on or off').default('on'),
  SITE_URL: z
    .url({ protocol: /^https?$/, error: 'must be an address such as https://claims.example.org' })
    .transform((url) => new URL(url).origin)
    .optional(),
  TRUSTED_PROXIES: z.coerce.number('must be a number').int().min(0).max(10).default(0),
  CLAIMLINE_FETCH_ALLOW: z.string().default('').transform((value, context) => {
    const allowed = parseAllowList(value);
    if (allowed) return allowed;
    context.addIssue({ code: 'custom', message: 'must list hosts or ranges with a port, such as intranet.example.org:8080, 10.1.0.0/16:443' });
    return z.NEVER;
  }),
  CLAIMLINE_FETCH: z.enum(['web', 'listed', 'off'], 'must be web, listed or off').default('web'),
  CLAIMLINE_WATCH_HOURS: z.string().default('').transform((value, context) => {
    const hours = parseWatchHours(value);
    if (hours) return hours;
    context.addIssue({ code: 'custom', message: 'must say hours by kind of source, such as primary=24, tertiary=168, satire=0' });
    return z.NEVER;
  }),
  TEST_POSTGRES_BIN: z.string().optional(),
  NODE_ENV: z.enum(['production', 'development', 'test']).catch('development'),
});

/** A setting that cannot be used: one sentence for whoever set it. */
class SettingProblem extends Error {
  override name = 'SettingProblem';
}

/** Settings of this process, parsed once. The only reader of `process.env`. */
export const env = readSettings();

/** Makes this process a production one before React and Next are loaded, which look at NODE_ENV. */
export function setMode(mode: 'production' | 'development'): void {
  Object.assign(process.env, { NODE_ENV: mode, NEXT_TELEMETRY_DISABLED: '1' });
}

/** The environment for a program we start, with the given changes. */
export function childEnvironment(changes: Record<string, string>): NodeJS.ProcessEnv {
  return { ...process.env, ...changes };
}

function readSettings() {
  // Next reads .env too, but only once it is prepared: too late for the port and the database.
  if (process.env.NODE_ENV !== 'test' && existsSync('.env')) process.loadEnvFile('.env');
  const parsed = settings.safeParse(withoutBlanks(process.env));
  if (!parsed.success) throw new SettingProblem(settingsSentence(parsed.error));
  const { SITE_URL, ...rest } = parsed.data;
  return {
    ...rest,
    CLAIMLINE_DATA: resolve(/* turbopackIgnore: true */ rest.CLAIMLINE_DATA),
    SITE_URL: SITE_URL ?? `http://${reachable(rest.HOST)}:${rest.PORT}`,
    // setMode may come after the parsing.
    get NODE_ENV() {
      return process.env.NODE_ENV === 'production' ? 'production' : rest.NODE_ENV;
    },
    /** False when SITE_URL was made up from HOST and PORT. */
    siteUrlIsSet: SITE_URL !== undefined,
  };
}

function withoutBlanks(values: NodeJS.ProcessEnv) {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ''));
}

function settingsSentence(error: z.ZodError): string {
  const wrong = error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`);
  return `A setting is wrong: ${wrong.join('; ')}.`;
}

// 0.0.0.0 is where to listen, not an address anybody can open.
function reachable(host: string): string {
  if (host === '0.0.0.0' || host === '::') return 'localhost';
  return host.includes(':') ? `[${host}]` : host;
}
