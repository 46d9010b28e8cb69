import { DateText } from '#components/ui/date-text.tsx';
import { Disclosure } from '#components/ui/disclosure.tsx';
import { UserText } from '#components/ui/user-text.tsx';
import type { Role } from '#lib/domain/glossary.ts';
import { messages } from '#lib/messages/translate.ts';
import type { Person } from '#lib/users/user-queries.ts';
import { PersonForms } from './person-forms.tsx';
import { roleWords } from './role-words.ts';

const t = messages('auth');

/** Somebody with an account: who they are, what they may do, and the forms that change it. */
export function PersonRow({ person, grantable }: { person: Person; grantable: readonly Role[] }) {
  const { userId, name, email, roles, createdAt } = person;
  return (
    <li id={`person-${userId}`} className="border-t border-rule py-4">
      <div className="flex flex-wrap items-baseline gap-x-3">
        <h2 className="font-serif text-claim-small font-semibold"><UserText text={name} /></h2>
        <span className="text-small text-ink-soft">{marksOf(person).join(' · ')}</span>
      </div>
      <p className="text-small text-ink-soft">
        <UserText text={email} /> · {t('people.since')} <DateText at={createdAt} />
      </p>
      <p className="mt-1">{roles.length > 0 ? roleWords(roles) : t('people.noRole')}</p>
      <Disclosure summary={t('people.change')}><PersonForms person={person} grantable={grantable} /></Disclosure>
    </li>
  );
}

function marksOf({ isSelf, isSample, suspendedAt }: Person): string[] {
  const marks = { self: isSelf, sample: isSample, suspended: suspendedAt !== null };
  return (['self', 'sample', 'suspended'] as const).filter((mark) => marks[mark]).map((mark) => t(`people.${mark}`));
}
