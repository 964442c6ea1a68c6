/// The entries of the room `Agreement/Raters`: two or more coders, session scores and units on a line of time.
enum RaterEntries {
  static let all: [CatalogueEntry] = tables + kappas + scores + units

  private static let room = "Agreement/Raters"

  private static let tables: [CatalogueEntry] = [
    CatalogueEntry(
      name: "Table of ratings", kind: .notion, aliases: ["reliability-data"], room: room,
      file: "RaterTable",
      question: "What did each of several coders say of each unit, and which ratings are missing?",
      formula: "units × coders; a row of weight w stands for w equal units",
      range: "categories with values", sources: [krippendorff2011],
      caveats: ["Time is weighted in units of a grid, because the number of units enters alpha."]),
    CatalogueEntry(
      name: "Merged and joined ratings", kind: .notion, room: room, file: "MergedRatings",
      question:
        "How are equal rows counted once, sessions put together and categories singled out?",
      formula: "weights of equal rows added", range: "a table of ratings",
      sources: [krippendorff2011], caveats: ["No statistic changes."]),
    CatalogueEntry(
      name: "Record of a coder", kind: .notion, room: room, file: "CoderRecord",
      question: "What did one of several coders write, and what holds at each unit of a grid?",
      formula:
        "unit u covers [start + u w, start + (u + 1) w) and takes what holds at its midpoint",
      range: "a table of ratings", sources: [Sources.bakemanQuera2011],
      caveats: [
        "Where nothing is coded the rating is a category of its own.",
        "Time that a coder could not code is a missing rating.",
      ]),
    CatalogueEntry(
      name: "Bootstrap over units or sessions", aliases: ["rater-resampling"], room: room,
      file: "RaterBootstrap",
      question: "How much would an index of agreement vary with other units or sessions?",
      formula: "percentiles over tables of units, or whole clusters, drawn with replacement",
      range: "that of the index", sources: [ResamplingSources.efronTibshirani1993],
      caveats: [
        "Units of time drawn singly give intervals that are much too narrow: draw sessions or blocks.",
        "Not the simulation of alpha that Krippendorff proposed.",
      ]),
    CatalogueEntry(
      name: "Metric of alpha", kind: .notion, room: room, file: "AlphaMetric",
      question: "How far apart are two ratings, for Krippendorff's alpha?",
      formula:
        "nominal 0/1; ordinal (mid-rank difference)²; interval (c - k)²; ratio ((c - k)/(c + k))²",
      range: "0 or more", sources: [krippendorff2011],
      caveats: ["The ratio metric is meant for numbers not below 0."]),
    CatalogueEntry(
      name: "Coincidence matrix", kind: .notion, room: room, file: "CoincidenceMatrix",
      question: "Which values met in one unit, whoever gave them?",
      formula: "o_ck = Σ over units of pairs (c, k) / (m_u - 1)", range: "adds up to n",
      sources: [krippendorff2011],
      caveats: ["It does not tell which coder gave which value."]),
    CatalogueEntry(
      name: "Complete ratings", kind: .notion, room: room, file: "CompleteRatings",
      question: "How often did each two of several coders agree, over the units that all rated?",
      formula: "agreements of each pair of coders; totals of each coder", range: "counts",
      sources: [fleiss1971, conger1980],
      caveats: ["Units that lack a rating are left out: their number is told."]),
  ]

  private static let kappas: [CatalogueEntry] = [
    CatalogueEntry(
      name: "Krippendorff's alpha", aliases: ["alpha", "kripp-alpha"], room: room,
      file: "KrippendorffsAlpha",
      question:
        "How much less do coders disagree than by chance, with any number of coders and missing ratings?",
      formula: "α = 1 - D_o / D_e", range: "-1 to 1, 0 by chance",
      sources: [krippendorff2011, krippendorff2019],
      caveats: [
        "Undefined where all ratings are equal; some programs print 1 there.",
        "Undefined is not the same as perfect.",
      ]),
    CatalogueEntry(
      name: "Fleiss' kappa", room: room, file: "FleissKappa",
      question:
        "How much more often do several coders agree than if all used the categories alike?",
      formula: "κ = (P - P_e) / (1 - P_e), P_e = Σ p_j²", range: "-1 to 1, 0 by chance",
      sources: [fleiss1971, fleissNeeLandis1979],
      caveats: [
        "With two coders it is Scott's pi, not Cohen's kappa.",
        "The test takes units for independent, which units of time are not.",
      ]),
    CatalogueEntry(
      name: "Conger's kappa", aliases: ["exact-fleiss-kappa"], room: room, file: "CongersKappa",
      question: "How much more often do several coders agree than by chance, each with own habits?",
      formula: "κ = (P - P_e) / (1 - P_e), P_e = mean over pairs of Σ p_gj p_hj",
      range: "-1 to 1, 0 by chance", sources: [conger1980],
      caveats: ["It needs every unit rated by every coder."]),
    CatalogueEntry(
      name: "Light's kappa", room: room, file: "LightsKappa",
      question: "How high is Cohen's kappa on average over all pairs of coders?",
      formula: "mean of κ_gh over pairs g < h", range: "-1 to 1, 0 by chance",
      sources: [light1971],
      caveats: ["Undefined as soon as one pair's kappa is."]),
  ]

