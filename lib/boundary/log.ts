import pino from 'pino';
import { env } from '#lib/env.ts';

/** The site's log: JSON lines on standard error. Tests are silent unless something goes wrong. */
export const log = pino(
  {
    level: env.NODE_ENV === 'test' ? 'fatal' : 'info',
    // The last part of these addresses signs somebody in.
    serializers: { path: (path: unknown) => String(path).replace(/^\/(welcome|reset)\/[^/?]+/, '/$1/…') },
  },
  pino.destination({ fd: 2, sync: true }),
);
