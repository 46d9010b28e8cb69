import { PartyClaimants } from '#components/party/party-claimants.tsx';
import { MiniTimeline } from '#components/timeline/mini-timeline.tsx';
import { UserText } from '#components/ui/user-text.tsx';
import type { LeadStory } from '#lib/claims/front-queries.ts';
import { messages } from '#lib/messages/translate.ts';
import { Change, LONGEST_REASON, Reason } from './list-move.tsx';

const LONG_LEAD = 140;

/** The lead story: what was claimed and by whom, where it stands and why, and its timeline in small. */
export function FrontLead({ story: { line, page } }: { story: LeadStory }) {
  const t = messages('lists');
  const { view } = page;
  const place = `/claims/${line.slug}`;
  // A whole paragraph in headline type would push everything else off the page.
  const look = (line.wording?.length ?? 0) > LONG_LEAD ? 'text-claim-paragraph' : 'text-claim-wording';
  return (
    <section id="lead" aria-labelledby="lead-heading" className="min-w-0 border-t-2 border-ink pt-2">
      <p className="eyebrow mb-2">{t('front.lead')}</p>
      <h2 id="lead-heading" dir="auto" lang={line.language} className={look}>
        <a href={place} className="no-underline hover:underline">{line.wording ?? <UserText text={null} />}</a>
      </h2>
      <p className="mt-3 text-small text-ink-soft"><PartyClaimants parties={line.parties} /></p>
      <Change line={line} size="lead" />
      <Reason text={line.reason} most={LONGEST_REASON.lead} size="lead" />
      <div className="mt-6"><MiniTimeline view={view} href={`${place}#timeline`} /></div>
      <p className="mt-4"><a href={place} className="font-semibold">{t('front.readLead')}</a></p>
    </section>
  );
}
