/**
 * Every threshold of the consensus, in one place and under one version. A change here is a new version, makes a new
 * epoch and is shown on every curve it touches. "CN" is the public Community Notes scorer at commit 273c895,
 * read for its numbers; "measured" stands in docs/decisions/014-consensus.md.
 */
export const CONSENSUS_POLICY = {
  version: 5,

  /** Who enters the global fit. CN process_data.py: items, raters, items, once and in this order. */
  filter: { votesPerItem: 5, votesPerRater: 10 },

  /** The ridge constants of the loss, as means over raters and items. CN matrix_factorization.py. */
  ridge: { mu: 0.15, raterIntercept: 0.15, itemIntercept: 0.15, raterFactor: 0.03, itemFactor: 0.03 },

  /**
   * When a fit is done: the largest change of any item parameter in one sweep. Ours; six starts then agree to 1e-9. The
   * coarse one tells sides, no more.
   */
  solver: { toleranceExact: 1e-11, toleranceQuick: 1e-6, toleranceCoarse: 1e-4, sweepsAtMost: 5000, historyLength: 8 },

  /**
   * A reviewer's agreement with items that got a word, on votes cast early, as a ramp of weight. CN drops below 0.66
   * (helpfulness_scores.py, 48 h); a ramp has no cliff to sit above. Who has no such vote yet counts half.
   */
  raterWeight: { zeroAt: 0.5, fullAt: 0.75, unproven: 0.5, timelyMs: 48 * 3_600_000 },

  /** From which value on a vote is for an item, and up to which against it. Ours: the outer two steps of five. */
  direction: { forFrom: 0.75, againstTo: 0.25 },

  /** A vote that weighs less speaks for a group with others, not for a side of the axis. Ours. */
  sides: { leastWeight: 0.5 },

  /** What reviewers outside the fit may add to an item: 2 + 10 % of the weight of those inside. Tournesol, LipschiTrust. */
  untrusted: { base: 2, share: 0.1 },

  /** Credibility over the range of viewpoints: 21 points, geometric mean. Idea of CN gaussian_scorer.py; measured. */
  spectrum: { points: 21, bandwidth: 0.15, priorValue: 0.35, priorWeight: 0.6, low: 0.02, high: 0.98 },

  /** Below either the site cannot know viewpoints, and says so. Ours. */
  smallSite: { raters: 30, votesPerRater: 10, votes: 1500 },

  /** The bounded estimate for small sites: no vote moves it by more than `reach` times its weight. Tournesol, QrMed. */
  qrMed: { reach: 0.1, start: 0.5, error: 0.05 },

  /**
   * The words, section by section. Measured on 3 seeds; the two-key rule finds 89 % of sound claims, the strict 68 %.
   * `dissent`: votes against a credible claim may be so many more than the undecided ones, or, where votes know no middle,
   * than `undecidedShare` of all; `factor`: hardly any sound claim leans further, and more than half of those wrongly called credible do.
   * Ours: 95 % of sound claims have fewer against than undecided, promoted bad ones the reverse.
   */
  gathering: { evidence: 1, votes: 5 },
  leaning: { intercept: 0.33, spectrum: 0.55, factor: 0.4, votes: 8, netPerSide: 3 },
  contested: { votes: 12, votesPerSide: 3, factor: 0.5, endsDiffer: 0.4, balanceFrom: 0.45, balanceTo: 0.55 },
  credible: {
    intercept: 0.4, leaveBelow: 0.37, factor: 0.3, bandLow: 0.35, votes: 12, netPerSide: 4, dissent: 3, undecidedShare: 0.1, balance: 0.6, epochs: 2, forMs: 30 * 60_000,
  },
  notCredible: {
    base: -0.05, slope: -0.8, spectrum: 0.55, bandHigh: 0, leaveAbove: 0.03, votes: 12, netPerSide: 4, balance: 0.4,
    gradedSources: 1,
  },
  leaningNot: { votes: 8, intercept: 0, spectrum: 0.55, netPerSide: 3 },
  settled: { afterMs: 14 * 86_400_000, votes: 20 },
  /** `timesOverall`: a group that is everywhere is in many votes by chance; its one voice is enough there. Ours. */
  attack: { groupShare: 0.25, timesOverall: 2, panelDiffers: 0.15, panelFrom: 12, panelTo: 20 },

  /**
   * Panels of drawn reviewers. `votesPerItem`: a panel shrinks no more than an item of this many votes (CN population
   * sample); `reachFrom` appearances make a claim one of high reach; a seat goes on after `dueMs`, a panel closes after
   * `mostMs`; nobody has more than `dutiesAtMost` at a time; `ahead` commitments lie published beforehand; `unopened` is what
   * the answer of who opened none of the evidence weighs among the panel's. Ours.
   */
  panel: { votesPerItem: 10, unopened: 0.5, reachFrom: 10, dueMs: 4 * 86_400_000, mostMs: 14 * 86_400_000, dutiesAtMost: 3, ahead: 16 },

  /** Busy raters, left out of a second look: the top 0.1 %, or five times the median. CN tag_high_volume_raters; ours. */
  highVolume: { topShare: 0.001, timesMedian: 5, interceptLeast: 0.37 },

  /**
   * The co-selection detector. Ours. `falseLinks`: links a rater has by chance, on average; `core`: links within a group
   * that each member needs, and `density` as a share of the group; `mostMembers`: more than this share is no brigade;
   * `near`: votes this close in time count a second way, against `nearSlack` times the expectation, because honest people
   * keep hours too, and where an item has few pairs that disagree it leans on all items by `nearPrior` pairs; `agendaTail`
   * and `agendaTimes`: how far a group's votes in a cell must lie beyond chance; `campSlack` and `sideSlack`: how much
   * likelier a vote of one direction is within a camp than among all, and `surest` the most it is taken for; `joinTail`
   * and `sideTail`: the chance at most that who joins would be there, and would go along, anyway; `pairBudget`: the most
   * pairs counted, busiest items left out first.
   */
  detector: {
    falseLinks: 0.05, leastShared: 4, core: 3, density: 0.02, mostMembers: 0.3, nearMs: 2 * 3_600_000, nearSlack: 2, nearPrior: 20, agendaTail: 1e-5,
    agendaTimes: 3, joinTail: 0.01, joinShared: 4, campSlack: 2, sideSlack: 1.5, surest: 0.95, sideTail: 0.01, rounds: 4, pairBudget: 2_000_000_000,
  },

  /**
   * Groups that rotate among their targets, by the items they split. Ours; measured in 014. `opposed`: votes on one side
   * of the axis that stand against each other, from which an item can be split; `items`: the fewest split items that tell
   * of a group; `followed` and `agree`: how often, and in what share of these items, a member stands with it; `keener`: how
   * much larger a share of its votes a group casts there than those it stands against; honest worlds stay below 1.2 times,
   * groups lie above 2. The search begins `starts` times, each time with the keenest `startShare` of the items before.
   */
  split: { opposed: 4, items: 2, followed: 2, agree: 0.8, keener: 1.5, turns: 12, starts: 3, startShare: 0.25 },

  /**
   * Raters who stand against everybody. Ours; measured in 014. `clear`: the share of votes that point one way where others
   * are as good as agreed, of `votes` at least, and `share`: how often a member opposes that; both lower at first, while the
   * contrary are still among them. A group tells by `items` on which `voices` of it voted, is of one mind with the rest on
   * `agreeAtMost` of them (honest camps on a quarter and more), and opposes what is for as well as against, each on `eachWay`
   * of them at least; the others agree on `agreedOf` of all items.
   */
  contrary: {
    clearAtFirst: 0.65, clear: 0.85, votes: 5, shareAtFirst: 0.5, share: 0.8, voices: 3, items: 10, agreeAtMost: 0.05, eachWay: 0.2, agreedOf: 0.33, turns: 6,
  },

  /**
   * Whose votes make a claim credible: not a circle's alone. Ours; measured in 014. An item of `votes` at least shares its
   * audience with another when `together` of its voters or more met there, by chance at most `tail`. So many shared audiences
   * as `timesUsual` times what all but the uppermost of the items have (`usualShare`) are usual, and `usual` everywhere.
   */
  audience: { votes: 12, together: 4, tail: 1e-3, usual: 3, usualShare: 0.9, timesUsual: 3 },

  /** An alarm: more votes on an item in two hours than its past explains, by Poisson tail. Ours. */
  burst: { windowMs: 2 * 3_600_000, tail: 1e-6, votes: 10 },

  /** How fast a score grows unsure once a claim is due for another look, by its kind. Idea of Glicko; ours. */
  staleness: {
    mostTimes: 4, halfLifeMs: {
      factual: 365 * 86_400_000, causal: 365 * 86_400_000, prediction: 90 * 86_400_000, quotation: 730 * 86_400_000,
      'media-authenticity': 730 * 86_400_000, opinion: 365 * 86_400_000,
    },
  },

  /** Publishing stops when more of the quiet items than this would change their word. CN constants.py, MaxCrhChurn. */
  churn: { quietShare: 0.12 },

  /** Reviewer calibration: bins below `binOf` votes are hidden. CN contributor_state.py for impact; Murphy 1973. */
  calibration: { bins: 10, binOf: 20, hit: 1, miss: -1, forNotCredible: -2 },
} as const;

/** A policy in force: the same shape with other numbers. */
export type ConsensusPolicy = Numbers<typeof CONSENSUS_POLICY>;

type Numbers<T> = { readonly [K in keyof T]: T[K] extends number ? number : Numbers<T[K]> };
