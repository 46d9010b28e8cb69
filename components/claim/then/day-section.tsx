import { Disclosure } from '#components/ui/disclosure.tsx';
import type { AsOf } from '#lib/domain/as-of.ts';
import { messages } from '#lib/messages/translate.ts';
import { DayForm } from './day-form.tsx';

/** The way from a party's or topic's page to the same page as of a day. */
export function DaySection({ action, asOf }: { action: string; asOf: AsOf | null }) {
  return (
    <div data-print="no" className="mt-4 max-w-80">
      <Disclosure summary={messages('then')('form.open')} open={asOf !== null}>
        <DayForm action={action} asOf={asOf} />
      </Disclosure>
    </div>
  );
}
