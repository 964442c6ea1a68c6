/// The entries of the room `Contingency`.
enum ContingencyEntries {
  static let all: [CatalogueEntry] = [
    CatalogueEntry(
      name: "Response window", kind: .notion, room: "Contingency", file: "ResponseWindow",
      question: "When does an act of the partner count as a response?",
      formula: "onset in (anchor, anchor + length]; voice 2 s from offset, else 3 s from onset, "
        + "distress 5 s",
      range: "a window and a rule of credit",
      sources: [vanEgeren2001, bornstein2015],
      caveats: ["A response that was already under way does not count."]),
    CatalogueEntry(
      name: "Cues and acts", kind: .notion, room: "Contingency", file: "ContingencyRecord",
      question: "Which cues and which acts are compared?",
      formula: "cues of one person, onsets of the other, phase by phase",
      range: "a record for each phase", sources: [watson1979],
      caveats: ["What was under way when a record began did not begin there."]),
    CatalogueEntry(
      name: "Windows of cues", kind: .notion, room: "Contingency", file: "CueWindows",
      question: "Which windows hold a response, with and without a cue?",
      formula: "one window for each cue; the rest of codable time cut into windows as long",
      range: "counts of windows", sources: [watson1979],
      caveats: ["Windows cut by the end or by what could not be coded are counted apart."]),
    CatalogueEntry(
      name: "Contingency", aliases: ["sufficiency", "necessity"],
      room: "Contingency", file: "Contingency",
      question: "Does the partner answer cues more often than they act anyway?",
      formula: "P(R | C) - P(R | not C)",
      range: "-1 to 1", sources: [watson1979, Sources.bakemanQuera2011],
      caveats: ["Q and odds follow the odds, the difference the probabilities: quote both."]),
    CatalogueEntry(
      name: "Base rate of responses", room: "Contingency", file: "BaseRate",
      question: "How often would a window hold a response, wherever it is put?",
      formula: "union of [r - w, r) over T - w; 1 - e^(-λw)",
      range: "0 to 1", sources: [gibbon1974],
      caveats: ["The exact rate knows how responses lie; the Poisson rate does not."]),
    CatalogueEntry(
      name: "Chance of responses", room: "Contingency", file: "ContingencyChance",
      question: "Would as many cues be answered if the partner's record lay elsewhere?",
      formula: "answered cues over all admissible shifts, and over block rotations",
      range: "p", sources: [ResamplingSources.theiler1992],
      caveats: ["A third process can drive both records."]),
    CatalogueEntry(
      name: "Verdict on responses", room: "Contingency", file: "ContingencyVerdict",
      question: "May it be said that the partner answers these cues in this session?",
      formula: "range of the difference above 0, shift p ≤ .05, block p ≤ .05, ten cues",
      range: "three sentences", sources: [ResamplingSources.theiler1992],
      caveats: ["It speaks of one session, not of a person."]),
    CatalogueEntry(
      name: "Time until a response", room: "Contingency", file: "ResponseLatency",
      question: "How soon is a cue answered, counting those that are not?",
      formula: "waits censored at the next cue, at 10 s, at what could not be coded",
      range: "seconds", sources: [kaplanMeier1958],
      caveats: ["A mean over responders forgets the cues without a response."]),
    CatalogueEntry(
      name: "Kaplan–Meier curve", aliases: ["survival"], room: "Contingency", file: "KaplanMeier",
      question: "How long until it happens, when for some it is not seen to happen?",
      formula: "S(t) = Π (1 - d / n)", range: "0 to 1, still waiting", sources: [kaplanMeier1958],
      caveats: ["Waits of one record depend on one another: intervals are too narrow."]),
    CatalogueEntry(
      name: "Log-rank test", room: "Contingency", file: "LogRank",
      question: "Do two groups wait equally long?",
      formula: "(O - E)² / V, χ² with one degree of freedom", range: "0 and up",
      sources: [mantel1966], caveats: ["It takes waits as independent."]),
    CatalogueEntry(
      name: "Cox regression", aliases: ["hazard-ratio", "efron"], room: "Contingency",
      file: "CoxRegression",
      question: "By what factor does a condition change how soon it happens?",
      formula: "partial likelihood with Efron's ties; e^β for one unit of the covariate",
      range: "hazard ratio above 0, 1 without a difference", sources: [cox1972, efron1977],
      caveats: [
        "Hazards are taken as proportional.",
        "Waits of one dyad depend on one another: across dyads cluster the errors.",
      ]),
    CatalogueEntry(
      name: "Responses by window", room: "Contingency", file: "ResponseCurve",
      question: "How does the share of answered cues grow with the window, and how does chance?",
      formula: "P(answered within w) beside the exact base rate of windows w",
      range: "0 to 1", sources: [gibbon1974],
      caveats: ["A window chosen because it looks best on the curve is no test."]),
    CatalogueEntry(
      name: "Contingency with pauses", aliases: ["ocv", "operant-contingency"],
      room: "Contingency", file: "PauseContingency",
      question: "Does the partner act next, when silence counts as an event too?",
      formula: "floor(gap / pause) pauses put in, then a/(a+b) - c/(c+d) at lag 1",
      range: "-1 to 1", sources: [yoderSymons2010],
      caveats: ["The length of a pause is part of the definition: state it."]),
    CatalogueEntry(
      name: "Mirroring", aliases: ["imitation"], room: "Contingency", file: "Mirroring",
      question: "Is what one partner shows soon shown by the other?",
      formula: "cues with a same-category onset in (onset, onset + w], beside rates and shifts",
      range: "0 to 1", sources: [malatestaHaviland1982],
      caveats: [
        "Who came first does not tell who brought it about.",
        "It is not affect attunement, which crosses modalities.",
      ]),
    CatalogueEntry(
      name: "Other windows", room: "Contingency", file: "ResponseSensitivity",
      question: "Would another window give another answer?",
      formula: "length, anchor, credit and blocks changed one at a time",
      range: "a table", sources: [vanEgeren2001],
      caveats: ["For reading, not for choosing."]),
  ]

