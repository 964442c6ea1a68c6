/// The entries of the room `Agreement` for two coders: indices of a table, and agreement over time.
enum TimeAgreementEntries {
  static let all: [CatalogueEntry] = indices + overTime + uncertainty

  private static let indices: [CatalogueEntry] = [
    CatalogueEntry(
      name: "Percent agreement", aliases: ["po", "observed-agreement"], room: "Agreement",
      file: "PercentAgreement",
      question: "Which share of units, or of time, did two coders give to the same category?",
      formula: "po = Σ xᵢᵢ / N", range: "0 to 1", sources: [Sources.bakemanQuera2011],
      caveats: ["Not corrected for chance: it is high whenever one code holds most of the time."]),
    CatalogueEntry(
      name: "Cohen's kappa", aliases: ["kappa", "kappa-max"], room: "Agreement",
      file: "CohensKappa",
      question: "By how much do two coders agree beyond what their own totals bring by chance?",
      formula: "κ = (po - pe) / (1 - pe), pe = Σ rᵢ cᵢ / N²; κmax with Σ min(rᵢ, cᵢ) / N for po",
      range: "-1 to 1", sources: [cohen1960, fleissCohenEveritt1969, umesh1989],
      caveats: [
        "Undefined when both coders gave everything to one code, however well they agree.",
        "The same accuracy gives a lower kappa with fewer or less evenly used codes: no fixed limit is good enough.",
        "Its standard error takes units for independent, which time units are not.",
      ]),
    CatalogueEntry(
      name: "Weighted kappa", aliases: ["kappa-weighted"], room: "Agreement",
      file: "WeightedKappa",
      question: "By how much do two coders agree beyond chance, if some errors are worse?",
      formula: "κw = 1 - Σ v x / Σ v e, v the weights of disagreements", range: "at most 1",
      sources: [cohen1968, fleissCohenEveritt1969],
      caveats: [
        "Its value depends on the weights: choose and state them before looking at the data.",
        "With quadratic weights one more agreement can lower it.",
      ]),
    CatalogueEntry(
      name: "Weights of disagreement", kind: .notion,
      aliases: ["linear-weights", "quadratic-weights"],
      room: "Agreement", file: "DisagreementWeights",
      question: "How bad is it to take one category for another?",
      formula: "linear |i - j|; quadratic (i - j)²; or written down", range: "0 or more",
      sources: [cohen1968, cicchettiAllison1971, fleissCohen1973],
      caveats: ["Linear and quadratic weights need categories in the order of the scale."]),
    CatalogueEntry(
      name: "Scott's pi", aliases: ["scott"], room: "Agreement", file: "ScottsPi",
      question: "By how much do two coders agree beyond chance, if both use the codes alike?",
      formula: "π = (po - pe) / (1 - pe), pe = Σ ((rᵢ + cᵢ) / 2N)²", range: "-1 to 1",
      sources: [scott1955],
      caveats: ["Never above kappa; coders who use codes unequally often are marked down."]),
    CatalogueEntry(
      name: "Gwet's AC1", aliases: ["ac1", "gwet-ac1"], room: "Agreement", file: "GwetAC1",
      question: "How large is agreement beyond chance, if only cases hard to tell are guessed?",
      formula: "(po - pe) / (1 - pe), pe = Σ πᵢ (1 - πᵢ) / (q - 1), πᵢ = (rᵢ + cᵢ) / 2N",
      range: "-1 to 1", sources: [gwet2008],
      caveats: [
        "Not on the scale of kappa: do not compare the two.",
        "It depends on the number of codes in the scheme, used or not.",
      ]),
    CatalogueEntry(
      name: "Bennett's S", aliases: ["brennan-prediger", "free-marginal-kappa"], room: "Agreement",
      file: "BennettS",
      question: "How large is agreement beyond chance, if by chance every code is equally likely?",
      formula: "S = (po - 1/q) / (1 - 1/q)", range: "-1 / (q - 1) to 1",
      sources: [bennett1954, brennanPrediger1981],
      caveats: ["A code that nobody uses makes it larger."]),
    CatalogueEntry(
      name: "Positive and negative agreement",
      aliases: ["occurrence-agreement", "positive-agreement", "negative-agreement"],
      room: "Agreement", file: "PositiveNegativeAgreement",
      question: "How well do two coders agree on when a code holds, and on when it does not?",
      formula: "2a / (2a + b + c); 2d / (2d + b + c); a / (a + b + c)", range: "0 to 1",
      sources: [cicchettiFeinstein1990, hawkinsDotson1975],
      caveats: ["Not corrected for chance."]),
    CatalogueEntry(
      name: "Prevalence and bias", aliases: ["pabak", "prevalence-index", "bias-index"],
      room: "Agreement", file: "PrevalenceAndBias",
      question: "Is a low kappa owed to a rare code, or to coders who use it unequally often?",
      formula: "(a - d) / N; (b - c) / N; PABAK = 2 po - 1", range: "-1 to 1", sources: [byrt1993],
      caveats: ["PABAK describes a table that was not observed: print it beside kappa."]),
    CatalogueEntry(
      name: "Accuracy behind a kappa", aliases: ["kappaacc", "observer-error"], room: "Agreement",
      file: "ObserverAccuracy",
      question: "How accurate are observers who reach this kappa with these codes?",
      formula: "κ = θ² (1 - P) / (1 - 1/k - θ² (P - 1/k)), θ = (kA - 1) / (k - 1), P = Σ p²",
      range: "1/k to 1", sources: [gardner1995, bakeman1997],
      caveats: [
        "Takes both observers for equally accurate and their errors for evenly spread and independent."
      ]),
    CatalogueEntry(
      name: "Cells of presence", kind: .notion, room: "Agreement", file: "PresenceCells",
      question: "Where did both coders, one of them or neither write a category?",
      formula: "a both, b first only, c second only, d neither", range: "counts, or time",
      sources: [Sources.bakemanQuera2011], caveats: []),
    CatalogueEntry(
      name: "Margins of agreement", kind: .notion, aliases: ["chance-disagreement"],
      room: "Agreement", file: "TableMargins",
      question: "How much disagreement would two coders' totals bring by chance alone?",
      formula: "E = Σ rᵢ (N - cᵢ) / N, or with means of totals; index = 1 - D / E",
      range: "counts, or time", sources: [cohen1960, scott1955], caveats: []),
    CatalogueEntry(
      name: "Variance of kappa", kind: .notion, aliases: ["standard-error-of-kappa"],
      room: "Agreement", file: "KappaVariance",
      question: "How far would a kappa vary if other independent units had been coded?",
      formula: "Σ p (d (v̄ᵢ + v̄ⱼ) - u v - d u)² / u⁴ / units", range: "0 or more",
      sources: [fleissCohenEveritt1969],
      caveats: ["Too small for units that follow one another in time."]),
  ]

