import { STATUS_TOKENS } from '#components/ui/status-tokens.ts';
import type { Entry, EntryKind, EntryOf } from '#lib/domain/entry.ts';
import { messages } from '#lib/messages/translate.ts';

type Says = { [K in EntryKind]?: (entry: EntryOf<K>) => string };

const t = messages('claim');
const words = messages('glossary');
const vote = messages('consensus');
const panel = messages('panels');

const SAYS: Says = {
  'claim-logged': ({ body }) =>
    t('journalPage.kind.claim-logged', {
      kind: words(`claimKind.${body.kind}`),
      visibility: words(`visibility.${body.visibility}`),
    }),
  'claim-reworded': () => t('journalPage.kind.claim-reworded'),
  'visibility-changed': ({ body }) =>
    t('journalPage.kind.visibility-changed', { to: words(`visibility.${body.to}`) }),
  'topic-added': ({ body }) => t('journalPage.kind.topic-added', { name: body.name }),
  'topic-removed': ({ body }) => t('journalPage.kind.topic-removed', { slug: body.slug }),
  'attribution-made': ({ body }) =>
    t('journalPage.kind.attribution-made', { standing: words(`standing.${body.standing}`) }),
  'appearance-added': () => t('journalPage.kind.appearance-added'),
  'evidence-added': ({ body }) =>
    t('journalPage.kind.evidence-added', { stance: words(`stance.${body.stance}`) }),
  'evidence-graded': ({ body }) =>
    t('journalPage.kind.evidence-graded', { number: body.credibility, words: words(`credibility.${body.credibility}`) }),
  'interest-disclosed': () => t('journalPage.kind.interest-disclosed'),
  'excerpt-made': ({ body }) => t('journalPage.kind.excerpt-made', { distance: body.distance }),
  'quote-confirmed': ({ body }) => t('journalPage.kind.quote-confirmed', { distance: body.distance }),
  'relation-added': () => t('journalPage.kind.relation-added'),
  'item-withdrawn': () => t('journalPage.kind.item-withdrawn'),
  'status-proposed': ({ body }) =>
    t('journalPage.kind.status-proposed', { to: words(STATUS_TOKENS[body.to].label) }),
  'status-changed': ({ body }) =>
    t('journalPage.kind.status-changed', {
      from: words(STATUS_TOKENS[body.from].label),
      to: words(STATUS_TOKENS[body.to].label),
    }),
  'claim-merged': () => t('journalPage.kind.claim-merged'),
  'claim-absorbed': () => t('journalPage.kind.claim-absorbed'),
  'merge-undone': () => t('journalPage.kind.merge-undone'),
  'claim-split': ({ body }) => t('journalPage.kind.claim-split', { count: body.itemIds.length }),
  'claim-split-from': ({ body }) => t('journalPage.kind.claim-split-from', { count: body.itemIds.length }),
  'split-undone': () => t('journalPage.kind.split-undone'),
  'claim-rechecked': () => t('journalPage.kind.claim-rechecked'),
  'consensus-changed': ({ body }) => t('journalPage.kind.consensus-changed', { to: vote(`word.${body.to}`), epoch: body.epoch }),
  'burst-cleared': ({ body }) => messages('bursts')('journal', { votes: body.votes }),
  'panel-drawn': ({ body }) => panel('journal.drawn', { seats: body.seats, reason: panel(`reason.${body.reason}`), seed: body.seed }),
  'panel-closed': ({ body }) => panel(body.counts ? 'journal.closed' : 'journal.closedShort', { votes: body.votes }),
  'source-changed': ({ body }) => messages('capture')(`change.journal.${body.change}`),
  'correction-made': ({ body }) =>
    t('journalPage.kind.correction-made', { class: words(`correctionClass.${body.class}`) }),
};

/** What an entry of a claim's journal changed, in one line. */
export function entryWords(entry: Entry): string {
  const says = SAYS[entry.kind] as ((entry: Entry) => string) | undefined;
  return says ? says(entry) : t('journalPage.kind.other');
}
