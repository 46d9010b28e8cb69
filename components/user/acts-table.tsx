import { DataTable, type Column } from '#components/ui/data-table.tsx';
import { Section } from '#components/ui/section.tsx';
import { MAY, type Act } from '#lib/domain/permissions.ts';
import { messages } from '#lib/messages/translate.ts';
import { roleWords } from './role-words.ts';

const t = messages('auth');

const GROUPS = ['record', 'judge', 'site', 'people'] as const;
type Group = (typeof GROUPS)[number];

// Exhaustive: a new act has to be put somewhere before the page that lists them builds.
const GROUP_OF: Record<Act, Group> = {
  'log-claim': 'record', 'add-evidence': 'record', 'add-appearance': 'record', 'attribute-claim': 'record',
  'add-rebuttal': 'record', 'relate-claims': 'record', 'change-topics': 'record', 'reword-claim': 'record',
  'publish-claim': 'record', 'withdraw-item': 'record', 'record-party': 'record', 'record-source': 'record',
  'correct-source': 'record', 'link-sources': 'record', 'rename-party': 'record',
  'grade-evidence': 'judge', 'grade-outlet': 'judge', 'import-grades': 'judge', 'mark-source': 'judge',
  'propose-status': 'judge', 'take-up': 'judge', 'cast-vote': 'judge', 'change-status': 'judge',
  'correct-item': 'judge', 'recheck-claim': 'judge', 'merge-claims': 'judge', 'withhold-claim': 'judge',
  'hear-appeal': 'people', 'clear-burst': 'judge',
  'set-review-terms': 'site', 'publish-scale': 'site',
  'grant-working-roles': 'people', 'make-reset-link': 'people', 'suspend-account': 'people', 'grant-any-role': 'people',
};

const ACTS = Object.keys(MAY) as Act[];

const COLUMNS: Column<Act>[] = [
  { key: 'act', head: t('roles.who.act'), cell: (act) => <span className="block font-normal sm:w-72">{t(`act.${act}`)}</span> },
  { key: 'roles', head: t('roles.who.roles'), cell: (act) => roleWords(MAY[act], 'disjunction') },
];

/** Every act that asks for a role, from the one table that the use cases ask too. */
export function ActsTable() {
  return GROUPS.map((group) => (
    <Section key={group} id={group} level={3} heading={t(`roles.group.${group}`)}>
      <DataTable
        caption={t(`roles.group.${group}`)}
        captionHidden
        columns={COLUMNS}
        rows={ACTS.filter((act) => GROUP_OF[act] === group)}
        rowKey={(act) => act}
      />
    </Section>
  ));
}
