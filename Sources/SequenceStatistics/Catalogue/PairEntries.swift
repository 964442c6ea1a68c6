/// The entries of the room `LagSequential` for one pair of codes.
enum PairEntries {
  static let all: [CatalogueEntry] = [
    CatalogueEntry(
      name: "Wilson interval", room: "LagSequential", file: "WilsonInterval",
      question: "Within what range does a share lie, given how often it was seen?",
      formula: "(p + z²/2n ± z √(p(1-p)/n + z²/4n²)) / (1 + z²/n)",
      range: "0 to 1",
      sources: [Sources.wilson1927, Sources.newcombe1998],
      caveats: [
        "It takes the trials for independent, which the events of one record seldom are."
      ]),
    CatalogueEntry(
      name: "Pearson residual", aliases: ["STDR"], room: "LagSequential", file: "PearsonResidual",
      question: "How far is a count from what chance gives, in square roots of the expected "
        + "count?",
      formula: "(O - e) / √e",
      range: "any number; the squares sum to X²",
      sources: [Sources.haberman1973],
      caveats: [
        "Its variance is below 1: it is not to be read as a z."
      ]),
    CatalogueEntry(
      name: "Sackett's z", room: "LagSequential", file: "SackettZ",
      question: "By how many binomial standard errors does the target exceed its share after "
        + "the given?",
      formula: "(O - e) / √(e (1 - column share))",
      range: "any number",
      sources: [Sources.sackett1979, Sources.allisonLiker1982],
      caveats: [
        "It takes the target's base rate for known and is too small; the adjusted residual "
          + "has the right variance."
      ]),
    CatalogueEntry(
      name: "z with event base rates", room: "LagSequential", file: "EventBaseZ",
      question: "How remarkable is a pair when base rates are taken from all events?",
      formula: "(P(j | i) - f_j/n) / √((f_j/n)(1 - f_j/n)(1 - f_i/n) / (m f_i/n))",
      range: "any number",
      sources: [Sources.allisonLiker1982],
      caveats: [
        "It differs from the adjusted residual by the first and last events of each run."
      ]),
    CatalogueEntry(
      name: "Event frequencies", kind: .notion, room: "LagSequential", file: "EventFrequencies",
      question: "How often does each code occur among the events of a sequence?",
      formula: "f_i = number of events with code i",
      range: "counts from 0 up",
      sources: [Sources.bakemanQuera2011],
      caveats: [
        "Row totals of a lag table leave out the last events of each run."
      ]),
    CatalogueEntry(
      name: "Wampold's kappa", aliases: ["transformed-kappa"], room: "LagSequential",
      file: "WampoldKappa",
      question: "How much of the possible excess, or of the expected count, of a pair is there?",
      formula: "(O - E) / (min(f_i, f_j) - E) above chance, (O - E) / E below, E = f_i f_j / n",
      range: "-1 to 1",
      sources: [Sources.wampold1989],
      caveats: [
        "Not the kappa of observer agreement.",
        "Two variants, published and exact, differ on the diagonal and beyond lag 1.",
      ]),
    CatalogueEntry(
      name: "Risk difference", aliases: ["operant-contingency-value", "delta-p"],
      room: "LagSequential", file: "RiskDifference",
      question: "By how much does the probability of the target rise after the given?",
      formula: "a/(a+b) - c/(c+d)",
      range: "-1 to 1, 0 without association",
      sources: [Sources.newcombe1998],
      caveats: [
        "It follows probabilities where Yule's Q follows odds."
      ]),
    CatalogueEntry(
      name: "Risk ratio", aliases: ["relative-risk"], room: "LagSequential", file: "RiskRatio",
      question: "How many times more probable is the target after the given than after "
        + "anything else?",
      formula: "(a/(a+b)) / (c/(c+d))",
      range: "0 up, 1 without association",
      sources: [Sources.katz1978],
      caveats: [
        "Undefined when the target never comes after anything else."
      ]),
    CatalogueEntry(
      name: "Lift", room: "LagSequential", file: "Lift",
      question: "How many times more often does the target follow the given than its share of "
        + "all targets?",
      formula: "O N / (row total × column total)",
      range: "0 up, 1 without association",
      sources: [Sources.churchHanks1990],
      caveats: [
        "It favours rare codes: quote the counts beside it."
      ]),
    CatalogueEntry(
      name: "Interval of the odds ratio", room: "LagSequential", file: "LogOddsInterval",
      question: "Within what range does the log odds ratio of a pair lie?",
      formula: "ln(ad/bc) ± z √(1/a + 1/b + 1/c + 1/d)",
      range: "any numbers; of the odds ratio from 0 up",
      sources: [Sources.woolf1955, Sources.haldane1956],
      caveats: [
        "With an empty cell there is none unless one half is added, which is marked."
      ]),
  ]
}
