import { STATUS_TOKENS } from '#components/ui/status-tokens.ts';
import type { ClosestClaim } from '#lib/claims/matching-queries.ts';
import type { Status } from '#lib/domain/glossary.ts';

/** The words of the list, which is drawn by the server and again by a script as somebody types. */
export type ClosestWords = {
  heading: string; none: string; same: string; opposite: string; newTab: string; status: Record<Status, string>;
};

/** Claims that are close to what is being typed, nearest first. */
export function ClosestList({ claims, words }: { claims: readonly ClosestClaim[]; words: ClosestWords }) {
  if (claims.length === 0) return <p className="text-small text-ink-soft">{words.none}</p>;
  return (
    <>
      <p className="text-small font-semibold">{words.heading}</p>
      <ul className="mt-1 divide-y divide-rule border-y border-rule">
        {claims.map((claim) => <li key={claim.slug} className="py-2"><CloseClaim claim={claim} words={words} /></li>)}
      </ul>
    </>
  );
}

function CloseClaim({ claim, words }: { claim: ClosestClaim; words: ClosestWords }) {
  const { slug, wording, status, isLikelySame, isOpposite } = claim;
  return (
    <>
      <a href={`/claims/${slug}`} target="_blank" className="text-claim-line">
        <bdi dir="auto">{wording}</bdi><span className="sr-only"> ({words.newTab})</span>
      </a>
      <span className="mt-0.5 flex flex-wrap gap-x-3 text-small">
        <span className={STATUS_TOKENS[status].textClass}>{words.status[status]}</span>
        {isLikelySame && <strong className="border-b-2 border-ink">{words.same}</strong>}
        {isOpposite && <em>{words.opposite}</em>}
      </span>
    </>
  );
}