  private static let scores: [CatalogueEntry] = [
    CatalogueEntry(
      name: "Variance of session scores", kind: .notion, aliases: ["mean-squares"], room: room,
      file: "ScoreVariance",
      question:
        "How much of the variation of scores lies between sessions, coders, and in neither?",
      formula: "mean squares R, C, E, W of sessions × coders", range: "squared units of the score",
      sources: [shroutFleiss1979],
      caveats: ["Sessions that lack a score are left out."]),
    CatalogueEntry(
      name: "Intraclass correlation", aliases: ["icc"], room: room, file: "IntraclassCorrelation",
      question: "How much of the variation of a session score is that of the sessions?",
      formula:
        "ICC(A,1) = (R - E)/(R + (k-1)E + k(C-E)/n); ICC(C,1) = (R - E)/(R + (k-1)E); ICC(1) with W",
      range: "-1/(k - 1) to 1", sources: [shroutFleiss1979, mcGrawWong1996],
      caveats: [
        "State the form: agreement and consistency can differ widely.",
        "It is high where sessions differ much and says little of moments within a session.",
      ]),
    CatalogueEntry(
      name: "Mean difference", aliases: ["bias"], room: room, file: "MeanDifference",
      question: "By how much does one coder's session score exceed the other's, on average?",
      formula: "d ± t s / √n", range: "units of the score", sources: [blandAltman1986],
      caveats: ["A mean near 0 does not mean that single sessions agree."]),
    CatalogueEntry(
      name: "Limits of agreement", aliases: ["bland-altman"], room: room,
      file: "LimitsOfAgreement",
      question: "Between what limits do most differences of two coders' scores lie?",
      formula: "d ± 1.96 s", range: "units of the score", sources: [blandAltman1986],
      caveats: ["Differences should not grow with the score."]),
  ]

  private static let units: [CatalogueEntry] = [
    CatalogueEntry(
      name: "Units on a line of time", kind: .notion, aliases: ["continuum"], room: room,
      file: "UnitContinuum",
      question: "What did each of several coders mark off on one line of time, and as what?",
      formula: "units with category, onset and offset, cut at the ends of what all could code",
      range: "lists of units", sources: [mathet2015],
      caveats: ["Moments have no length and are left out."]),
    CatalogueEntry(
      name: "Dissimilarity of units", kind: .notion, room: room, file: "UnitDissimilarity",
      question: "How unlike are two units, in place and in category?",
      formula: "α ((|Δ onset| + |Δ offset|) / (length + length))² + β [categories differ]",
      range: "0 or more; a lone unit costs 1", sources: [mathet2015],
      caveats: ["The weights are a choice: state them."]),
    CatalogueEntry(
      name: "Sparse matching", kind: .notion, aliases: ["assignment-problem"], room: room,
      file: "SparseMatching", question: "Which pairs, each member used once, save the most in all?",
      formula: "shortest augmenting paths over the pairs worth anything", range: "a set of pairs",
      sources: [jonkerVolgenant1987], caveats: ["The best matching need not be the only one."]),
    CatalogueEntry(
      name: "Alignment of units", aliases: ["disorder"], room: room, file: "UnitAlignment",
      question: "Which unit of one coder goes with which of the other?",
      formula: "least Σ cost; disorder = Σ cost / ((n + m) / 2)", range: "disorder 0 to 2",
      sources: [mathet2015],
      caveats: ["Several alignments can cost the same; the disorder does not depend on which."]),
    CatalogueEntry(
      name: "Random continuum", kind: .notion, room: room, file: "RandomContinuum",
      question: "What would coders have marked off who took no notice of what happened?",
      formula: "a coder's units moved around the record; or units drawn with the same means",
      range: "two lists of units", sources: [mathet2015, titeuxRiad2021],
      caveats: ["The two ways give different expected disorders: state which."]),
    CatalogueEntry(
      name: "Gamma", aliases: ["gamma"], room: room, file: "GammaAgreement",
      question:
        "How much better than chance do coders agree on what they marked off, where and as what?",
      formula: "γ = 1 - observed / expected disorder", range: "below 0 to 1, 0 by chance",
      sources: [mathet2015, titeuxRiad2021],
      caveats: [
        "The expected disorder is sampled: give the seed and the number of samples.",
        "With more than two coders, the mean over pairs, not the joint alignment of the paper.",
      ]),
  ]

