import type { GroupHere } from './consensus-view.ts';
import type { InForce } from './epoch-in-force.ts';
import type { Reading } from './point.ts';
import { readStanding, type Standing } from './replay.ts';

/** The groups of the epoch in force that voted on a claim with two voices or more, the largest first. */
export function groupsHere(votes: readonly Standing[], epoch: InForce, score: (reading: Reading) => number): GroupHere[] {
  const members = Map.groupBy(votes, ({ rater }) => epoch.group(rater));
  members.delete(null);
  const read = (some: readonly Standing[], heard: InForce) => {
    const reading = readStanding(some, heard);
    return reading && score(reading);
  };
  return [...members].filter(([, theirs]) => theirs.length > 1).map(([group, theirs]): GroupHere => {
    const alone: InForce = { ...epoch, group: (rater) => (epoch.group(rater) === group ? null : epoch.group(rater)) };
    const times = theirs.map(({ at }) => at).sort();
    return {
      size: theirs.length, answers: answersOf(theirs), from: times[0] ?? '', to: times.at(-1) ?? '', now: read(votes, epoch) ?? 0,
      without: read(votes.filter((vote) => epoch.group(vote.rater) !== group), epoch), inFull: read(votes, alone) ?? 0,
    };
  }).sort((a, b) => b.size - a.size);
}

function answersOf(votes: readonly Standing[]): GroupHere['answers'] {
  const answers: [number, number, number, number, number] = [0, 0, 0, 0, 0];
  for (const { quarters } of votes) answers[quarters] += 1;
  return answers;
}
