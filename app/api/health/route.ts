import packageJson from '#package.json' with { type: 'json' };
import { healthOfSite } from '#lib/health/health-queries.ts';

export const dynamic = 'force-dynamic';

export async function GET(): Promise<Response> {
  const health = await healthOfSite();
  const status = health.database === 'here' ? 200 : 503;
  return Response.json({ version: packageJson.version, ...health }, { status, headers: { 'cache-control': 'no-store' } });
}
