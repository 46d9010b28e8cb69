import type { Logged, LoggedKey } from './story.ts';

const TOPICS = 'Smuggling, Export controls, AI chips';

/** What each claim of the case says and where it was read. Who logs it and when is the story's. */
export const CLAIMS: Record<LoggedKey, Logged> = {
  C0: {
    wording: 'GPUs for AI are being smuggled into China in lobster shipments', quote: 'alongside live lobsters',
    said: '2025-04-30', claimant: 'Anthropic', standing: 'likely', source: 'anthropic-2025', topics: TOPICS,
    scope: { what: 'GPUs for AI; no serial numbers or quantities were given', where: 'Into China' },
  },
  C1: {
    wording: 'GPUs have been smuggled into China packed alongside live lobsters', quote: 'alongside live lobsters',
    said: '2025-04-30', claimant: 'Anthropic', standing: 'likely', source: 'anthropic-2025', topics: TOPICS,
    scope: { what: 'Any graphics processors, of any age', where: 'Into China; the destination of the known case is inferred' },
  },
  C2: {
    wording: 'Processors have been smuggled into China in prosthetic bellies', said: '2025-04-30',
    claimant: 'Anthropic', standing: 'likely', source: 'anthropic-2025', topics: TOPICS,
    scope: { what: 'Any processors, not GPUs alone', where: 'Into China' },
  },
  C3: {
    wording: 'Export-controlled AI GPUs (A100 or H100 class) are smuggled into China in lobster shipments',
    claimant: 'Matrixport', standing: 'disputed', source: 'summary-blog', topics: TOPICS,
    scope: { what: 'GPUs of A100 or H100 class', where: 'Into China', howMuch: 'Not given' },
  },
  C4: {
    wording: 'Smuggling of export-controlled AI GPUs into China happens at large scale', said: '2025-12-08',
    claimant: 'United States prosecutors', standing: 'likely', source: 'reuters-2025', topics: TOPICS,
    scope: { what: 'H100 and H200 GPUs', where: 'Into China', howMuch: 'At least US$160 million, alleged' },
  },
  C5: {
    wording: 'The stories of electronics smuggled in baby bumps or alongside live lobsters are tall tales',
    quote: 'rather than tell tall tales', said: '2025-05-01', claimant: 'NVIDIA', standing: 'confirmed',
    source: 'cnbc-2025', topics: TOPICS, scope: { what: 'Any electronics: wider than the claims it answers' },
  },
  'technically-wrong': {
    wording: 'The dismissal is technically wrong: customs officers have documented such smuggling',
    quote: 'technically wrong', said: '2025-05-01', claimant: "Tom's Hardware", standing: 'confirmed', source: 'toms-2025',
    topics: TOPICS,
  },
  'stands-by-it': {
    wording: 'The public submission on chip smuggling stands as it was made', said: '2025-05-01', claimant: 'Anthropic',
    standing: 'likely', source: 'techcrunch-2025', topics: TOPICS,
  },
  'old-cards': {
    wording: 'The cards seized with lobsters in 2023 appear to be Quadro K2200 models of 2014, not AI GPUs',
    said: '2023-05-04', claimant: 'PCMag', standing: 'confirmed', source: 'pcmag-2023', topics: TOPICS,
    scope: { what: '70 display cards, judged from pictures', where: 'Hong Kong-Zhuhai-Macao Bridge', when: 'Late April 2023' },
  },
  'cards-again': {
    wording: 'The display cards found with the lobsters in 2023 look like older Quadro models rather than GPUs for AI',
    source: 'toms-2023', topics: TOPICS,
    scope: { what: '70 display cards, judged from pictures', when: 'Late April 2023' },
  },
  'no-hardware-named': {
    wording: 'The smuggling methods described are fanciful, and no hardware is specified', quote: 'fanciful',
    said: '2025-05-02', claimant: 'TechPowerUp', standing: 'confirmed', source: 'techpowerup-2025', topics: TOPICS,
  },
};
