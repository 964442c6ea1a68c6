/// The entries of the room `Synchrony`.
enum SynchronyEntries {
  static let all: [CatalogueEntry] = [
    CatalogueEntry(
      name: "Paired sections", kind: .notion, room: "Synchrony", file: "PairedSections",
      question: "What do two streams show at one time?",
      formula: "sections in which neither changes, over time codable in both",
      range: "stretches of sections", sources: [tronickCohn1989],
      caveats: ["Stretches end at phase borders and at uncodable time."]),
    CatalogueEntry(
      name: "Paired times", kind: .notion, room: "Synchrony", file: "PairedTimes",
      question: "When do two streams show what, on the session's clock?",
      formula: "for each category its clock units in both, phase by phase",
      range: "sets of units", sources: [tronickCohn1989],
      caveats: ["Lags and shifts do not cross phases."]),
    CatalogueEntry(
      name: "Paired units", kind: .notion, room: "Synchrony", file: "PairedUnits",
      question: "What do two streams show in units of equal length?",
      formula: "the code at the first moment of each unit", range: "two rows of categories",
      sources: [dale2011],
      caveats: ["Behaviour shorter than a unit can be missed, and results depend on the unit."]),
    CatalogueEntry(
      name: "Rearranged units", kind: .notion, room: "Synchrony", file: "UnitSurrogates",
      question: "What would two records look like if they had nothing to do with one another?",
      formula: "one record turned on its circle, or its bouts in another order",
      range: "rows of units", sources: [ResamplingSources.theiler1992],
      caveats: ["Slow drifts that both share look like coupling."]),
    CatalogueEntry(
      name: "Matching and repair", aliases: ["reparation", "repair"], room: "Synchrony",
      file: "Matching",
      question: "Do two partners show the same, and how soon do they find together again?",
      formula: "share of codable time in the same category; repair = mismatch that ends in a match",
      range: "0 to 1; seconds", sources: [tronickCohn1989],
      caveats: ["A mismatch still open at the end is censored."]),
    CatalogueEntry(
      name: "Chance of matching", room: "Synchrony", file: "MatchingShift",
      question: "Would two partners match as long if one record were shifted?",
      formula: "share of matching over all admissible shifts",
      range: "p", sources: [ResamplingSources.theiler1992],
      caveats: ["Slow drifts that both share look like matching."]),
    CatalogueEntry(
      name: "Mutual gaze", room: "Synchrony", file: "MutualGaze",
      question: "How often and how long do both look at each other, and who opens and closes it?",
      formula: "both look; gaps under 0.3 s bridged, looks under 0.5 s left out",
      range: "bouts, seconds, share", sources: [stern1974],
      caveats: ["The gap and the shortest look are defaults of this program: state them."]),
    CatalogueEntry(
      name: "Chain of looks", aliases: ["gaze-states"], room: "Synchrony", file: "GazeChain",
      question: "Does what one partner does next depend on what the other does?",
      formula: "G² of independent decisions given the four joint states, df 4",
      range: "0 and up", sources: [jaffeSternPeery1973],
      caveats: ["Steps depend on one another beyond the last one: read it beside a shifted record."]
    ),
    CatalogueEntry(
      name: "Overlap", aliases: ["joint-time", "jaccard"], room: "Synchrony", file: "Overlap",
      question: "For how long do two states hold at one time, and how much is to be expected?",
      formula: "joint time; joint / union; phi; kappa; expected = total₁ · total₂ / T",
      range: "seconds; 0 to 1; -1 to 1", sources: [tronickCohn1989],
      caveats: ["Neighbouring moments depend on one another: a chance level is not a test."]),
    CatalogueEntry(
      name: "Overlap of all codes", room: "Synchrony", file: "OverlapTable",
      question: "Which codes of two streams hold together longer than by chance?",
      formula: "overlap of every pair, share of joint time against shifts",
      range: "a table", sources: [ResamplingSources.theiler1992],
      caveats: ["The p values of a table are a family: correct them."]),
    CatalogueEntry(
      name: "Lag profile of matching", aliases: ["diagonal-recurrence-profile", "drp"],
      room: "Synchrony", file: "MatchingProfile",
      question: "Do two streams show the same more often when one is read some time later?",
      formula: "share of [x_t = y_{t+d}] over time codable in both; kappa of it",
      range: "0 to 1 at each lag; a positive lag: the first leads", sources: [dale2011],
      caveats: [
        "The highest of many lags is high by chance too: compare it with the highest over shifts."
      ]),
    CatalogueEntry(
      name: "Lags on a clock", kind: .notion, room: "Synchrony", file: "LagClock",
      question: "At which lags is a profile shown?",
      formula: "multiples of a hundredth of the longest lag, on the session's clock",
      range: "lags", sources: [dale2011],
      caveats: ["The maximum is looked for at every lag of the clock, not at these alone."]),
    CatalogueEntry(
      name: "Overlap at lags", kind: .notion, room: "Synchrony", file: "LagOverlap",
      question: "How long do two states meet when one is read some time later?",
      formula: "a trapezoid of the lag for each pair of bouts", range: "time at each lag",
      sources: [dale2011], caveats: ["Lags do not cross phases."]),
    CatalogueEntry(
      name: "Chance band of matching", aliases: ["maximum-statistic"],
      room: "Synchrony", file: "MatchingBand",
      question: "Which lags of matching lie outside what shifts of one record give?",
      formula:
        "middle 95 % of shifts at each lag; mean ± quantile of the largest distance, p = (w + b) / (w + m)",
      range: "bands; p of the highest lag", sources: [ResamplingSources.theiler1992, dale2011],
      caveats: [
        "Some 5 to 10 % of the lags lie outside the pointwise band by chance.",
        "Slow drifts that both share look like matching.",
      ]),
    CatalogueEntry(
      name: "Profiles of shifted records", kind: .notion, room: "Synchrony",
      file: "ShiftedProfiles",
      question: "What would the profile be at every shift of one record?",
      formula: "the circle's count at d - s less what the lag pushes over the edge",
      range: "a row of shares for each shift", sources: [ResamplingSources.theiler1992],
      caveats: ["Shifts are multiples of the step between lags."]),
    CatalogueEntry(
      name: "Paired rings", kind: .notion, room: "Synchrony", file: "PairedRings",
      question: "How do two records meet when one is read later round its circle?",
      formula: "two rows of runs without gaps", range: "sums along a diagonal",
      sources: [ResamplingSources.theiler1992],
      caveats: ["Streams with several codes at a time have none."]),
    CatalogueEntry(
      name: "Matching in windows", aliases: ["windowed-profile"], room: "Synchrony",
      file: "MatchingWindows",
      question: "Does matching, and who leads, change over a session?",
      formula: "the lag profile of every full window", range: "a profile for each window",
      sources: [boker2002, dale2011],
      caveats: ["The highest of many windows is high by chance too."]),
    CatalogueEntry(
      name: "Lag profile of two codes", aliases: ["phi-profile"], room: "Synchrony",
      file: "OverlapProfile",
      question: "Does one state hold more often some time after another?",
      formula: "phi of the two on/off records at each lag",
      range: "-1 to 1 at each lag; a positive lag: the first leads", sources: [dale2011],
      caveats: ["Neighbouring moments depend on one another: a correlation is not a test."]),
  ]

