import type { SourceChange } from '#lib/domain/captures.ts';
import type { Instant } from '#lib/domain/time.ts';
import type { On } from '#db/client.ts';
import { joinStanding } from '#db/carried.ts';
import { isListed, lineColumns, type ClaimLine } from '#db/claim-lines.ts';

/** A public claim with evidence whose source is not what it was when it was cited. */
export type AtRiskLine = ClaimLine & { evidenceId: string; change: SourceChange; sourceTitle: string | null; seenAt: Instant };

/** Standing evidence whose source was retracted, corrected or is gone, or whose quoted passage reads differently; the latest first. */
export async function findEvidenceAtRisk(on: On, limit: number): Promise<AtRiskLine[]> {
  return on<AtRiskLine[]>`
    select ${lineColumns(on)}, e.entry_id as evidence_id, e.change, s.title as source_title, seen.recorded_at as seen_at
    from evidence e ${joinStanding(on, on`e.claim_id`, on`coalesce(e.moved_to, e.claim_id)`)} join sources s on s.stream_id = e.source_id
    join entries seen on seen.id = e.change_entry_id
    where ${isListed(on)} and (e.withdrawn_by is null or e.moved_to is not null)
      and (e.change in ('retracted', 'corrected', 'gone') or e.change_passage in ('changed', 'missing'))
    order by (e.change = 'retracted') desc, seen.recorded_at desc, e.entry_id limit ${limit}`;
}