  private static let overTime: [CatalogueEntry] = [
    CatalogueEntry(
      name: "Time-unit kappa", aliases: ["interval-by-interval-kappa"], room: "Agreement",
      file: "TimeUnitKappa",
      question: "By how much do two coders agree beyond chance on what holds in each time unit?",
      formula: "kappa of one tally a unit, by the codes at its midpoint", range: "-1 to 1",
      sources: [Sources.bakemanQuera2011, bakemanQueraGnisci2009],
      caveats: [
        "State the unit, the tolerance and which coder is the reference.",
        "A shorter unit gives more tallies but no more evidence.",
      ]),
    CatalogueEntry(
      name: "Continuous kappa", aliases: ["duration-weighted-kappa"], room: "Agreement",
      file: "ContinuousKappa",
      question: "By how much do two coders agree beyond chance on what holds at each moment?",
      formula: "kappa of the table of microseconds", range: "-1 to 1",
      sources: [cohen1960, bakemanQueraGnisci2009],
      caveats: ["Long bouts decide it; it says little of whether short ones were found."]),
    CatalogueEntry(
      name: "Agreement with tolerance", aliases: ["tolerance-kappa"], room: "Agreement",
      file: "ToleranceAgreement",
      question: "What is the agreement if the coders may differ by some time about each change?",
      formula: "t agrees if the other has the reference's code in t - w … t + w", range: "-1 to 1",
      sources: [Sources.bakemanQuera2011],
      caveats: [
        "It depends on which coder is the reference: both are computed.",
        "It raises agreement by chance too, and hides a constant lag between coders.",
      ]),
    CatalogueEntry(
      name: "Agreement on presence", aliases: ["per-code-kappa"], room: "Agreement",
      file: "PresenceAgreement",
      question: "How well do two coders agree on each code's presence, taken on its own?",
      formula: "2×2 table of present and absent for each code", range: "-1 to 1",
      sources: [Sources.bakemanQuera2011, byrt1993],
      caveats: ["The codes' tables are not independent of one another."]),
    CatalogueEntry(
      name: "Runs of two codings", kind: .notion, room: "Agreement", file: "AgreementRuns",
      question: "What does each coder say of each time unit?",
      formula: "runs of one category; where nothing was coded, the category after the last",
      range: "runs of units", sources: [Sources.bakemanQuera2011], caveats: []),
    CatalogueEntry(
      name: "Units of a block", kind: .notion, aliases: ["midpoint-rule"], room: "Agreement",
      file: "BlockUnits", question: "Which time units does a bout of a double-coded block fill?",
      formula: "units whose midpoint lies in [onset, offset), from the block's onset",
      range: "unit numbers", sources: [Sources.bakemanQuera2011],
      caveats: ["A bout between two midpoints fills none."]),
  ]

