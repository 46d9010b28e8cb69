import type { Metadata } from 'next';
import { connection } from 'next/server';
import { FrontContested } from '#components/claim/front-contested.tsx';
import { FrontDay } from '#components/claim/front-day.tsx';
import { FrontDue } from '#components/claim/front-due.tsx';
import { FrontFirstRun } from '#components/claim/front-first-run.tsx';
import { FrontMoved } from '#components/claim/front-moved.tsx';
import { FrontWaiting } from '#components/claim/front-waiting.tsx';
import { FrontWeek } from '#components/claim/front-week.tsx';
import { PageShell } from '#components/shell/page-shell.tsx';
import { publicPage } from '#lib/boundary/reads.ts';
import { onThisDay, thisWeek } from '#lib/claims/calendar-queries.ts';
import { dueClaims } from '#lib/claims/due-queries.ts';
import { disputedClaims, hasAnyClaim, latestMoves, splitClaims, waitingClaims } from '#lib/claims/front-queries.ts';
import { messages } from '#lib/messages/translate.ts';
import { getSite } from '#lib/site/site-queries.ts';
import { pageFacts } from './page-facts.ts';

export async function generateMetadata(): Promise<Metadata> {
  await connection();
  return pageFacts({ description: messages('shell')('description'), path: '/' });
}

/** What moved, what is contested, what needs eyes. */
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

async function Front() {
  const [moved, disputed, split, waiting, due, week, day] = await Promise.all([
    latestMoves(), disputedClaims(), splitClaims(), waitingClaims(), dueClaims(DUE), thisWeek(), onThisDay(),
  ]);
  return (
    <div className="wide">
      <div className="front-grid">
        <FrontMoved moved={moved} />
        <FrontContested disputed={disputed} split={split} />
      </div>
      <div className="mt-12"><FrontWeek week={week} /></div>
      <FrontDay onThisDay={day} />
      <FrontDue due={due} />
      <FrontWaiting waiting={waiting} />
    </div>
  );
}
