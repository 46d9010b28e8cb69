import { on } from '#db/client.ts';
import { publishedPanels, publishedSeeds, type PublishedPanel } from '#db/published-panels.ts';
import type { PublicFile } from '#lib/boundary/read.ts';
import { reads } from '#lib/boundary/reads.ts';
import { consensusTags } from '#lib/consensus/consensus-tags.ts';
import type { PanelLine } from '#lib/domain/consensus/panel-file.ts';

export type { PublishedPanel } from '#db/published-panels.ts';

const MOST_LISTED = 40;

/** The latest panels, newest first, and how many commitments were made. */
export async function listPanels(): Promise<{ panels: readonly PublishedPanel[]; commitments: number }> {
  reads(consensusTags.epochs);
  const [panels, seeds] = await Promise.all([publishedPanels(on(), MOST_LISTED), publishedSeeds(on())]);
  return { panels, commitments: seeds.length };
}

/** The file of commitments and panels, as NDJSON: all that it takes to draw every closed panel again. */
export async function panelsFile(): Promise<PublicFile> {
  reads(consensusTags.epochs);
  const [seeds, panels] = await Promise.all([publishedSeeds(on()), publishedPanels(on(), null)]);
  const lines: PanelLine[] = [
    ...seeds.map(({ n, commitment, committedAt }) => ({ type: 'commitment' as const, n, commitment, at: committedAt })),
    ...panels.toReversed().map(lineOf),
  ];
  return {
    body: new TextEncoder().encode(lines.map((line) => `${JSON.stringify(line)}\n`).join('')),
    type: 'application/x-ndjson; charset=utf-8', name: 'claimline-panels.ndjson',
  };
}

function lineOf({ id, claimId, reason, seedN, epoch, epochHash, seats, candidatesHash, drawnAt, closing }: PublishedPanel): PanelLine {
  return {
    type: 'panel', panel: id, claim: claimId, reason, seed: seedN, epoch, epochHash, seats, candidatesHash, at: drawnAt,
    closing: closing && { at: closing.closedAt, secret: closing.secret, votes: closing.votes, counts: closing.counts, candidates: closing.candidates, seats: closing.seats },
  };
}
