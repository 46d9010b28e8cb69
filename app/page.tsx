import type { Metadata } from 'next';
import { connection } from 'next/server';
import { FrontContested, FrontSplit } from '#components/claim/front-contested.tsx';
import { FrontDay } from '#components/claim/front-day.tsx';
import { FrontDue } from '#components/claim/front-due.tsx';
import { FrontFirstRun } from '#components/claim/front-first-run.tsx';
import { FrontDateline } from '#components/claim/front-dateline.tsx';
import { FrontLead } from '#components/claim/front-lead.tsx';
import { FrontLogged } from '#components/claim/front-logged.tsx';
import { FrontMoved } from '#components/claim/front-moved.tsx';
import { FrontWaiting } from '#components/claim/front-waiting.tsx';
import { PageShell } from '#components/shell/page-shell.tsx';
import { publicPage } from '#lib/boundary/reads.ts';
import { onThisDay, thisWeek } from '#lib/claims/calendar-queries.ts';
import { dueClaims } from '#lib/claims/due-queries.ts';
import { disputedClaims, hasAnyClaim, latestMoves, leadStory, splitClaims, waitingClaims } from '#lib/claims/front-queries.ts';
import { messages } from '#lib/messages/translate.ts';
import { getSite } from '#lib/site/site-queries.ts';
import { pageFacts } from './page-facts.ts';

export async function generateMetadata(): Promise<Metadata> {
  await connection();
  return pageFacts({ description: messages('shell')('description'), path: '/' });
}

/** A lead story, what moved, what is contested, what needs eyes. */
export default async function FrontPage() {
  await connection();
  publicPage();
  const [{ sample }, isUsed] = await Promise.all([getSite(), hasAnyClaim()]);
  return (
    <PageShell isSample={sample}>
      <h1 className="sr-only">{messages('lists')('front.title')}</h1>
      {isUsed ? <Front /> : <FrontFirstRun />}
    </PageShell>
  );
}

const DUE = 6;
/** Beside the lead; the list of all changes has the rest. */
const MOVES = 4;

async function Front() {
  const [moved, disputed, split, waiting, due, week, day] = await Promise.all([
    latestMoves(), disputedClaims(), splitClaims(), waitingClaims(), dueClaims(DUE), thisWeek(), onThisDay(),
  ]);
  const lead = await leadStory(moved);
  return (
    <div className="wide space-y-10">
      <FrontDateline week={week} />
      <div className="front-grid">
        <div className="min-w-0 space-y-10">
          {lead && <FrontLead story={lead} />}
          <FrontContested disputed={disputed} />
        </div>
        <FrontMoved moved={moved.filter(({ id }) => id !== lead?.line.id).slice(0, MOVES)} />
      </div>
      <div className="front-columns">
        <FrontSplit split={split} />
        <FrontWaiting waiting={waiting} />
        <FrontDue due={due} />
      </div>
      <FrontLogged logged={week.logged} />
      <FrontDay onThisDay={day} />
    </div>
  );
}
