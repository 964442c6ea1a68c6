/// The entries of the room `Cycles`.
enum CycleEntries {
  static let all: [CatalogueEntry] = [
    CatalogueEntry(
      name: "Parameters of cycles", kind: .notion, room: "Cycles", file: "CycleParameters",
      question: "What is taken for an aversion, an answer to it and a cycle?",
      formula: "aversionMin 1 s, pursuitWindow 3 s, dodgeWindow 3 s, returnWindow 5 s, …",
      range: "settings with defaults",
      sources: [stern1971, beebeStern1977],
      caveats: ["Set before looking at data; see the sensitivity table for other values."]),
    CatalogueEntry(
      name: "Record of looking and pursuing", kind: .notion, room: "Cycles", file: "CycleRecord",
      question: "What are cycles found in?",
      formula: "looks of one, onsets of the other's pursuits and withdrawals, phase by phase",
      range: "a record for each phase",
      sources: [stern1971], caveats: ["Classes of the codebook say which codes are meant."]),
    CatalogueEntry(
      name: "Aversion", kind: .notion, aliases: ["look-away"], room: "Cycles", file: "Aversion",
      question: "When does one look away from the partner, and until when?",
      formula: "maximal run of away looks after a look at the face, glances under returnMin merged",
      range: "spans of at least aversionMin",
      sources: [stern1971, beebeStern1977],
      caveats: [
        "Looking away is not aversive in itself: it also rests, and follows intense smiles."
      ]),
    CatalogueEntry(
      name: "Pursued aversion", aliases: ["pursuit-aversion-cycle", "chase-and-dodge"],
      room: "Cycles", file: "PursuedAversion",
      question: "What became of a look away: pursued, accepted, dodged, resolved?",
      formula:
        "first pursuit in [on, on + pursuitWindow] before off; no return within dodgeWindow, or "
        + "an escalation, is a cycle",
      range: "RW, RP, RS, RN, RC",
      sources: [stern1971, beebeStern1977],
      caveats: ["Whether a simultaneous pursuit answers depends on the clock and is printed."]),
    CatalogueEntry(
      name: "Episode of cycles", room: "Cycles", file: "CycleEpisode",
      question: "Do cycles come in chains, and does escalation rise along them?",
      formula: "next onset - previous offset ≤ chainGap; Theil–Sen slope of highest levels",
      range: "two cycles and more; levels for each cycle",
      sources: [stern1971, sen1968], caveats: ["A slope needs three cycles with a level."]),
    CatalogueEntry(
      name: "Measures of cycles", aliases: ["free-disengagement-index"], room: "Cycles",
      file: "CycleMeasures",
      question: "How often does one look away, is pursued, and comes back?",
      formula: "counts, shares and medians over aversions",
      range: "as each says",
      sources: [stern1971],
      caveats: ["Counts of one session describe that session; chance stands beside them."]),
    CatalogueEntry(
      name: "Distress after cycles", room: "Cycles", file: "DistressExposure",
      question: "Does distress begin more often during and after cycles than at other times?",
      formula: "onsets for exposed time over onsets for the rest; exact binomial interval",
      range: "0 and up, from five onsets on",
      sources: [clopperPearson1934], caveats: ["Read the counts first."]),
    CatalogueEntry(
      name: "Chance of cycles", room: "Cycles", file: "CycleChance",
      question: "Would as many aversions be pursued if the partner's record lay elsewhere?",
      formula:
        "pursued aversions over all admissible shifts; over block rotations; with gaps dealt out",
      range: "p",
      sources: [ResamplingSources.theiler1992, ResamplingSources.phipsonSmyth2010],
      caveats: ["A third process can drive both records."]),
    CatalogueEntry(
      name: "Flag of cycles", room: "Cycles", file: "CycleFlag",
      question: "Does pursuit of looking away exceed chance in this session?",
      formula: "aversions, cycles, episode, shift p, block p, gap p, excess share: all must hold",
      range:
        "insufficient data; not distinguishable from chance with this much data; exceeds chance "
        + "alignment in this session",
      sources: [stern1971, beebeStern1977],
      caveats: [
        "It speaks of alignment in one session, not of why it came about and not of persons.",
        "About thirty aversions are needed to see strong pursuit.",
      ]),
    CatalogueEntry(
      name: "Sensitivity of cycles", room: "Cycles", file: "CycleSensitivity",
      question: "Would other definitions give another answer?",
      formula: "one parameter at a time takes its other values",
      range: "a table", sources: [stern1971],
      caveats: ["For reading, not for choosing a window."]),
    CatalogueEntry(
      name: "Coding jitter", room: "Cycles", file: "CodingJitter",
      question: "How many cycles survive if every time was coded one unit earlier or later?",
      formula: "share of cycles overlapped by a cycle after moving borders by -1, 0 or +1 unit",
      range: "0 to 1", sources: [beebeStern1977],
      caveats: ["It says nothing of codes that were wrong."]),
    CatalogueEntry(
      name: "Power of one session", kind: .notion, room: "Cycles", file: "CyclePower",
      question: "How often is a session told from chance, where aversions are pursued on purpose?",
      formula: "simulated sessions: shares of flags, of p ≤ .05 and of verdicts",
      range: "0 to 1", sources: [stern1971],
      caveats: [
        "Sessions of other rhythms have other power; attune explain power prints the table."
      ]),
  ]

  private static let stern1971 = CatalogueEntry.Source(
    "Stern, D. N. (1971). A micro-analysis of mother-infant interaction: Behavior regulating social "
      + "contact between a mother and her 3 1/2-month-old twins. Journal of the American Academy of "
      + "Child Psychiatry, 10, 501-517.")
  private static let beebeStern1977 = CatalogueEntry.Source(
    "Beebe, B., & Stern, D. N. (1977). Engagement-disengagement and early object experiences. In N. "
      + "Freedman & S. Grand (Eds.), Communicative Structures and Psychic Structures. Plenum.")
  private static let sen1968 = CatalogueEntry.Source(
    "Sen, P. K. (1968). Estimates of the regression coefficient based on Kendall's tau. Journal of the "
      + "American Statistical Association, 63, 1379-1389.")
  private static let clopperPearson1934 = CatalogueEntry.Source(
    "Clopper, C. J., & Pearson, E. S. (1934). The use of confidence or fiducial limits illustrated in "
      + "the case of the binomial. Biometrika, 26, 404-413.")
}
