import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { TimelineDrawing } from '#components/timeline/timeline-drawing.tsx';
import { TimelineTwin } from '#components/timeline/timeline-twin.tsx';
import { TimelineSection } from '#components/timeline/timeline-section.tsx';
import { ConsensusLine } from '#components/vote/consensus-line.tsx';
import type { ClaimView } from '#lib/domain/fold/view.ts';
import { tally } from '#lib/domain/tally.ts';
import {
  makeAttribution,
  makeClaimView,
  makeEvidence,
  makeRebuttal,
  makeStep,
  makeWording,
} from '#test/factories/claim-view.ts';
import { makeLongClaim } from '#test/factories/long-claim.ts';
import { makeBrief, makeParty, makeSource } from '#test/factories/source-view.ts';
import { Appearances } from './appearances.tsx';
import { Attributions } from './attributions.tsx';
import { ClaimHeader } from './claim-header.tsx';
import { EvidenceColumns } from './evidence-columns.tsx';
import { Rebuttals } from './rebuttals.tsx';
import { StandingStatus } from './standing-status.tsx';
import { StatusHistory } from './status-history.tsx';
import { Tombstone } from './tombstone.tsx';
import { Wordings } from './wordings.tsx';

const directory = { names: { 'actor-1': 'Rosa', 'actor-2': 'Edda' }, places: {} };

function wordsOf(part: ReactElement): string {
  return renderToStaticMarkup(part)
    .replace(/<[^>]*>/g, '')
    .replace(/\s+/g, ' ');
}

function wholePage(view: ClaimView): string {
  const parts = { view, directory };
  return renderToStaticMarkup(
    <>
      <TimelineSection><TimelineDrawing moment={{ asOf: null, now: view, view, consensusDays: [] }} /><TimelineTwin moment={{ view }} /></TimelineSection>
      <EvidenceColumns {...parts} />
      <Appearances {...parts} />
      <Rebuttals {...parts} />
      <Wordings {...parts} />
      <StatusHistory {...parts} />
    </>,
  );
}

