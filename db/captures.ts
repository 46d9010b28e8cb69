import { v7 as uuid } from 'uuid';
import type { CaptureProblem, CaptureState, CaptureWhy, MediaType } from '#lib/domain/captures.ts';
import type { Instant } from '#lib/domain/time.ts';
import { givenNow, type On } from '#db/client.ts';

export type Capture = {
  id: string; sourceId: string | null; address: string | null; addressKey: string | null; why: CaptureWhy; state: CaptureState;
  problem: CaptureProblem | null; askedBy: string; askedAt: Instant; finishedAt: Instant | null; finalAddress: string | null; status: number | null;
  steps: unknown; headers: Record<string, string> | null; mediaType: MediaType | null; fileName: string | null;
  bodyHash: string | null; warcHash: string | null; textHash: string | null; htmlHash: string | null;
  found: unknown; extractor: number | null; entryId: string | null;
};

/** What a capture came to. */
export type CaptureOutcome = Partial<Omit<Capture, 'id' | 'why' | 'askedBy' | 'askedAt' | 'address' | 'addressKey'>> & { state: CaptureState };

type NewCapture = Pick<Capture, 'sourceId' | 'address' | 'addressKey' | 'why' | 'askedBy'> & Partial<Pick<Capture, 'fileName' | 'mediaType' | 'bodyHash'>>;

/** Writes down that a copy is wanted. */
export async function insertCapture(on: On, capture: NewCapture): Promise<string> {
  const id = uuid();
  const { sourceId, address, addressKey, why, askedBy, fileName = null, mediaType = null, bodyHash = null } = capture;
  await on`
    insert into captures (id, source_id, address, address_key, why, state, asked_by, asked_at, file_name, media_type, body_hash)
    values (${id}, ${sourceId}, ${address}, ${addressKey}, ${why}, 'waiting', ${askedBy}, coalesce(${givenNow()}::timestamptz, clock_timestamp()), ${fileName}, ${mediaType}, ${bodyHash})`;
  return id;
}

export async function findCapture(on: On, id: string): Promise<Capture | null> {
  const [capture] = await on<Capture[]>`select * from captures where id = ${id}`;
  return capture ?? null;
}

/** The same, locked until the transaction ends. */
export async function lockCapture(on: On, id: string): Promise<Capture | null> {
  const [capture] = await on<Capture[]>`select * from captures where id = ${id} for update`;
  return capture ?? null;
}

/** Says that a capture is being worked on; false when it has ended already. */
export async function startCapture(on: On, id: string): Promise<boolean> {
  const rows = await on`update captures set state = 'working' where id = ${id} and state in ('waiting', 'working') returning 1`;
  return rows.length > 0;
}

