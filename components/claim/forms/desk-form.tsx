import { randomUUID } from 'node:crypto';
import type { ReactNode } from 'react';
import { Button, LinkButton } from '#components/ui/button.tsx';
import { Form } from '#components/ui/form.tsx';
import type { ReturnedForm } from '#lib/boundary/returned-form.ts';
import { messages } from '#lib/messages/translate.ts';

type DeskFormProps = {
  /** Where it posts to: the same address machines write to. */
  action: string;
  /** The page it stands on, to which it comes back when it is refused. */
  path: string;
  form: ReturnedForm;
  submit: string;
  /** Where somebody goes who changes their mind. */
  cancel?: string;
  /** Further buttons beside the first. */
  more?: ReactNode;
  draftKey?: string;
  className?: string;
  children: ReactNode;
};

/** A form of the desk. Its key makes a second sending of the very same form do nothing new. */
export function DeskForm({ action, path, form, submit, cancel, more, draftKey, className = '', children }: DeskFormProps) {
  return (
    <Form action={action} problem={form.problem} draftKey={draftKey} className={`${className} space-y-7`}>
      <SentOnce path={path} />
      {children}
      <div className="flex flex-wrap items-center gap-3 border-t border-rule pt-5">
        <Button>{submit}</Button>
        {more}
        {cancel && <LinkButton href={cancel} tone="quiet">{messages('desk')('form.cancel')}</LinkButton>}
      </div>
    </Form>
  );
}

/** What makes a second sending of the very same form do nothing new, and where it comes back to when it is refused. */
export function SentOnce({ path }: { path: string }) {
  return (
    <>
      <input type="hidden" name="back" value={path} />
      <input type="hidden" name="idempotencyKey" value={randomUUID()} />
    </>
  );
}
