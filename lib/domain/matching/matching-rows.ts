import { bands, minhash } from './minhash.ts';
import { normaliseWording } from './normalise-wording.ts';
import { shingles } from './shingles.ts';
import { mainLanguage } from './stopwords.ts';
import { wordKeys } from './words.ts';

/** Rows of the view tables claim_bands and claim_words. */
export type MatchingRows = {
  claim_bands: { claim_id: string; band: number; hash: number }[];
  claim_words: { claim_id: string; word: string }[];
};

/**
 * The rows by which a claim is found while another is typed: from its current wording alone, so that a
 * rebuild gives the same. An erased wording (null) gives none.
 */
export function matchingRows(claimId: string, wording: string | null, language: string): MatchingRows {
  const { words, bandHashes } = matchingKeys(wording ?? '', language);
  return {
    claim_bands: bandHashes.map((hash, band) => ({ claim_id: claimId, band, hash })),
    claim_words: words.map((word) => ({ claim_id: claimId, word })),
  };
}

/** What a wording is stored and looked up by: its words, and its band hashes in the order of their bands. */
export function matchingKeys(wording: string, languageCode: string): { words: string[]; bandHashes: number[] } {
  const language = mainLanguage(languageCode);
  const normalised = normaliseWording(wording, language);
  return { words: wordKeys(normalised, language), bandHashes: bands(minhash(shingles(normalised))) };
}
