import type { PanelFacts, PanelReason, PanelStanding } from '#lib/domain/consensus/panel-due.ts';
import type { Instant } from '#lib/domain/time.ts';
import type { On, Tx } from '#db/client.ts';
import { opensRound } from '#db/rounds.ts';

/** A panel as it was drawn. `candidates` are everybody the epoch places, as pairs of pseudonym and factor. */
export type PanelRow = {
  id: string; claimId: string; n: number; reason: PanelReason; seedN: number; epoch: number; epochHash: string;
  roundSeq: number; seats: number; candidates: [string, number][]; candidatesHash: string; drawnAt: Instant;
};

const roundOf = (on: On) => on`(select coalesce(max(e.seq), 0) from entries e where e.stream_id = c.stream_id and ${opensRound(on)})`;

/** Keeps a draw. Two at once on one claim: the later fails on its number. */
export async function insertPanel(tx: Tx, panel: Omit<PanelRow, 'n'>): Promise<void> {
  await tx`
    insert into panels (id, claim_id, n, reason, seed_n, epoch, epoch_hash, round_seq, seats, candidates, candidates_hash, drawn_at)
    select ${panel.id}, ${panel.claimId}, coalesce(max(n), 0) + 1, ${panel.reason}, ${panel.seedN}, ${panel.epoch}, ${panel.epochHash},
      ${panel.roundSeq}, ${panel.seats}, ${tx.json(panel.candidates)}, ${panel.candidatesHash}, ${panel.drawnAt}
    from panels where claim_id = ${panel.claimId}`;
}

export type OpenPanel = PanelRow & {
  secret: string; commitment: string;
  /** The claim changed since, is void, merged or not public any more: what the panel was to judge is gone. */
  isOver: boolean;
};

/** The panels that sit, by id. */
export async function openPanelIds(on: On): Promise<{ id: string; claimId: string }[]> {
  return on<{ id: string; claimId: string }[]>`
    select p.id, p.claim_id from panels p where not exists (select from panel_closings e where e.panel_id = p.id) order by p.id`;
}

/** A panel that sits; null when it has closed. */
export async function findOpenPanel(on: On, id: string): Promise<OpenPanel | null> {
  const [panel] = await on<OpenPanel[]>`
    select p.*, s.secret, s.commitment,
      (c.visibility <> 'public' or c.merged_into is not null or c.status = 'void' or p.round_seq <> ${roundOf(on)}) as is_over
    from panels p join panel_seeds s on s.n = p.seed_n join claims c on c.stream_id = p.claim_id
    where p.id = ${id} and not exists (select from panel_closings e where e.panel_id = p.id)`;
  return panel ?? null;
}

/** Closes a panel. */
export async function insertClosing(tx: Tx, closing: { panelId: string; votes: number; counts: boolean; closedAt: Instant }): Promise<void> {
  await tx`
    insert into panel_closings (panel_id, votes, counts, closed_at)
    values (${closing.panelId}, ${closing.votes}, ${closing.counts}, ${closing.closedAt})`;
}

/** The panels of claims in their present round, as of a moment, by claim. `claimIds` null takes every claim. */
export async function panelsInRound(on: On, { claimIds, cutoff }: { claimIds: readonly string[] | null; cutoff: Instant }): Promise<Map<string, PanelStanding[]>> {
  const rows = await on<(PanelStanding & { claimId: string })[]>`
    select p.claim_id, p.reason, e.panel_id is null as is_open, coalesce(e.counts, false) as counts
    from panels p join claims c on c.stream_id = p.claim_id left join panel_closings e on e.panel_id = p.id and e.closed_at <= ${cutoff}
    where ${claimIds === null ? on`true` : on`p.claim_id = any(${[...claimIds]}::uuid[])`}
      and p.drawn_at <= ${cutoff} and p.round_seq = ${roundOf(on)} order by p.n`;
  return Map.groupBy(rows, ({ claimId }) => claimId);
}

/** A claim that may call for a panel. */
export type ClaimInQuestion = Omit<PanelFacts, 'panels'> & { claimId: string; roundSeq: number };

/** The claims that the epoch in force gives any reason to draw reviewers for, the most pressing first, then by id. */
export async function claimsInQuestion(on: On, { reachFrom, claimId }: { reachFrom: number; claimId: string | null }): Promise<ClaimInQuestion[]> {
  return on<ClaimInQuestion[]>`
    select * from (
      select c.stream_id as claim_id, c.status, point.state->>'word' as word,
        coalesce((point.state->'alarm'->>'isAttacked')::boolean, false) as is_attacked,
        coalesce((point.state->'alarm'->'panel'->>'differs')::boolean, false) as differs,
        (select count(distinct a.source_id)::int from appearances a where a.claim_id = c.stream_id and a.withdrawn_by is null) as appearances,
        ${roundOf(on)} as round_seq
      from consensus_points point join claims c on c.stream_id = point.claim_id
      where point.epoch = (select max(number) from epochs) and point.closes_epoch
        and c.visibility = 'public' and c.merged_into is null and c.status <> 'void'
        and ${claimId === null ? on`true` : on`c.stream_id = ${claimId}`}
    ) asked
    where is_attacked or differs or word = 'contested' or status = 'disputed' or appearances >= ${reachFrom} order by is_attacked desc, differs desc, claim_id`;
}
