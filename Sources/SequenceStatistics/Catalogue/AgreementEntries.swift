/// The entries of the room `Agreement` for what its statistics rest on.
enum AgreementEntries {
  static let all: [CatalogueEntry] = [
    CatalogueEntry(
      name: "Agreement table", kind: .notion, aliases: ["confusion-matrix", "confusion-table"],
      room: "Agreement", file: "AgreementTable",
      question: "How often, or for how long, did two coders say the same, and what for what?",
      formula: "cell (i, j): what the first coder gave to i and the second to j",
      range: "counts, or time", sources: [cohen1960, Sources.bakemanQuera2011],
      caveats: [
        "Print it beside every kappa: the index alone does not show which codes were mixed up."
      ]),
    CatalogueEntry(
      name: "Double coding", kind: .notion, aliases: ["double-coded-block"], room: "Agreement",
      file: "DoubleCoding",
      question: "Over which time can two codings of one session be compared?",
      formula: "double-coded blocks, less the time that either coder could not code",
      range: "two lists of marks and a set of times", sources: [Sources.bakemanQuera2011],
      caveats: [
        "Agreement in the blocks speaks for the rest only if the blocks were chosen without regard to what happens in them."
      ]),
    CatalogueEntry(
      name: "Coding difference", kind: .notion, aliases: ["disagreement"], room: "Agreement",
      file: "CodingDifference",
      question: "When do two coders say different things, and what does each of them say?",
      formula: "maximal stretches of compared time with one pair of unequal codes",
      range: "a list of spans", sources: [Sources.bakemanQuera2011],
      caveats: [
        "Short differences at every boundary are reaction time, not another view of the behaviour."
      ]),
  ]

  private static let cohen1960 = CatalogueEntry.Source(
    "Cohen, J. (1960). A coefficient of agreement for nominal scales. Educational and Psychological Measurement, 20, 37-46.",
    doi: "10.1177/001316446002000104")
}
