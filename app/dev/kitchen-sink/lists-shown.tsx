import { EmptyState } from '#components/ui/empty-state.tsx';
import { FacetList } from '#components/ui/facet-list.tsx';
import { Pager } from '#components/ui/pager.tsx';
import { Section } from '#components/ui/section.tsx';
import { StatusWord } from '#components/ui/status.tsx';
import { TabLinks } from '#components/ui/tab-links.tsx';
import { Tag } from '#components/ui/tag.tsx';
import { UserText } from '#components/ui/user-text.tsx';
import type { Status } from '#lib/domain/glossary.ts';
import { ARABIC, HEBREW, LONG_WORD } from './texts-shown.tsx';

const CLAIMS: readonly { status: Status; wording: string }[] = [
  {
    status: 'disputed',
    wording:
      'GPUs for AI are being smuggled into China in lobster shipments and prosthetic bellies',
  },
  { status: 'under-review', wording: ARABIC },
  { status: 'unverifiable', wording: HEBREW },
  { status: 'refuted', wording: `The ${LONG_WORD} was repealed in 2013` },
];

const TABS = [
  { href: '?a', label: 'Claimed', isCurrent: true, count: 1204 },
  { href: '?b', label: 'Claimed of it', isCurrent: false, count: 3 },
  { href: '?c', label: 'How it fared', isCurrent: false },
];

export function ListsShown() {
  return (
    <Section id="lists" heading="Lists" className="wide">
      <TabLinks label="Parts of the party page" tabs={TABS} />
      <div className="beside mt-6">
        <FacetsShown />
        <div>
          <ul className="divide-y divide-rule border-t border-rule">
            {CLAIMS.map((claim) => (
              <ClaimShown key={claim.wording} {...claim} />
            ))}
          </ul>
          <Pager previousHref="?before=1" nextHref="?after=2" />
        </div>
      </div>
      <div className="mt-8">
        <EmptyState title="No claim has these words.">
          Try fewer words, or <a href="/claims">see all claims</a>.
        </EmptyState>
      </div>
    </Section>
  );
}

function FacetsShown() {
  const status = (name: Status, count: number, isOn: boolean) => ({
    label: <StatusWord status={name} size="small" />,
    href: `?status=${name}`,
    count,
    isOn,
  });
  return (
    <div className="space-y-5">
      <FacetList
        heading="Status"
        facets={[status('disputed', 1204, true), status('supported', 88, false)]}
      />
      <FacetList
        heading="Topic"
        facets={[
          { label: 'Export controls', href: '?topic=export', count: 12, isOn: false },
          { label: LONG_WORD, href: '?topic=long', count: 1, isOn: false },
        ]}
      />
    </div>
  );
}

function ClaimShown({ status, wording }: { status: Status; wording: string }) {
  return (
    <li className="py-4">
      <h3 className="text-claim-line">
        <a href="/claims/x" className="no-underline hover:underline">
          <UserText text={wording} />
        </a>
      </h3>
      <div className="mt-1 flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <StatusWord status={status} size="small" since="2025-05-03T09:30:00.000Z" />
        <Tag href="/topics/export-controls">Export controls</Tag>
        <Tag>{ARABIC.slice(0, 12)}</Tag>
      </div>
    </li>
  );
}
