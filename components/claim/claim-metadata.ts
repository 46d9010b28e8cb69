import type { Metadata } from 'next';
import { dateWords } from '#components/ui/date-words.ts';
import { STATUS_TOKENS } from '#components/ui/status-tokens.ts';
import type { ClaimPage } from '#lib/claims/claim-queries.ts';
import type { ClaimView } from '#lib/domain/fold/view.ts';
import { env } from '#lib/env.ts';
import { messages } from '#lib/messages/translate.ts';

const t = messages('claim');

/**
 * What search engines, feeds and other sites are told of a claim's page; of a withheld one nothing
 * but that.
 */
export function claimMetadata({ slug, view, sample }: ClaimPage): Metadata {
  const path = `/claims/${slug}`;
  if (view.visibility === 'withheld')
    return { title: t('page.withheldTitle'), robots: { index: false } };
  const title = view.wording.text ?? t('page.erasedTitle');
  const description = describe(view);
  return {
    title,
    description,
    metadataBase: new URL(env.SITE_URL),
    alternates: { canonical: path, types: { 'application/json': `/api${path}` } },
    openGraph: { type: 'article', title, description, url: path, locale: view.language },
    ...(sample ? { robots: { index: false, follow: false } } : {}),
  };
}

function describe({ status, attributions }: ClaimView): string {
  const names = attributions
    .filter(({ withdrawn }) => !withdrawn)
    .flatMap(({ party }) => party.name ?? []);
  const attribution =
    names.length === 0
      ? t('page.describeNobody')
      : t('page.describeNamed', {
          names: new Intl.ListFormat('en-GB', { type: 'disjunction' }).format(names.toSorted()),
        });
  const word = messages('glossary')(STATUS_TOKENS[status.status].label);
  return t('page.describe', { status: word, date: dateWords(status.since, 'day'), attribution });
}
