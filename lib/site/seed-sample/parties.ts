/** The parties of the lobster case that make claims; outlets are recorded with their first document. */
export const PARTIES = [
  { name: 'NVIDIA', description: 'Maker of graphics processors.', address: 'https://www.nvidia.com' },
  {
    name: 'Anthropic', address: 'https://www.anthropic.com',
    description: 'AI firm; all outlets but one name it as the source of the allegation.',
  },
  { name: 'Matrixport', description: 'Named as the source of the allegation by one summary blog alone.' },
  { name: 'Hong Kong Customs', description: 'Customs authority; announced the 2023 seizure.' },
  { name: 'United States prosecutors', description: 'Unsealed the case called Operation Gatekeeper on 8 December 2025.' },
] as const;
