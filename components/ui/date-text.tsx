import type { Instant, Precision, When } from '#lib/domain/time.ts';
import { messages, type CATALOGUE } from '#lib/messages/translate.ts';
import { dateAttribute, dateWords, whenWords } from './date-words.ts';

type Clock = keyof typeof CATALOGUE.ui.clock;

type DateTextProps = {
  /** Which clock it is; a date without one is only right under a heading that names it. */
  clock?: Clock;
  /** Something happened by then, perhaps earlier. */
  atLatest?: boolean;
} & ({ at: Instant; precision?: Precision } | { when: When | null });

/** A date in words inside `<time>`, with its clock named: "recorded here 3 May 2025". */
export function DateText({ clock, atLatest = false, ...date }: DateTextProps) {
  const t = messages('ui');
  const written = 'at' in date ? moment(date.at, date.precision ?? 'day') : stretch(date.when);
  if (!written) return <span>{t('undated')}</span>;
  const { words, attribute } = written;
  const bounded = atLatest ? t('atLatest', { date: words }) : words;
  return (
    <time dateTime={attribute}>{clock ? t(`clock.${clock}`, { date: bounded }) : bounded}</time>
  );
}

function moment(at: Instant, precision: Precision) {
  return { words: dateWords(at, precision), attribute: dateAttribute(at, precision) };
}

function stretch(when: When | null) {
  if (!when) return null;
  return { words: whenWords(when), attribute: dateAttribute(when.from, when.precision) };
}
