import type { SourceKind } from '#lib/domain/glossary.ts';

type SampleSource = {
  title: string; kind: SourceKind; outlet: string; address?: string; published?: string; language?: string;
};

/**
 * Every document of the lobster case. One without an address was not captured, or was read in a copy only, and each
 * use of it says so in its note; the desk's own notes are handed in as a file.
 */
export const SOURCES = {
  'register-2022': {
    title: 'Woman fakes pregnancy to smuggle hundreds of CPUs, iPhones into China', kind: 'secondary', outlet: 'The Register',
    address: 'https://www.theregister.com/2022/12/06/woman_pregnancy_smuggle_intel_iphone', published: '2022-12-06',
  },
  'register-2023': {
    title: 'Smuggler busted heading for China with dodgy GPUs … and live lobsters', kind: 'secondary', outlet: 'The Register',
    address: 'https://www.theregister.com/2023/05/03/smulgger_gpus_and_lobsters', published: '2023-05-03',
  },
  'pcmag-2023': {
    title: 'Crustacean Cargo: Hong Kong Drivers Smuggle Nvidia GPUs With Live Lobsters', kind: 'secondary', outlet: 'PCMag',
    address: 'https://www.pcmag.com/news/crustacean-cargo-hong-kong-drivers-smuggle-nvidia-gpus-with-live-lobsters',
    published: '2023-05-04',
  },
  'toms-2023': {
    title: 'Smugglers Hid 70 Graphics Cards Among 617 Pounds of Live Lobster', kind: 'secondary', outlet: "Tom's Hardware",
    address: 'https://www.tomshardware.com/news/smugglers-hid-70-graphics-cards-among-280kg-of-live-lobsters',
    published: '2023-05-03..2023-05-04',
  },
  'customs-2023': {
    title: 'Announcement of the seizure at the bridge (not captured)', kind: 'primary', outlet: 'Hong Kong Customs',
  },
  'anthropic-2025': {
    title: 'Policy post on the diffusion rule (not captured)', kind: 'primary', outlet: 'Anthropic', published: '2025-04-30',
  },
  'cnbc-2025': {
    title: "NVIDIA's answer, as given to CNBC (not captured)", kind: 'primary', outlet: 'CNBC', published: '2025-05-01',
  },
  'pymnts-2025': {
    title: 'Nvidia Accuses Anthropic of Spinning Tall Tales About Chip Restrictions', kind: 'secondary', outlet: 'PYMNTS',
    address: 'https://www.pymnts.com/artificial-intelligence-2/2025/nvidia-accuses-anthropic-of-spinning-tall-tales-about-chip-restrictions',
    published: '2025-05-01',
  },
  'tweaktown-2025': {
    title: "NVIDIA responds to claims GPUs are smuggled into China in 'baby bumps'", kind: 'secondary', outlet: 'TweakTown',
    address: 'https://www.tweaktown.com/news/104934', published: '2025-05-01',
  },
  'techcrunch-2025': {
    title: 'Report on the reply to NVIDIA (read in a copy)', kind: 'secondary', outlet: 'TechCrunch', published: '2025-05-01',
  },
  'toms-2025': {
    title: 'Despite Nvidia claims, Chinese smugglers have used live lobsters and fake baby bumps to traffic chips',
    kind: 'secondary', outlet: "Tom's Hardware", published: '2025-05-01',
    address: 'https://www.tomshardware.com/pc-components/gpus/despite-nvidia-claims-chinese-smugglers-have-used-live-lobsters-and-fake-baby-bumps-to-traffic-chips',
  },
  'hothardware-2025': {
    title: 'Are Chinese Smugglers Hiding NVIDIA Chips With Live Lobsters?', kind: 'secondary', outlet: 'HotHardware',
    address: 'https://hothardware.com/news/are-chinese-smugglers-hiding-nvidia-chips-live-lobsters',
    published: '2025-04-30..2025-05',
  },
  'techpowerup-2025': {
    title: "NVIDIA dismisses Anthropic's report of GPU and CPU smuggling methods", kind: 'secondary', outlet: 'TechPowerUp',
    address: 'https://www.techpowerup.com/336264/nvidia-dismisses-anthropics-report-of-ludicrous-gpu-cpu-smuggling-methods',
    published: '2025-05-02',
  },
  'gram-2025': {
    title: 'Report in Polish: GPUs smuggled in lobsters', kind: 'secondary', outlet: 'gram.pl', language: 'pl',
    address: 'https://www.gram.pl/news/firma-zajmujaca-sie-ai-oskarza-nvidia-o-przemycanie-swoich-gpu-w-homarach',
    published: '2025-05',
  },
  'satire-2025': {
    title: 'Smuggling chips with lobsters (satire)', kind: 'satire', outlet: 'AI Antics',
    address: 'https://aiantics.com/smuggling-chips-with-lobsters', published: '2025-05',
  },
  'summary-blog': {
    title: 'AI firm claims NVIDIA GPUs smuggled in lobsters: a tall tale or serious allegation?', kind: 'tertiary',
    outlet: 'GPU blog (teai.co)',
    address: 'https://gpu.teai.co/posts/ai-firm-claims-nvidia-gpus-smuggled-in-lobsters-a-tall-tale-or-serious-allegation',
  },
  'desk-2025': {
    title: 'Notes of the desk on the customs case of 2023', kind: 'tertiary', outlet: 'The desk of this sample', published: '2025-05-06',
  },
  'reuters-2025': {
    title: 'Report on Operation Gatekeeper (read in copies)', kind: 'secondary', outlet: 'Reuters', published: '2025-12-08',
  },
} as const satisfies Record<string, SampleSource>;

export type SourceKey = keyof typeof SOURCES;
