import { StatusMark, StatusWord } from '#components/ui/status.tsx';
import { STATUS_TOKENS } from '#components/ui/status-tokens.ts';
import { Section } from '#components/ui/section.tsx';
import { STATUSES } from '#lib/domain/glossary.ts';
import type { ClaimView, Relation } from '#lib/domain/fold/view.ts';
import { messages } from '#lib/messages/translate.ts';
import { ClaimLink } from './claim-link.tsx';
import { anchorOf, type Directory } from './directory.ts';
import { ItemFoot } from './item-foot.tsx';

/** The parts of a claim, each with its own status: a profile, never an average. */
export function Parts({ view, directory }: { view: ClaimView; directory: Directory }) {
  const t = messages('claim');
  const parts = view.relations.filter(
    ({ kind, direction, withdrawn }) => kind === 'part-of' && direction === 'to' && !withdrawn,
  );
  if (parts.length === 0) return null;
  return (
    <Section id="parts" heading={t('page.parts.heading')} intro={t('page.parts.intro')}>
      <Profile parts={parts} />
      <ol className="mt-4 border-t border-rule">
        {parts.map((part) => (
          <li
            key={part.id}
            id={anchorOf(part.id)}
            className="border-b border-rule py-4 target:bg-wash"
          >
            <ClaimLink claim={part.other} places={directory.places} />
            <ItemFoot item={part} directory={directory} />
          </li>
        ))}
      </ol>
    </Section>
  );
}

function Profile({ parts }: { parts: readonly Relation[] }) {
  const words = messages('glossary');
  const profile = STATUSES.flatMap((status) => {
    const count = parts.filter(({ other }) => other.status === status).length;
    return count === 0 ? [] : [{ status, count }];
  });
  return (
    <div className="space-y-2">
      <p aria-hidden="true" className="flex gap-2 text-[1.75rem]">
        {parts.map(({ id, other }) => (
          <span key={id} title={words(STATUS_TOKENS[other.status].label)}>
            <StatusMark status={other.status} />
          </span>
        ))}
      </p>
      <p className="flex flex-wrap gap-x-4 text-small">
        {profile.map(({ status, count }) => (
          <span key={status} className="inline-flex gap-1.5">
            {count} <StatusWord status={status} size="small" />
          </span>
        ))}
      </p>
    </div>
  );
}
