// Loaded before a rebuild in a process of its own: takes one rule out of the fold, named by the last argument.
import { registerHooks } from 'node:module';

/** One line of the fold each, and what stands in its place. */
export const RULES = {
  'a correction changes the stance': [
    'fold/claim-steps.ts', "if ('stance' in body && stance) return { ...body, stance };", '',
  ],
  'a withdrawn item is marked': ['fold/claim-steps.ts', 'withdrawn: { entryId: entry.id,', '_unused: { entryId: entry.id,'],
  'a removed topic is gone': ['fold/claim-steps.ts', 'topic.slug !== entry.body.slug);', 'topic.slug !== null);'],
  'the last wording stands': ['fold/rows.ts', 'state.wordings.at(-1)?.text ?? null, quote', 'state.wordings[0]?.text ?? null, quote'],
  'a merged claim leads to the other': ['fold/rows.ts', 'merged_into: state.mergedInto?.claimId ?? null', 'merged_into: null'],
  'what was split off stands here no more': ['fold/rows.ts', 'splitOff.get(id)?.entryId ?? null', 'null'],
  'what was split off stands on the other claim': ['fold/rows.ts', 'splitOff.get(id)?.claimId ?? null', 'null'],
  'a merged claim brings who made it': ['fold/carried.ts', "carry(whole, wholeClaim(other, claimOf, seen), 'merge', () => true)", 'void whole'],
  'a party has the name of then': ['fold/party-spans.ts', 'named({ recordedBy: at })', 'named({})'],
  'a topic has the name of then': ['fold/claim-spans.ts', 'state.topics.map(({ name }) => name)', '[]'],
  'a span ends where the next begins': ['fold/spans.ts', "changing[nth + 1]?.at ?? ''", "''"],
  'a source keeps its kind': ['fold/fold-parties.ts', 'id: entry.streamId, ...entry.body, title', "id: entry.streamId, ...entry.body, kind: 'primary', title"],
  'an outlet keeps its grade': ['fold/fold-parties.ts', "party = { ...party, grade: gradeOf(entry) }", 'void gradeOf'],
  'evidence is graded': ['fold/evidence-steps.ts', 'if (item) changeItem(state, item, { credibility: credibilityOf(entry) });', ''],
  'a link that was undone stands no more': ['fold/fold-parties.ts', 'if (link) link.withdrawn = { entryId: entry.id };', ''],
} as const;
export type Rule = keyof typeof RULES;

/** Makes this process load the fold with that rule broken. */
export function breakRule(rule: Rule): void {
  const [file, line, instead] = RULES[rule];
  registerHooks({
    load(url, context, nextLoad) {
      const loaded = nextLoad(url, context);
      if (!url.endsWith(file)) return loaded;
      const source = String(loaded.source);
      if (!source.includes(line)) throw new Error(`${file} no longer says: ${line}`);
      return { ...loaded, source: source.replace(line, instead) };
    },
  });
}
