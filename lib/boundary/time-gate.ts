import { asRefusal, problem, unexpected } from './answer.ts';
import { Refusal } from './refusal.ts';

type Params = { params: Promise<Record<string, string | string[]>> };
type Negotiate = (slug: string, acceptDatetime: string | null) => Promise<{ at: string; headers: Record<string, string> } | null>;

/**
 * A route handler for a TimeGate: `export const GET = timeGate(negotiateMemento)`. It leads on by what
 * `Accept-Datetime` asks for, so no cache may keep the answer for another one.
 */
export function timeGate(negotiate: Negotiate): (request: Request, context: Params) => Promise<Response> {
  return async (request, context) => {
    const { slug } = await context.params;
    const answer = await leadOn(request, negotiate(String(slug), request.headers.get('accept-datetime')));
    answer.headers.set('vary', 'accept-datetime');
    return answer;
  };
}

async function leadOn(request: Request, negotiated: ReturnType<Negotiate>): Promise<Response> {
  try {
    const found = await negotiated;
    if (!found) throw new Refusal('not-found');
    return new Response(null, { status: 302, headers: { ...found.headers, location: found.at, 'cache-control': 'no-store' } });
  } catch (error) {
    const refusal = asRefusal(error);
    return refusal ? problem(refusal) : unexpected(error, request);
  }
}
