export type Answer =
  | { kind: 'taken'; at: string }
  /** The form has to be shown again beside what it met: what somebody changed meanwhile, or what is there already. */
  | { kind: 'stale' }
  | { kind: 'refused'; title?: string; detail?: string; fields: Record<string, string> }
  | { kind: 'lost' };

const STALE = 412;
const MET: readonly (string | undefined)[] = ['already-logged', 'former-name'];

type ProblemDetails = { code?: string; title?: string; detail?: string; fields?: Record<string, string> };

/** Sends a form as the browser would, asking for JSON; a network that fails is an answer too. */
export async function postForm(
  form: HTMLFormElement,
  submitter: HTMLElement | null,
): Promise<Answer> {
  const address = submitter?.getAttribute('formaction') ?? form.getAttribute('action') ?? '';
  const body = new FormData(form, submitter);
  const headers = { accept: 'application/json', 'idempotency-key': keyFor(form, address, body) };
  try {
    const response = await fetch(address, { method: 'POST', body, headers });
    if (response.status === STALE) return { kind: 'stale' };
    return response.ok ? await taken(response, form) : await refused(response);
  } catch {
    // fetch rejects only when nothing came back or the answer was no JSON: the reader is told so.
    return { kind: 'lost' };
  }
}

type Attempt = { sent: string; key: string };
const attempts = new WeakMap<HTMLFormElement, Attempt>();

/** The same words sent again after a lost answer carry the same key, so the site takes them once. */
function keyFor(form: HTMLFormElement, address: string, body: FormData): string {
  const sent = JSON.stringify([address, ...body]);
  const last = attempts.get(form);
  const key = last?.sent === sent ? last.key : randomKey();
  attempts.set(form, { sent, key });
  return key;
}

// crypto.randomUUID is missing on plain http, where a self-hosted site may well be served.
function randomKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

async function taken(response: Response, form: HTMLFormElement): Promise<Answer> {
  attempts.delete(form);
  const { at } = (await response.json()) as { at?: string };
  return { kind: 'taken', at: at ?? location.pathname };
}

async function refused(response: Response): Promise<Answer> {
  const { code, title, detail, fields = {} } = (await response.json()) as ProblemDetails;
  if (MET.includes(code)) return { kind: 'stale' };
  return { kind: 'refused', title, detail: detail === title ? undefined : detail, fields };
}
