/// The entries of the room `Synchrony/Correlation`.
enum CorrelationEntries {
  static let all: [CatalogueEntry] = [
    entry(
      "Samples with gaps", kind: .notion, file: "SampledRow",
      question: "Which numbers stand at a fixed step, and which are missing?",
      formula: "numbers and where they are known", range: "numbers", sources: [boker2002],
      caveats: ["What is no number, or beyond 1e100, counts as missing."]),
    entry(
      "Rows of a category", kind: .notion, file: "IndicatorRows",
      question: "In which units does each partner show a category?",
      formula: "1 where it is shown, 0 elsewhere", range: "0 or 1", sources: [boker2002],
      caveats: ["The correlation of two such rows is the phi coefficient."]),
    entry(
      "Correlation", aliases: ["pearson-r"], file: "PearsonCorrelation",
      question: "Do two rows of numbers rise and fall together?",
      formula: "r = Σ (x - x̄)(y - ȳ) / √(Σ (x - x̄)² Σ (y - ȳ)²)", range: "-1 to 1",
      sources: [pearson1896],
      caveats: ["Pairs in which a number is missing are left out."]),
    entry(
      "Fisher's z", file: "FisherZ",
      question: "How large is a correlation on a scale of equal errors?",
      formula: "z = atanh r", range: "any number; means cut it to ±10", sources: [fisher1915],
      caveats: ["Infinite for a correlation of 1 or -1."]),
    entry(
      "Cross-correlation", aliases: ["ccf"], file: "CrossCorrelation",
      question: "How closely do two rows go together when one is read some samples later?",
      formula: "r(u) = Σ (x_t - x̄)(y_{t+u} - ȳ) / (N s_x s_y)",
      range: "-1 to 1 at each lag; a positive lag: the first leads",
      sources: [venablesRipley2002],
      caveats: [
        "The highest of many lags is high by chance too.",
        "R and statsmodels have the opposite sign of the lag.",
      ]),
    entry(
      "Windowed cross-correlation", aliases: ["wcc"], file: "WindowedCorrelation",
      question:
        "How closely do two partners go together in each part of the record, and who leads?",
      formula: "Pearson's r of windows, one moved by each lag", range: "-1 to 1",
      sources: [boker2002, kleinbubRamseyer2021],
      caveats: ["Programs differ in the sign of the lag and in the number of windows."]),
    entry(
      "Products of windows", kind: .notion, file: "WindowedProducts",
      question: "How does each window correlate with each moved one?",
      formula: "Σ (x - x̄)(y - ȳ) over contiguous samples", range: "-1 to 1",
      sources: [boker2002],
      caveats: ["Windows with missing samples are gone through pair by pair."]),
    entry(
      "Peak picking", file: "PeakPicking",
      question: "At which lag do partners go together most closely in each window?",
      formula: "the local maximum nearest lag 0, larger than all within R lags",
      range: "lags and correlations", sources: [boker2002],
      caveats: ["Rows are not smoothed by loess, as other programs do."]),
    entry(
      "Segments in another order", aliases: ["susy"], file: "SegmentSurrogates",
      question: "Do partners go together more closely than the same two at different times?",
      formula: "mean |z| of segments that belong together against other orders",
      range: "z; p", sources: [tschacherMeier2020],
      caveats: ["A common drift over the record looks like coupling."]),
    entry(
      "Table of segments", kind: .notion, file: "SegmentTable",
      question: "How closely does each segment go with each segment of the other?",
      formula: "mean over lags of Fisher's z", range: "z", sources: [tschacherMeier2020],
      caveats: ["Constant segments have no correlation."]),
  ]

  private static func entry(
    _ name: String, kind: CatalogueEntry.Kind = .statistic, aliases: [String] = [],
    file: String, question: String, formula: String, range: String,
    sources: [CatalogueEntry.Source], caveats: [String]
  ) -> CatalogueEntry {
    CatalogueEntry(
      name: name, kind: kind, aliases: aliases, room: "Synchrony/Correlation", file: file,
      question: question, formula: formula, range: range, sources: sources, caveats: caveats)
  }

  private static let boker2002 = CatalogueEntry.Source(
    "Boker, S. M., Rotondo, J. L., Xu, M., & King, K. (2002). Windowed cross-correlation and peak picking "
      + "for the analysis of variability in the association between behavioral time series. Psychological "
      + "Methods, 7, 338-355.", doi: "10.1037/1082-989X.7.3.338")
  private static let kleinbubRamseyer2021 = CatalogueEntry.Source(
    "Kleinbub, J. R., & Ramseyer, F. T. (2021). rMEA: An R package to assess nonverbal synchronization in "
      + "motion energy analysis time-series. Psychotherapy Research, 31, 817-830.")
  private static let tschacherMeier2020 = CatalogueEntry.Source(
    "Tschacher, W., & Meier, D. (2020). Physiological synchrony in psychotherapy sessions. Psychotherapy "
      + "Research, 30, 558-573.")
  private static let venablesRipley2002 = CatalogueEntry.Source(
    "Venables, W. N., & Ripley, B. D. (2002). Modern Applied Statistics with S (4th ed.). Springer."
  )
  private static let fisher1915 = CatalogueEntry.Source(
    "Fisher, R. A. (1915). Frequency distribution of the values of the correlation coefficient in samples "
      + "from an indefinitely large population. Biometrika, 10, 507-521.")
  private static let pearson1896 = CatalogueEntry.Source(
    "Pearson, K. (1896). Regression, heredity, and panmixia. Philosophical Transactions of the Royal "
      + "Society of London A, 187, 253-318.")
}
