/// The entries of the room `Synchrony/Information`.
enum InformationEntries {
  static let all: [CatalogueEntry] = [
    entry(
      "States by number", kind: .notion, file: "StateNumbers",
      question: "Which states occur, and which number does each have?",
      formula: "rank of the state among those that occur", range: "0 to K - 1",
      sources: [shannon1948],
      caveats: ["Showing none of the categories is a state of its own."]),
    entry(
      "Words of states", kind: .notion, file: "StateWords",
      question: "What did a record show in the units up to now?",
      formula: "L units one after the other, numbered by digits or by rank", range: "numbers",
      sources: [schreiber2000],
      caveats: ["A word neither crosses stretches nor holds a unit that could not be coded."]),
    entry(
      "Counts of source, past and next", kind: .notion, file: "InformationTally",
      question:
        "How often does each word of one record meet each past and next state of the other?",
      formula: "Σ n ln n over the cells and their margins", range: "sums",
      sources: [shannon1948],
      caveats: ["Cells that are seldom met make every information too high."]),
    entry(
      "Counting again and again", kind: .notion, file: "InformationCounter",
      question: "How often do words meet when one record is rearranged?",
      formula: "a dense table of few cells, sorted keys of many", range: "counts",
      sources: [schreiber2000], caveats: ["The target stays as it is."]),
    entry(
      "Changes instead of units", kind: .notion, file: "EventSampledUnits",
      question: "What comes next, whatever time it takes?",
      formula: "one unit for each change of either record", range: "two rows of categories",
      sources: [Sources.bakemanQuera2011],
      caveats: ["Durations are lost, and units have no common length."]),
    entry(
      "Entropy of states", aliases: ["shannon-entropy"], file: "StateEntropy",
      question: "How much is unknown about the state of a unit before one looks?",
      formula: "H = -Σ p ln p; Miller-Madow: + (K - 1) / (2N)", range: "0 to ln K nats",
      sources: [shannon1948, miller1955],
      caveats: ["The plug-in estimate is too low in small samples."]),
    entry(
      "Mutual information", aliases: ["mi"], file: "MutualInformation",
      question: "How much does one partner's state tell about the other's?",
      formula: "I = H(X) + H(Y) - H(X, Y) over pairs (x_t, y_{t+lag})",
      range: "0 to the smaller entropy, in nats or bits; a positive lag: the first leads",
      sources: [shannon1948, miller1955],
      caveats: [
        "The plug-in estimate is too high in small samples.",
        "The corrected estimate can be negative and is not cut at 0.",
      ]),
    entry(
      "Transfer entropy", aliases: ["te"], file: "TransferEntropy",
      question:
        "Does one partner's past tell what the other does next, beyond the other's own past?",
      formula: "T = Σ p(y_t, y^k, x^l) ln [p(y_t | y^k, x^l) / p(y_t | y^k)]",
      range: "0 and up, in nats or bits", sources: [schreiber2000],
      caveats: [
        "On units of equal length it mostly sees that bouts go on.",
        "A flow of information in this sense is no cause.",
      ]),
    entry(
      "Net transfer entropy", file: "NetTransferEntropy",
      question: "From which partner to which does more information flow?",
      formula: "T(first to second) - T(second to first)",
      range: "above 0: more from the first", sources: [schreiber2000],
      caveats: ["Each direction has its own bias: compare effective values."]),
    entry(
      "Test of information", aliases: ["information-g-test"], file: "InformationTest",
      question: "Would independent units share as much information?",
      formula: "G = 2 N I in nats ~ χ², df (Kx^l - 1)(Ky - 1) Ky^k", range: "p",
      sources: [wilks1938, barnettBossomaier2012],
      caveats: ["Units of coded behaviour are not independent: prefer rearranged records."]),
    entry(
      "Chance of information", aliases: ["effective-transfer-entropy"], file: "InformationChance",
      question: "Would records that have nothing to do with one another share as much information?",
      formula: "share of arrangements with at least as much; effective = observed - their mean",
      range: "p; nats or bits",
      sources: [marschinskiKantz2002, ResamplingSources.theiler1992],
      caveats: ["Slow drifts that both share look like coupling."]),
  ]

  private static func entry(
    _ name: String, kind: CatalogueEntry.Kind = .statistic, aliases: [String] = [],
    file: String, question: String, formula: String, range: String,
    sources: [CatalogueEntry.Source], caveats: [String]
  ) -> CatalogueEntry {
    CatalogueEntry(
      name: name, kind: kind, aliases: aliases, room: "Synchrony/Information", file: file,
      question: question, formula: formula, range: range, sources: sources, caveats: caveats)
  }

  private static let shannon1948 = CatalogueEntry.Source(
    "Shannon, C. E. (1948). A mathematical theory of communication. Bell System Technical Journal, "
      + "27, 379-423, 623-656.")
  private static let miller1955 = CatalogueEntry.Source(
    "Miller, G. A. (1955). Note on the bias of information estimates. In H. Quastler (Ed.), "
      + "Information Theory in Psychology: Problems and Methods. Free Press.")
  private static let schreiber2000 = CatalogueEntry.Source(
    "Schreiber, T. (2000). Measuring information transfer. Physical Review Letters, 85, 461-464.",
    doi: "10.1103/PhysRevLett.85.461")
  private static let marschinskiKantz2002 = CatalogueEntry.Source(
    "Marschinski, R., & Kantz, H. (2002). Analysing the information flow between financial time series: "
      + "An improved estimator for transfer entropy. European Physical Journal B, 30, 275-281.")
  private static let wilks1938 = CatalogueEntry.Source(
    "Wilks, S. S. (1938). The large-sample distribution of the likelihood ratio for testing composite "
      + "hypotheses. Annals of Mathematical Statistics, 9, 60-62.")
  private static let barnettBossomaier2012 = CatalogueEntry.Source(
    "Barnett, L., & Bossomaier, T. (2012). Transfer entropy as a log-likelihood ratio. Physical Review "
      + "Letters, 109, 138105.")
}
