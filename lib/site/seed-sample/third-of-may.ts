import { CLAIMS } from './claims.ts';
import { answer, appear, attach, decide, log, type Story } from './story.ts';

/** 3 May 2025: the older customs cases are found and weighed. */
export async function tellThirdOfMay(story: Story): Promise<void> {
  await addLobsterCase(story);
  await addBellyCase(story);
  await decideDenial(story);
}

async function addLobsterCase(story: Story): Promise<void> {
  const { editor, researchers: [rosa, rufus] } = story.cast;
  await attach(story, rosa, 'C1/register-2023', {
    stance: 'supports', quote: 'live lobsters',
    note: 'Hong Kong Customs seized 280 kg of live lobsters and 70 computer display cards at the Hong Kong-Zhuhai-Macao Bridge in late April 2023; two men, 37 and 51, were arrested. Value: HK$600,000 (US$76,500).',
  });
  await attach(story, rosa, 'C1/pcmag-2023', {
    stance: 'supports', quote: 'Crustacean Cargo',
    note: 'The same seizure. Value: about US$600,000.',
  });
  await attach(story, rosa, 'C1/toms-2023', { stance: 'supports', note: 'The same seizure, in a third outlet; one origin, the customs announcement.' });
  await appear(story, rosa, 'C1', 'register-2023', { party: 'Hong Kong Customs' });
  await decide(story, editor, 'C1', {
    to: 'supported', citing: ['register-2023'],
    reason: 'The customs report of 2023 documents graphics cards packed with live lobsters on the way out of Hong Kong. It was public all along; we had not logged it on 1 May. The destination is inferred.',
  });
  await attach(story, rufus, 'C3/register-2023', { stance: 'supports', note: 'GPUs were seized with live lobsters in 2023.' });
  await decide(story, editor, 'C3', {
    to: 'disputed', citing: ['register-2023', 'cnbc-2025'],
    reason: 'A customs case speaks for it and NVIDIA denies it.',
  });
  await log(story, rufus, 'old-cards', CLAIMS['old-cards']);
  await answer(story, rufus, {
    from: 'old-cards', to: 'technically-wrong', kind: 'clarification', source: 'pcmag-2023', said: '2023-05-04',
    note: 'Published two years before: it does not speak of the dispute, but limits what the 2023 case shows in it.',
  });
  await attach(story, rufus, 'old-cards/pcmag-2023', { stance: 'supports', note: 'Judged from the pictures that customs published.' });
  await attach(story, rufus, 'technically-wrong/register-2023', { stance: 'supports', note: 'The 2023 case that it cites.' });
}

async function addBellyCase(story: Story): Promise<void> {
  const { editor, researchers: [rosa] } = story.cast;
  await attach(story, rosa, 'C2/register-2022', {
    stance: 'supports',
    note: 'A woman was stopped at Gongbei on 25 November 2022 with 202 Intel CPUs and 9 phones in a prosthetic belly: CPUs, not GPUs.',
  });
  await attach(story, rosa, 'C0/register-2022', { stance: 'context', note: 'Bears on one part of the allegation alone, and CPUs at that.' });
  await decide(story, editor, 'C2', {
    to: 'supported', citing: ['register-2022'],
    reason: 'The case of November 2022 documents it for CPUs. It does not show GPUs carried so.',
  });
}

async function decideDenial(story: Story): Promise<void> {
  const { editor, researchers: [rosa] } = story.cast;
  await attach(story, rosa, 'C5/register-2023', { stance: 'refutes', quote: 'live lobsters', note: 'Graphics cards with live lobsters: contradicts it for that method.' });
  await attach(story, rosa, 'C5/register-2022', { stance: 'refutes', note: 'CPUs in a prosthetic belly: contradicts it for that method.' });
  await decide(story, editor, 'C5', {
    to: 'disputed', citing: ['cnbc-2025', 'register-2023', 'register-2022'],
    reason: 'Documented cases contradict it for both methods; for export-controlled AI GPUs nothing contradicts it.',
  });
  await decide(story, editor, 'C0', {
    to: 'disputed', citing: ['anthropic-2025', 'pymnts-2025', 'register-2022'],
    reason: 'Its parts stand differently: two methods are documented for other hardware, none for AI GPUs, and NVIDIA denies it all.',
  });
}