/** Writes down what became of a capture. */
export async function finishCapture(on: On, id: string, outcome: CaptureOutcome): Promise<void> {
  const { steps, headers, found, ...plain } = outcome;
  const columns = {
    ...plain,
    ...(steps === undefined ? {} : { steps: on.json(steps as never) }), ...(headers === undefined ? {} : { headers: on.json(headers as never) }),
    ...(found === undefined ? {} : { found: on.json(found as never) }),
  };
  const named = Object.fromEntries(Object.entries(columns).map(([name, value]) => [name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`), value]));
  await on`update captures set ${on(named as never)}, finished_at = coalesce(${givenNow()}::timestamptz, clock_timestamp()) where id = ${id}`;
}

/** Ties captures of an address, made before anybody recorded it, to its source; gives those that have ended. */
export async function adoptCaptures(on: On, addressKey: string, sourceId: string): Promise<Capture[]> {
  return on<Capture[]>`
    update captures set source_id = ${sourceId} where address_key = ${addressKey} and source_id is null returning *`;
}

export async function markRecorded(on: On, id: string, entryId: string): Promise<void> {
  await on`update captures set entry_id = ${entryId} where id = ${id}`;
}

/** Captures under way that no job waits to do, does, or will try again, the oldest first. A job is left together with its capture. */
export async function findLostCaptures(on: On, limit: number): Promise<Capture[]> {
  return on<Capture[]>`
    select c.* from captures c where c.state in ('waiting', 'working')
      and not exists (
        select from jobs.job j where j.name = 'capture' and j.state in ('created', 'retry', 'active') and j.data->>'captureId' = c.id::text
      ) order by c.id limit ${limit}`;
}

/** A capture of an address that is under way or has just been made, so that pasting it twice asks its server once. */
export async function findFreshCapture(on: On, addressKey: string): Promise<Capture | null> {
  const [capture] = await on<Capture[]>`
    select * from captures where address_key = ${addressKey}
      and (state in ('waiting', 'working') or (state in ('stored', 'unchanged') and finished_at > now() - interval '10 minutes'))
    order by id desc limit 1`;
  return capture ?? null;
}

/** The copies that were kept of a source, the latest first. */
export async function storedCaptures(on: On, sourceId: string, limit: number): Promise<Capture[]> {
  return on<Capture[]>`select * from captures where source_id = ${sourceId} and state = 'stored' order by id desc limit ${limit}`;
}

/**
 * What there is to tell of a source's captures, the latest first: its copies, what is under way, what a person asked for
 * in vain, and the last look. The looks between them, which found nothing new every day, would bury these.
 */
export async function tellingCaptures(on: On, sourceId: string, limit: number): Promise<Capture[]> {
  return on<Capture[]>`
    select * from captures where source_id = ${sourceId} and (
      state in ('stored', 'waiting', 'working') or (state = 'failed' and why <> 'watch')
      or id = (select id from captures where source_id = ${sourceId} order by id desc limit 1)
    ) order by id desc limit ${limit}`;
}

/** The latest copy that was kept of a source, before a given capture. */
export async function latestStored(on: On, sourceId: string, before: string): Promise<Capture | null> {
  const [capture] = await on<Capture[]>`
    select * from captures where source_id = ${sourceId} and state = 'stored' and id < ${before} order by id desc limit 1`;
  return capture ?? null;
}

/**
 * Of looks of the watch that found the same one after the other (nothing new, or the same failure) the first and the latest
 * are kept. Deletes the one before a given capture where it stands between two such, and is in no journal.
 */
export async function deleteLookBetween(on: On, sourceId: string, id: string): Promise<void> {
  await on`
    with three as (
      select id, why, state, problem, entry_id, row_number() over (order by id desc) as place
      from captures where source_id = ${sourceId} and id <= ${id} order by id desc limit 3)
    delete from captures where id = (
      select middle.id from three middle where place = 2 and why = 'watch' and entry_id is null and state in ('unchanged', 'failed')
        and (select count(*) from three t where t.state = middle.state and t.problem is not distinct from middle.problem) = 3)`;
}

/** How many captures somebody asked for in the last hour. */
export async function askedLately(on: On, actorId: string): Promise<number> {
  const [row] = await on<{ n: number }[]>`
    select count(*)::int as n from captures where asked_by = ${actorId} and asked_at > now() - interval '1 hour'`;
  return row?.n ?? 0;
}

/** Takes a host's turn for up to `seconds`; false while somebody else has it. */
export async function takeTurn(on: On, host: string, seconds: number): Promise<boolean> {
  const rows = await on`
    insert into host_turns (host, until) values (${host}, clock_timestamp() + ${seconds} * interval '1 second')
    on conflict (host) do update set until = excluded.until where host_turns.until < clock_timestamp() returning 1`;
  return rows.length > 0;
}

/** Gives a host's turn back, after a pause. */
export async function endTurn(on: On, host: string, pauseSeconds: number): Promise<void> {
  await on`update host_turns set until = clock_timestamp() + ${pauseSeconds} * interval '1 second' where host = ${host}`;
}
