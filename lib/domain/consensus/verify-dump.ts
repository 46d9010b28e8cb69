import { computeEpoch } from './compute-epoch.ts';
import type { EpochHeader } from './dump.ts';
import type { DumpProblem, ReadDump } from './dump-reader.ts';
import { CODE_VERSION } from './epoch.ts';
import { verifyPanels, type VerifiedPanel } from './verify-panels.ts';

/** Whether a dump's epoch follows from its votes. */
export type Verification = {
  isVerified: boolean;
  /** What is wrong, by line; with any problem nothing was computed. */
  problems: readonly DumpProblem[];
  problemsInAll: number;
  stated: EpochHeader | null;
  computed: { hash: string; votesHash: string; counts: EpochHeader['counts'] } | null;
  /** What closed panels answered, stated and read anew. */
  panels: readonly VerifiedPanel[];
};

/** Computes a dump's epoch anew, reads its closed panels with it, and compares. The same lines run in Node and in a browser. */
export function verifyDump({ problems, problemsInAll, dump }: ReadDump): Verification {
  if (!dump) return refused(problems, problemsInAll, null);
  const { header, policy, log, start, panels: stated } = dump;
  const wrong = mismatch(header, policy.version, start !== null);
  if (wrong) return refused([{ line: 1, what: wrong }], 1, header);
  const warm = start && header.startedFrom ? { hash: header.startedFrom, from: start } : null;
  const found = computeEpoch(log, policy, { number: header.number, position: header.position }, warm);
  const { epoch } = found;
  const panels = verifyPanels(stated, found, log.ratings.raters, policy);
  const { votes, raters, items } = header.counts;
  const isSameCount = votes === epoch.counts.votes && raters === epoch.counts.raters && items === epoch.counts.items;
  return {
    isVerified: epoch.hash === header.hash && epoch.votesHash === header.votesHash && isSameCount && panels.every(({ isSame }) => isSame),
    problems: [], problemsInAll: 0, stated: header, computed: { hash: epoch.hash, votesHash: epoch.votesHash, counts: epoch.counts }, panels,
  };
}

function mismatch(header: EpochHeader, policyVersion: number, hasStart: boolean): string | null {
  if (header.codeVersion !== CODE_VERSION) return `was computed by "${header.codeVersion}"; this is "${CODE_VERSION}"`;
  if (header.policyVersion !== policyVersion) return `names policy ${header.policyVersion}, and line 2 has policy ${policyVersion}`;
  if ((header.startedFrom !== null) !== hasStart) return 'a warm epoch says what it started from, and only a warm one';
  return null;
}

function refused(problems: readonly DumpProblem[], problemsInAll: number, stated: EpochHeader | null): Verification {
  return { isVerified: false, problems, problemsInAll, stated, computed: null, panels: [] };
}
