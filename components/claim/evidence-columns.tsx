import { memo } from 'react';
import { isGraded } from '#components/source/grade-words.tsx';
import { originWords } from '#components/source/origin-words.ts';
import { Folds } from '#components/ui/folds.tsx';
import { Section } from '#components/ui/section.tsx';
import type { ClaimView, Evidence } from '#lib/domain/fold/view.ts';
import type { Stance } from '#lib/domain/glossary.ts';
import { countOrigins } from '#lib/domain/origins.ts';
import { messages } from '#lib/messages/translate.ts';
import type { Directory } from './directory.ts';
import { EvidenceItem } from './evidence-item.tsx';

const SIDES = ['for', 'against', 'context'] as const;
type Side = (typeof SIDES)[number];

const SIDE_OF: Record<Stance, Side> = {
  supports: 'for',
  refutes: 'against',
  undercuts: 'against',
  context: 'context',
};

type EvidenceColumnsProps = { view: ClaimView; directory: Directory };

/** The evidence for and against the claim, and what helps to read it, side by side. */
export function EvidenceColumns({ view, directory }: EvidenceColumnsProps) {
  const t = messages('claim');
  return (
    <Section
      id="evidence"
      heading={t('page.evidence.heading')}
      intro={t('page.evidence.intro')}
      className="wide"
    >
      <div className="grid gap-x-10 gap-y-6 sm:gap-y-10 min-[52rem]:grid-cols-3">
        {SIDES.map((side) => (
          <Column
            key={side}
            side={side}
            directory={directory}
            list={view.evidence.filter(({ stance }) => SIDE_OF[stance] === side)}
          />
        ))}
      </div>
    </Section>
  );
}

type ColumnProps = { side: Side; list: readonly Evidence[]; directory: Directory };

// Drawn anew only when one of its own items changed: the other two may have hundreds.
const Column = memo(function Column({ side, list, directory }: ColumnProps) {
  const t = messages('claim');
  const standing = list.filter(({ withdrawn }) => !withdrawn);
  return (
    <div className="min-w-0">
      <h3
        id={`evidence-${side}`}
        className="flex justify-between border-b border-rule-strong pb-1 font-semibold"
      >
        {t(`page.evidence.${side}`)}
        <span className="tabular font-normal text-ink-soft">{standing.length}</span>
      </h3>
      {standing.length > 0 && (
        <p className="mt-1 text-small text-ink-soft">
          {originWords(countOrigins(standing.map(({ source }) => source)))}{ungradedWords(standing)}
        </p>
      )}
      {list.length === 0 && (
        <p className="mt-3 text-small text-ink-soft">{t(`page.evidence.none.${side}`)}</p>
      )}
      {side === 'context' && list.length > 0 ? (
        <Folds summary={t('page.fold.context', { count: list.length })}><Items list={list} directory={directory} /></Folds>
      ) : <Items list={list} directory={directory} />}
    </div>
  );
}, isSameColumn);

function ungradedWords(standing: readonly Evidence[]): string {
  const count = standing.filter((one) => !isGraded(one)).length;
  return count === standing.length ? messages('grades')('ungradedAll') : messages('grades')('ungraded', { count, all: standing.length });
}

function isSameColumn(a: ColumnProps, b: ColumnProps): boolean {
  const isSame = a.side === b.side && a.directory === b.directory && a.list.length === b.list.length;
  return isSame && a.list.every((one, index) => one === b.list[index]);
}

function Items({ list, directory }: { list: readonly Evidence[]; directory: Directory }) {
  return (
    <ul>
      {list.map((one) => (
        <EvidenceItem key={one.id} evidence={one} directory={directory} />
      ))}
    </ul>
  );
}
