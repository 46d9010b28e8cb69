import { Section } from '#components/ui/section.tsx';
import { DateText } from '#components/ui/date-text.tsx';
import { UserText } from '#components/ui/user-text.tsx';
import type { ClaimView, Relation } from '#lib/domain/fold/view.ts';
import { messages } from '#lib/messages/translate.ts';
import { ClaimLink } from './claim-link.tsx';
import { anchorOf, type Directory } from './directory.ts';
import { ItemFoot } from './item-foot.tsx';

/** How the claim stands to other claims, besides its rebuttals and its parts. */
export function Relations({ view, directory }: { view: ClaimView; directory: Directory }) {
  const rest = view.relations.filter((one) => !hasOwnSection(one));
  if (rest.length === 0) return null;
  return (
    <Section id="relations" heading={messages('claim')('page.relations.heading')}>
      <ul className="border-t border-rule">
        {rest.map((one) => (
          <li
            key={one.id}
            id={anchorOf(one.id)}
            className="space-y-1 border-b border-rule py-4 target:bg-wash"
          >
            <OtherClaim relation={one} directory={directory} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function OtherClaim({ relation, directory }: { relation: Relation; directory: Directory }) {
  const { kind, direction, other, note, withdrawn, recordedAt } = relation;
  const link = <ClaimLink claim={other} places={directory.places} />;
  return (
    <>
      <p className="text-small text-ink-soft">
        {messages('claim')(`page.relations.${direction}.${kind}`)}
        {', '}
        <DateText at={recordedAt} clock="recorded" />
      </p>
      {withdrawn ? <s className="block">{link}</s> : link}
      {note !== undefined && (
        <p className="text-small">
          <UserText text={note} />
        </p>
      )}
      <div className="text-small text-ink-soft">
        <ItemFoot item={relation} directory={directory} />
      </div>
    </>
  );
}

function hasOwnSection({ kind, direction, withdrawn }: Relation): boolean {
  if (direction !== 'to') return false;
  return kind === 'rebuts' || (kind === 'part-of' && !withdrawn);
}