  private static let cox1972 = CatalogueEntry.Source(
    "Cox, D. R. (1972). Regression models and life-tables. Journal of the Royal Statistical Society, "
      + "Series B, 34, 187-220.")
  private static let efron1977 = CatalogueEntry.Source(
    "Efron, B. (1977). The efficiency of Cox's likelihood function for censored data. Journal of the "
      + "American Statistical Association, 72, 557-565.")
  private static let yoderSymons2010 = CatalogueEntry.Source(
    "Yoder, P., & Symons, F. (2010). Observational Measurement of Behavior. Springer.")
  private static let malatestaHaviland1982 = CatalogueEntry.Source(
    "Malatesta, C. Z., & Haviland, J. M. (1982). Learning display rules: The socialization of emotion "
      + "expression in infancy. Child Development, 53, 991-1003.")

  private static let vanEgeren2001 = CatalogueEntry.Source(
    "Van Egeren, L. A., Barratt, M. S., & Roach, M. A. (2001). Mother-infant responsiveness: Timing, "
      + "mutual regulation, and interactional context. Developmental Psychology, 37, 684-697.")
  private static let bornstein2015 = CatalogueEntry.Source(
    "Bornstein, M. H., Putnick, D. L., Cote, L. R., Haynes, O. M., & Suwalsky, J. T. D. (2015). "
      + "Mother-infant contingent vocalizations in 11 countries. Psychological Science, 26, 1272-1284."
  )
  private static let watson1979 = CatalogueEntry.Source(
    "Watson, J. S. (1979). Perception of contingency as a determinant of social responsiveness. In E. "
      + "B. Thoman (Ed.), Origins of the Infant's Social Responsiveness. Erlbaum.")
  private static let gibbon1974 = CatalogueEntry.Source(
    "Gibbon, J., Berryman, R., & Thompson, R. L. (1974). Contingency spaces and measures in classical "
      + "and instrumental conditioning. Journal of the Experimental Analysis of Behavior, 21, 585-605."
  )
  private static let kaplanMeier1958 = CatalogueEntry.Source(
    "Kaplan, E. L., & Meier, P. (1958). Nonparametric estimation from incomplete observations. Journal "
      + "of the American Statistical Association, 53, 457-481.")
  private static let mantel1966 = CatalogueEntry.Source(
    "Mantel, N. (1966). Evaluation of survival data and two new rank order statistics arising in its "
      + "consideration. Cancer Chemotherapy Reports, 50, 163-170.")
}
