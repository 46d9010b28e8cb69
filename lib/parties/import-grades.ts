import { lockStreams } from '#db/journal.ts';
import { lockKey } from '#db/streams.ts';
import { type Actor, memberWhoMay } from '#lib/auth/actor.ts';
import { append, type Append } from '#lib/boundary/append.ts';
import { change, type Changed } from '#lib/boundary/change.ts';
import { Refusal, wrongField } from '#lib/boundary/refusal.ts';
import { messages } from '#lib/messages/translate.ts';
import { sourceTags } from '#lib/sources/source-tags.ts';
import { isGiven, parseGradeImport, planImport, planMark } from './grade-import.ts';
import { partyTags } from './party-tags.ts';
import { IMPORT_FORM } from './preview-grades.ts';

/**
 * Gives outlets the grades of a list as a starting point, each marked as imported, in one change. A grade that a
 * person gave is never touched. Refuses a list that cannot be read, naming the lines, one that changes nothing, and one
 * that would do something else by now than its preview showed.
 */
export async function importGrades(actor: Actor, input: unknown): Promise<Changed<{ graded: number }>> {
  const typed = parseGradeImport(input);
  const member = memberWhoMay(actor, 'import-grades');
  return change(async (tx) => {
    // Two imports at once would both plan from the grades before either.
    await lockKey(tx, 'grade-import');
    const { planned: plan } = await planImport(tx, typed);
    if (typed.seenPlan !== undefined && typed.seenPlan !== planMark(plan)) throw wrongField('list', messages('grades')('refused.planChanged'));
    const hoped = plan.filter(isGiven);
    if (hoped.length === 0) throw new Refusal('nothing-to-import');
    const locked = await lockStreams(tx, hoped.map(({ outlet }) => outlet.id));
    // Somebody may have graded one by hand until it was locked: what is planned now holds.
    const planned = (await planImport(tx, typed)).planned.filter((one) => isGiven(one) && locked.has(one.outlet.id));
    const appends = planned.flatMap(({ outlet, listed: [first] }): Append[] => {
      const stream = locked.get(outlet.id);
      if (!stream || !first) return [];
      return [{ stream, entry: { kind: 'outlet-graded', body: { grade: first.grade, imported: true }, texts: { reason: typed.reason } } }];
    });
    if (appends.length === 0) throw new Refusal('nothing-to-import');
    await append(tx, member, ...appends);
    return {
      value: { graded: appends.length },
      stale: [partyTags.list, sourceTags.list, ...appends.map(({ stream }) => partyTags.party(stream.id))],
      at: `${IMPORT_FORM}?graded=${appends.length}#graded`,
    };
  });
}
