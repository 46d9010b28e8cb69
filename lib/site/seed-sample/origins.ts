import { derive, type Story } from './story.ts';

/** 6 May 2025: many outlets, few origins. Who has it from whom is recorded, as the outlets themselves say it. */
export async function tellOrigins(story: Story): Promise<void> {
  const [rosa, rufus] = story.cast.researchers;
  const post = 'Quotes the policy post of 30 April.';
  for (const outlet of ['pymnts-2025', 'tweaktown-2025', 'hothardware-2025', 'techpowerup-2025', 'gram-2025'] as const) {
    await derive(story, rosa, outlet, 'anthropic-2025', post);
  }
  for (const outlet of ['pymnts-2025', 'tweaktown-2025'] as const) {
    await derive(story, rosa, outlet, 'cnbc-2025', "Quotes NVIDIA's answer as given to CNBC.");
  }
  for (const outlet of ['register-2023', 'pcmag-2023', 'toms-2023'] as const) {
    await derive(story, rufus, outlet, 'customs-2023', 'Reports the seizure that customs announced.');
  }
}
