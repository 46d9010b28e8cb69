import type { CONSENSUS_POLICY, ConsensusPolicy } from '#lib/domain/consensus/policy.ts';
import { CATALOGUE } from '#lib/messages/translate.ts';

type Section = Exclude<keyof ConsensusPolicy, 'version'>;

/** A number of the policy: its name in the policy's file, what it is, in one sentence, and where it comes from. */
export type PolicyNumber = { name: string; value: number; sentence: string; source: string };

// In the order of the page. A section that is in no theme, or a number without a sentence, breaks the build.
const THEME_OF = {
  filter: 'who', raterWeight: 'who', untrusted: 'who', direction: 'who', sides: 'who', ridge: 'fit', solver: 'fit', spectrum: 'range',
  smallSite: 'small', qrMed: 'small', gathering: 'words', leaning: 'words', leaningNot: 'words', contested: 'words', credible: 'words',
  notCredible: 'words', settled: 'words', attack: 'groups', panel: 'groups', detector: 'groups', split: 'groups', contrary: 'groups', audience: 'groups', burst: 'groups', highVolume: 'groups', churn: 'time', staleness: 'time',
  calibration: 'reviewers',
} as const satisfies Record<Section, keyof typeof CATALOGUE.policy.theme>;

type Theme = (typeof THEME_OF)[Section];
type Sentences<T> = { [K in keyof T]: T[K] extends number ? string : Sentences<T[K]> };

const SENTENCES: Sentences<Omit<typeof CONSENSUS_POLICY, 'version'>> = CATALOGUE.policy.number;
const SOURCES: Record<Section, string> = CATALOGUE.policy.source;
const SECTIONS = Object.keys(THEME_OF) as Section[];

/** Every number of a policy, by theme. */
export function policyThemes(policy: ConsensusPolicy): { theme: Theme; numbers: PolicyNumber[] }[] {
  return [...new Set(Object.values(THEME_OF))].map((theme) => ({
    theme, numbers: SECTIONS.filter((section) => THEME_OF[section] === theme)
      .flatMap((section) => numbersIn(policy[section], SENTENCES[section], section, SOURCES[section])),
  }));
}

function numbersIn(values: object, sentences: object, path: string, source: string): PolicyNumber[] {
  const said = new Map<string, unknown>(Object.entries(sentences));
  return Object.entries(values).flatMap(([key, value]: [string, unknown]) => {
    const name = `${path}.${key}`;
    const sentence = said.get(key);
    if (typeof value === 'number') return [{ name, value, source, sentence: String(sentence) }];
    return typeof value === 'object' && value !== null ? numbersIn(value, Object(sentence), name, source) : [];
  });
}
