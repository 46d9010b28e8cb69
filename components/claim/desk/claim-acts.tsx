import { Section } from '#components/ui/section.tsx';
import { roleWords } from '#components/user/role-words.ts';
import { actOf, CLAIM_ACTS, mayDo, type ClaimAct } from '#lib/desk/claim-acts.ts';
import type { ClaimDesk } from '#lib/desk/claim-desk.ts';
import { MAY } from '#lib/domain/permissions.ts';
import { messages } from '#lib/messages/translate.ts';

const ACTS = Object.keys(CLAIM_ACTS) as ClaimAct[];

/** Everything that can be done on a claim, with a sentence each; and for what one may not do, who can. */
export function ClaimActs({ desk: { page, member } }: { desk: ClaimDesk }) {
  const t = messages('desk');
  const { visibility } = page.view;
  const isTheirs = (act: ClaimAct) => mayDo(member, act, visibility);
  const others = ACTS.filter((act) => !isTheirs(act));
  return (
    <>
      <Section id="acts" heading={t('claim.acts')}>
        <ul className="border-t border-rule">
          {ACTS.filter(isTheirs).map((act) => (
            <li key={act} className="border-b border-rule py-3">
              <a href={`/desk/claims/${page.slug}/${act}`} className="font-semibold">{t(`act.${act}.title`)}</a>
              <p className="text-small text-ink-soft">{t(`act.${act}.sentence`)}</p>
            </li>
          ))}
        </ul>
      </Section>
      {others.length > 0 && (
        <Section id="others" heading={t('claim.others')} level={3} intro={<a href="/roles">{t('form.whoMay')}</a>}>
          <ul className="space-y-1 text-small text-ink-soft">
            {others.map((act) => (
              <li key={act}>
                {t(`act.${act}.title`)}: {t('claim.needs', { roles: roleWords(MAY[actOf(act, visibility)], 'disjunction') })}
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}
