import { STATUS_TOKENS } from '#components/ui/status-tokens.ts';
import { dateWords, whenWords } from '#components/ui/date-words.ts';
import type { DatedMoment, Moment } from '#lib/domain/timeline/moments.ts';
import type { Appearance, PartyView, Relation, SourceView } from '#lib/domain/fold/view.ts';
import { latestOf, type When } from '#lib/domain/time.ts';
import { messages } from '#lib/messages/translate.ts';

/** What a moment is, in the few words a mark has room for. */
export function momentLabel(moment: Moment): string {
  const { lane, item } = moment;
  if (lane === 'status') return messages('glossary')(STATUS_TOKENS[item.status].label);
  if (lane === 'rebuttals') return rebuttalLabel(item);
  return lane === 'appearances' ? appearanceLabel(item) : sourceLabel(item.source);
}

/** What stands beside a mark: its label, and its clock where that is not its lane's. */
export function markLabel(moment: Moment): string {
  const t = messages('timeline');
  if (moment.clock === 'public') return t('notLaneClock.public', { label: momentLabel(moment) });
  const isSaidLane = moment.lane === 'appearances' || moment.lane === 'rebuttals';
  if (isSaidLane && moment.clock === 'published')
    return t('notLaneClock.published', { label: momentLabel(moment) });
  return momentLabel(moment);
}

/** A label with what qualifies it: withdrawn, not counting, undercutting. */
export function momentWords(moment: Moment): string {
  return [momentLabel(moment), ...qualities(moment)].join(', ');
}

/** A moment's date with its clock: "published 3 May 2023", "public 5 May 2023 at the latest". */
export function clockWords(moment: DatedMoment): string {
  const ui = messages('ui');
  const words = stretchWords(moment.when);
  if (moment.clock === 'public') {
    return ui('clock.known', {
      date: ui('atLatest', { date: dateWords(latestOf(moment.when), 'day') }),
    });
  }
  return ui(`clock.${moment.clock}`, { date: words });
}

/** A stretch of time in words, without its clock. */
export function stretchWords(when: When): string {
  return whenWords(when.precision === 'minute' ? { ...when, precision: 'day' } : when);
}

/**
 * What a screen reader says of a mark: also the words that stand beside it, as they stand there.
 * @param lane how the drawing names its lane.
 */
export function markWords(moment: DatedMoment, lane: string): string {
  const t = messages('timeline');
  return t('mark', {
    lane,
    what: [markLabel(moment), ...qualities(moment)].join(', '),
    when: clockWords(moment),
  });
}

/** How long a time left out is, roughly: the largest unit that still counts to two. */
export function lengthWords(fromMs: number, toMs: number): string {
  const t = messages('timeline');
  const days = Math.max(1, Math.round((toMs - fromMs) / 86_400_000));
  if (days >= 700) return t('left.years', { count: Math.round(days / 365.25) });
  if (days >= 50) return t('left.months', { count: Math.round(days / 30.44) });
  return t('left.days', { count: days });
}

export function isWithdrawn(moment: Moment): boolean {
  return moment.lane === 'status' ? moment.item.voidedBy !== null : moment.item.withdrawn !== null;
}

/** Satire and machine-written sources are drawn, but as what they are. */
export function counts(moment: Moment): boolean {
  return !('counts' in moment.item) || moment.item.counts;
}

function qualities(moment: Moment): string[] {
  const t = messages('timeline');
  const undercuts = 'stance' in moment.item && moment.item.stance === 'undercuts';
  return [
    ...(undercuts ? [t('undercuts')] : []),
    ...(counts(moment) ? [] : [t('doesNotCount')]),
    ...(isWithdrawn(moment) ? [t('withdrawn')] : []),
  ];
}

function rebuttalLabel({ other, rebuttal }: Relation): string {
  const kind = rebuttal
    ? messages('glossary')(`rebuttalKind.${rebuttal}`)
    : messages('timeline')('key.rebuttals');
  const party = other.parties.map(nameOfParty).find((name) => name !== null);
  return party ? `${party}, ${kind}` : kind;
}

function appearanceLabel({ party, source }: Appearance): string {
  const t = messages('timeline');
  const [name, place] = [nameOfParty(party), sourceLabel(source)];
  if (name === place) return place;
  return name === null ? t('saidIn', { place }) : t('saidBy', { name, place });
}

function sourceLabel({ outlet, title }: SourceView): string {
  return nameOfParty(outlet) ?? title ?? messages('timeline')('untitled');
}

function nameOfParty(party: PartyView | null): string | null {
  return party?.name ?? null;
}
