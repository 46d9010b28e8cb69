import { OtherClaim } from '#components/claim/other-claim.tsx';
import { Section } from '#components/ui/section.tsx';
import type { ClaimDesk } from '#lib/desk/claim-desk.ts';
import type { NamedJoined } from '#lib/domain/fold/view.ts';

type UndoLinksProps = { id: string; heading: string; word: string; act: 'merge' | 'split'; joined: readonly NamedJoined[]; page: ClaimDesk['page'] };

/** Claims merged into this one or split off from it. Each is undone from its own desk, which its address still has. */
export function UndoLinks({ id, heading, word, act, joined, page }: UndoLinksProps) {
  const seen = joined.filter(({ claimId }) => page.places[claimId] !== undefined);
  if (seen.length === 0) return null;
  return (
    <Section id={id} heading={heading}>
      <ul className="border-t border-rule">
        {seen.map(({ claimId, wording }) => (
          <li key={claimId} className="border-b border-rule py-3">
            <OtherClaim wording={wording ?? null} place={undefined} />{' · '}
            <a href={`/desk${page.places[claimId]}/${act}`}>{word}</a>
          </li>
        ))}
      </ul>
    </Section>
  );
}
