import { Kbd } from '#components/ui/kbd.tsx';
import { messages } from '#lib/messages/translate.ts';

/** At the end of a long form: which keys send it. They are heard by a script; without one, nothing is promised. */
export function SendKeys() {
  const t = messages('desk');
  return (
    <span className="order-last ms-auto hidden text-small text-ink-soft [@media(hover:hover)_and_(scripting:enabled)]:inline" data-print="no">
      {t.rich('form.sendKeys', { key: (name) => <Kbd>{name}</Kbd> })}
    </span>
  );
}