test.each([1, 30, 500])(
  'every link within a page of %i facts leads to something on it',
  (count) => {
    const html = wholePage(makeLongClaim(count));
    const ids = new Set([...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
    const targets = [...html.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);
    expect(targets.filter((id) => !ids.has(id))).toEqual([]);
  },
);

test('no two things on a page have one address, also where one entry made both', () => {
  const logged = makeWording('GPUs came with lobsters.');
  const html = wholePage(
    makeClaimView({
      wordings: [logged, makeWording('GPUs came alongside lobsters.')],
      statuses: [makeStep('unverified', logged.recordedAt, { id: logged.id })],
    }),
  );
  const drawn = html.replace(/<defs>[^]*?<\/defs>/g, '');
  const ids = [...drawn.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
  expect(ids).toEqual([...new Set(ids)]);
});

test('the candidates of a disputed attribution stand in order of name, whoever was logged first', () => {
  const attributions = ['Matrixport', 'Anthropic'].map((name) => ({ ...makeAttribution(makeParty(name)), standing: 'disputed' as const }));
  const words = wordsOf(
    <Attributions view={makeClaimView({ attributions })} directory={directory} />,
  );
  expect(words).toContain('The attribution is disputed');
  expect(words.indexOf('Anthropic')).toBeLessThan(words.indexOf('Matrixport'));
});

test('a decision says from what, to what, why, and by whom', () => {
  const step = makeStep('supported', '2025-05-03T12:00:00.000Z', {
    from: 'disputed',
    reason: 'Customs documented it.',
    decidedBy: ['actor-2'],
    onlyEditor: true,
  });
  const view = makeClaimView({ statuses: [step] });
  expect(wordsOf(<StandingStatus view={view} directory={directory} />)).toContain(
    'From disputed to supported because “Customs documented it”, decided by the site’s only editor, Edda.',
  );
});

test('satire is shown with what it is and that it does not count', () => {
  const satire = makeSource('AI Antics', '2025-05', { kind: 'satire' });
  const view = makeClaimView({ evidence: [makeEvidence('supports', satire)] });
  expect(wordsOf(<EvidenceColumns view={view} directory={directory} />)).toContain(
    'Does not count: satire',
  );
});

test('withdrawn evidence stays, struck, with its reason', () => {
  const withdrawn = {
    entryId: 'entry',
    reason: 'It is a copy.',
    recordedAt: '2025-05-04T09:00:00.000Z',
    actorId: 'actor-2',
  };
  const evidence = makeEvidence('supports', makeSource('Copyist', '2025-05-02'), { withdrawn });
  const html = renderToStaticMarkup(
    <EvidenceColumns view={makeClaimView({ evidence: [evidence] })} directory={directory} />,
  );
  expect(html).toMatch(/<s [^>]*>.*Copyist.*<\/s>/s);
  expect(html).toContain('It is a copy.');
});

test('rebuttals are answered three deep, each with its own status', () => {
  const third = makeRebuttal(makeBrief('Third.', { status: 'supported' }), null);
  const second = makeRebuttal(makeBrief('Second.', { status: 'refuted' }), null, {
    answers: [third],
  });
  const first = makeRebuttal(makeBrief('First.', { status: 'disputed' }), null, {
    answers: [second],
  });
  const words = wordsOf(
    <Rebuttals view={makeClaimView({ relations: [first] })} directory={directory} />,
  );
  expect(words).toMatch(/First\..*disputed.*Second\..*refuted.*Third\..*supported/);
});

test('an earlier wording stays readable, with the words that were changed', () => {
  const wordings = [
    makeWording('Hidden inside lobsters.'),
    makeWording('Hidden alongside lobsters.'),
  ];
  const html = renderToStaticMarkup(
    <Wordings view={makeClaimView({ wordings })} directory={directory} />,
  );
  expect(html).toMatch(/<del[^>]*>.*inside<\/del>/);
  expect(html).toMatch(/<ins[^>]*>.*alongside<\/ins>/);
});

test('a withheld claim shows its reason and nothing of its content', () => {
  const view = makeClaimView({
    visibility: 'withheld',
    withheldBecause: 'It names a private person.',
  });
  const words = wordsOf(<Tombstone view={view} />);
  expect(words).toContain('It names a private person.');
  expect(words).not.toContain('lobsters');
});

test('an erased wording leaves a dated sentence', () => {
  const view = makeClaimView({ wordings: [makeWording(null)] });
  expect(wordsOf(<ClaimHeader view={view} directory={directory} />)).toMatch(
    /was erased.*1\sMay\s2025/,
  );
});

test('below five votes only that they are too few is said; from five on the share and its interval', () => {
  expect(wordsOf(<ConsensusLine tally={tally([4, 4, 4, 4])} />)).not.toMatch(/\d %/);
  expect(wordsOf(<ConsensusLine tally={tally([4, 4, 3, 1, 0])} />)).toMatch(
    /60 %.*from 23 to 88 %/,
  );
});

test('an answer reached on two ways stands on the page once, and the other place says so', () => {
  const answer = makeRebuttal(makeBrief('Documented.'), null);
  const denial = makeRebuttal(makeBrief('Tall tales.'), null, { answers: [answer] });
  const doubt = makeRebuttal(makeBrief('Fanciful.'), null, { answers: [answer] });
  const view = makeClaimView({ relations: [denial, doubt] });
  const words = wordsOf(<Rebuttals view={view} directory={directory} />);
  expect(words.match(/Documented\./g)).toHaveLength(1);
  expect(words).toContain('1 more answer is shown elsewhere');
});

test('what a decision cites was public on the day of its source, not the day after', () => {
  const evidence = makeEvidence('supports', makeSource('The Register', '2023-05-03'));
  const step = makeStep('supported', '2025-05-03T12:00:00.000Z', {
    from: 'disputed',
    evidenceIds: [evidence.id],
    decidedBy: ['actor-2'],
    known: evidence.known,
  });
  const view = makeClaimView({ evidence: [evidence], statuses: [step] });
  expect(wordsOf(<StandingStatus view={view} directory={directory} />)).toMatch(
    /public 3\sMay\s2023 at the latest/,
  );
});