  private static let tronickCohn1989 = CatalogueEntry.Source(
    "Tronick, E. Z., & Cohn, J. F. (1989). Infant-mother face-to-face interaction: Age and gender "
      + "differences in coordination and the occurrence of miscoordination. Child Development, 60, 85-92."
  )
  private static let stern1974 = CatalogueEntry.Source(
    "Stern, D. N. (1974). Mother and infant at play: The dyadic interaction involving facial, vocal, "
      + "and gaze behaviors. In M. Lewis & L. A. Rosenblum (Eds.), The Effect of the Infant on Its "
      + "Caregiver. Wiley.")
  private static let jaffeSternPeery1973 = CatalogueEntry.Source(
    "Jaffe, J., Stern, D. N., & Peery, J. C. (1973). \"Conversational\" coupling of gaze behavior in "
      + "prelinguistic human development. Journal of Psycholinguistic Research, 2, 321-329.")
  private static let dale2011 = CatalogueEntry.Source(
    "Dale, R., Warlaumont, A. S., & Richardson, D. C. (2011). Nominal cross recurrence as a generalized "
      + "lag sequential analysis for behavioral streams. International Journal of Bifurcation and Chaos, "
      + "21, 1153-1161.")
  private static let boker2002 = CatalogueEntry.Source(
    "Boker, S. M., Rotondo, J. L., Xu, M., & King, K. (2002). Windowed cross-correlation and peak picking "
      + "for the analysis of variability in the association between behavioral time series. "
      + "Psychological Methods, 7, 338-355.")
}