  private static let krippendorff2011 = CatalogueEntry.Source(
    "Krippendorff, K. (2011). Computing Krippendorff's alpha-reliability. University of Pennsylvania, "
      + "Annenberg School for Communication.")
  private static let krippendorff2019 = CatalogueEntry.Source(
    "Krippendorff, K. (2019). Content analysis: An introduction to its methodology (4th ed.). Sage.",
    doi: "10.4135/9781071878781")
  private static let fleiss1971 = CatalogueEntry.Source(
    "Fleiss, J. L. (1971). Measuring nominal scale agreement among many raters. Psychological Bulletin, "
      + "76, 378-382.", doi: "10.1037/h0031619")
  private static let fleissNeeLandis1979 = CatalogueEntry.Source(
    "Fleiss, J. L., Nee, J. C. M., & Landis, J. R. (1979). Large sample variance of kappa in the case of "
      + "different sets of raters. Psychological Bulletin, 86, 974-977.",
    doi: "10.1037/0033-2909.86.5.974")
  private static let conger1980 = CatalogueEntry.Source(
    "Conger, A. J. (1980). Integration and generalization of kappas for multiple raters. Psychological "
      + "Bulletin, 88, 322-328.", doi: "10.1037/0033-2909.88.2.322")
  private static let light1971 = CatalogueEntry.Source(
    "Light, R. J. (1971). Measures of response agreement for qualitative data: Some generalizations and "
      + "alternatives. Psychological Bulletin, 76, 365-377.", doi: "10.1037/h0031643")
  private static let shroutFleiss1979 = CatalogueEntry.Source(
    "Shrout, P. E., & Fleiss, J. L. (1979). Intraclass correlations: Uses in assessing rater reliability. "
      + "Psychological Bulletin, 86, 420-428.", doi: "10.1037/0033-2909.86.2.420")
  private static let mcGrawWong1996 = CatalogueEntry.Source(
    "McGraw, K. O., & Wong, S. P. (1996). Forming inferences about some intraclass correlation "
      + "coefficients. Psychological Methods, 1, 30-46.", doi: "10.1037/1082-989X.1.1.30")
  private static let blandAltman1986 = CatalogueEntry.Source(
    "Bland, J. M., & Altman, D. G. (1986). Statistical methods for assessing agreement between two "
      + "methods of clinical measurement. Lancet, 327, 307-310.",
    doi: "10.1016/S0140-6736(86)90837-8")
  private static let mathet2015 = CatalogueEntry.Source(
    "Mathet, Y., Widlöcher, A., & Métivier, J.-P. (2015). The unified and holistic method gamma (γ) for "
      + "inter-annotator agreement measure and alignment. Computational Linguistics, 41, 437-479.",
    doi: "10.1162/COLI_a_00227")
  private static let titeuxRiad2021 = CatalogueEntry.Source(
    "Titeux, H., & Riad, R. (2021). pygamma-agreement: Gamma γ measure for inter/intra-annotator "
      + "agreement in Python. Journal of Open Source Software, 6, 2989.", doi: "10.21105/joss.02989"
  )
  private static let jonkerVolgenant1987 = CatalogueEntry.Source(
    "Jonker, R., & Volgenant, A. (1987). A shortest augmenting path algorithm for dense and sparse linear "
      + "assignment problems. Computing, 38, 325-340.", doi: "10.1007/BF02278710")
}