  private static let uncertainty: [CatalogueEntry] = [
    CatalogueEntry(
      name: "Bootstrap of agreement", aliases: ["kappa-interval"], room: "Agreement",
      file: "AgreementBootstrap",
      question: "How much would an index of agreement vary with other sessions, or other bouts?",
      formula: "tables of sessions, or bouts, drawn with replacement; percentile interval",
      range: "an interval", sources: [ResamplingSources.efronTibshirani1993],
      caveats: [
        "Over bouts it says nothing of other sessions, and takes bouts for independent.",
        "With fewer than about ten sessions intervals are too narrow.",
      ]),
    CatalogueEntry(
      name: "Contribution of a bout", kind: .notion, room: "Agreement", file: "BoutContributions",
      question: "What does each bout of a coder add to the table of agreement?",
      formula: "the bout's category by what the other coder says while it lasts",
      range: "counts, or time", sources: [ResamplingSources.efronTibshirani1993], caveats: []),
  ]

  private static let cohen1960 = CatalogueEntry.Source(
    "Cohen, J. (1960). A coefficient of agreement for nominal scales. Educational and Psychological Measurement, 20, 37-46.",
    doi: "10.1177/001316446002000104")
  private static let cohen1968 = CatalogueEntry.Source(
    "Cohen, J. (1968). Weighted kappa: Nominal scale agreement with provision for scaled disagreement or partial credit. Psychological Bulletin, 70, 213-220.",
    doi: "10.1037/h0026256")
  private static let fleissCohenEveritt1969 = CatalogueEntry.Source(
    "Fleiss, J. L., Cohen, J., & Everitt, B. S. (1969). Large sample standard errors of kappa and weighted kappa. Psychological Bulletin, 72, 323-327.",
    doi: "10.1037/h0028106")
  private static let umesh1989 = CatalogueEntry.Source(
    "Umesh, U. N., Peterson, R. A., & Sauber, M. H. (1989). Interjudge agreement and the maximum value of kappa. Educational and Psychological Measurement, 49, 835-850."
  )
  private static let cicchettiAllison1971 = CatalogueEntry.Source(
    "Cicchetti, D. V., & Allison, T. (1971). A new procedure for assessing reliability of scoring EEG sleep recordings. American Journal of EEG Technology, 11, 101-109."
  )
  private static let fleissCohen1973 = CatalogueEntry.Source(
    "Fleiss, J. L., & Cohen, J. (1973). The equivalence of weighted kappa and the intraclass correlation coefficient as measures of reliability. Educational and Psychological Measurement, 33, 613-619.",
    doi: "10.1177/001316447303300309")
  private static let scott1955 = CatalogueEntry.Source(
    "Scott, W. A. (1955). Reliability of content analysis: The case of nominal scale coding. Public Opinion Quarterly, 19, 321-325.",
    doi: "10.1086/266577")
  private static let gwet2008 = CatalogueEntry.Source(
    "Gwet, K. L. (2008). Computing inter-rater reliability and its variance in the presence of high agreement. British Journal of Mathematical and Statistical Psychology, 61, 29-48.",
    doi: "10.1348/000711006X126600")
  private static let bennett1954 = CatalogueEntry.Source(
    "Bennett, E. M., Alpert, R., & Goldstein, A. C. (1954). Communications through limited-response questioning. Public Opinion Quarterly, 18, 303-308.",
    doi: "10.1086/266520")
  private static let brennanPrediger1981 = CatalogueEntry.Source(
    "Brennan, R. L., & Prediger, D. J. (1981). Coefficient kappa: Some uses, misuses, and alternatives. Educational and Psychological Measurement, 41, 687-699.",
    doi: "10.1177/001316448104100307")
  private static let cicchettiFeinstein1990 = CatalogueEntry.Source(
    "Cicchetti, D. V., & Feinstein, A. R. (1990). High agreement but low kappa: II. Resolving the paradoxes. Journal of Clinical Epidemiology, 43, 551-558.",
    doi: "10.1016/0895-4356(90)90159-M")
  private static let hawkinsDotson1975 = CatalogueEntry.Source(
    "Hawkins, R. P., & Dotson, V. A. (1975). Reliability scores that delude. In E. Ramp & G. Semb (Eds.), Behavior Analysis: Areas of Research and Application. Prentice-Hall."
  )
  private static let byrt1993 = CatalogueEntry.Source(
    "Byrt, T., Bishop, J., & Carlin, J. B. (1993). Bias, prevalence and kappa. Journal of Clinical Epidemiology, 46, 423-429.",
    doi: "10.1016/0895-4356(93)90018-V")
  private static let gardner1995 = CatalogueEntry.Source(
    "Gardner, W. (1995). On the reliability of sequential data: Measurement, meaning, and correction. In J. M. Gottman (Ed.), The Analysis of Change. Erlbaum."
  )
  private static let bakeman1997 = CatalogueEntry.Source(
    "Bakeman, R., Quera, V., McArthur, D., & Robinson, B. F. (1997). Detecting sequential patterns and determining their reliability with fallible observers. Psychological Methods, 2, 357-370.",
    doi: "10.1037/1082-989X.2.4.357")
  private static let bakemanQueraGnisci2009 = CatalogueEntry.Source(
    "Bakeman, R., Quera, V., & Gnisci, A. (2009). Observer agreement for timed-event sequential data: A comparison of time-based and event-based algorithms. Behavior Research Methods, 41, 137-147.",
    doi: "10.3758/BRM.41.1.137")
}
