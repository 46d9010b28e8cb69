import { KeptParams } from '#components/claim/list-search.tsx';
import { NothingHere } from '#components/shell/nothing-here.tsx';
import { onlyForNow } from '#lib/boundary/reads.ts';
import { wrongSentence } from '#lib/claims/list-queries.ts';
import { listAddress, type ListParam, type ListParams } from '#lib/claims/list-query.ts';
import { messages } from '#lib/messages/translate.ts';
import { DayForm } from './day-form.tsx';

type WrongParamProps = {
  name: ListParam;
  /** The page's own address: the list, a party or a topic. */
  at: string;
  /** What else the list was narrowed to. */
  params?: ListParams;
};

/**
 * In place of a list that its address does not describe: what is wrong, and ways on that keep the rest. A day that has
 * not come is not kept: tomorrow it may be right.
 */
export function WrongParam({ name, at, params = {} }: WrongParamProps) {
  if (name === 'on') onlyForNow();
  const without = at === '/claims' ? listAddress(params, { [name]: [] }) : at;
  const mend = (
    <>
      {name === 'on' && (
        <div className="mt-6 border-t border-rule pt-4">
          <DayForm action={at} asOf={null}><KeptParams params={params} without={['on', 'reading', 'after']} /></DayForm>
        </div>
      )}
      <p className="mt-6"><a href={without}>{messages('lists')('wrong.without')}</a></p>
    </>
  );
  return <NothingHere after={mend}>{wrongSentence(name)}</NothingHere>;
}
