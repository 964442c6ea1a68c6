/// The entries of the room `LagSequential` for whole tables and sequences.
enum SequenceEntries {
  static let all: [CatalogueEntry] = [
    CatalogueEntry(
      name: "Cramér's V", room: "LagSequential", file: "CramersV",
      question: "How strong is the association in the whole table?",
      formula: "√(X² / (N (m - 1)))",
      range: "0 to 1",
      sources: [Sources.cramer1946],
      caveats: [
        "Larger by luck the fewer pairs there are."
      ]),
    CatalogueEntry(
      name: "Transition entropy", aliases: ["mutual-information-of-table"], room: "LagSequential",
      file: "TransitionEntropy",
      question: "How uncertain is the next code, and how much less once the last is known?",
      formula: "H = -Σ p log₂ p; I = H(target) - H(target | given) = G² / (2 N ln 2)",
      range: "0 to log₂ k bits",
      sources: [Sources.shannon1948, Sources.miller1955],
      caveats: [
        "Plug-in values are too large by about df / (2 N ln 2)."
      ]),
    CatalogueEntry(
      name: "Stationary distribution", room: "LagSequential", file: "StationaryDistribution",
      question: "What share of events would each code have in the long run?",
      formula: "π = πP",
      range: "shares that sum to 1",
      sources: [Sources.grassmann1985],
      caveats: [
        "It describes the transitions, and the record only if they stay as they are."
      ]),
    CatalogueEntry(
      name: "Markov order", room: "LagSequential", file: "MarkovOrder",
      question: "How many events back does the next one depend on?",
      formula: "G² = 2 Σ n(a, u, b) ln [p(b | a, u) / p(b | u)], order r against r + 1",
      range: "G² from 0 up; order 0 to 5",
      sources: [Sources.andersonGoodman1957, Sources.katz1981],
      caveats: [
        "Codes that cannot repeat make order 1 needed by the rules of coding alone.",
        "Sparse contexts make high orders look needed.",
      ]),
    CatalogueEntry(
      name: "Homogeneity", room: "LagSequential", file: "HomogeneityTest",
      question: "Do several records have the same transitional probabilities?",
      formula: "G² = Σ_s Σ 2 O ln(p_s / p)",
      range: "G² and X² from 0 up",
      sources: [Sources.andersonGoodman1957, Sources.gottmanRoy1990],
      caveats: [
        "Nominal degrees of freedom count codes that never occur.",
        "A difference says that records differ, not which is usual.",
      ]),
    CatalogueEntry(
      name: "Stationarity", room: "LagSequential", file: "StationarityTest",
      question: "Do transitional probabilities stay the same over the course of a record?",
      formula: "homogeneity of the parts of each run",
      range: "G² and X² from 0 up",
      sources: [Sources.andersonGoodman1957, Sources.gottmanRoy1990],
      caveats: [
        "Base rates that drift fail it without any change in who answers whom."
      ]),
    CatalogueEntry(
      name: "Permutation moments", kind: .notion, room: "LagSequential", file: "PermutationMoments",
      question: "What counts would the same events give in every other order?",
      formula: "mean m f_i f_j / (n (n - 1)); variance and covariance from falling factorials",
      range: "counts",
      sources: [Sources.wampoldMargolin1982, Sources.wampold1989],
      caveats: [
        "Exact for codes that may repeat; where they cannot, orders have to be drawn."
      ]),
    CatalogueEntry(
      name: "Two-cell test", room: "LagSequential", file: "TwoCellTest",
      question: "Do two pairs together occur more or less often than chance would have it?",
      formula: "T = x_ij + x_kl against its mean and variance over all orders",
      range: "counts; z",
      sources: [Sources.wampold1984, Sources.wampold1989],
      caveats: [
        "The published variance is wrong when the pairs share a code in one place; this one "
          + "is exact."
      ]),
    CatalogueEntry(
      name: "Bidirectional test", room: "LagSequential", file: "BidirectionalTest",
      question: "Do two codes follow one another, whichever comes first, more or less often "
        + "than chance would have it?",
      formula: "T = x_ij + x_ji against its mean and variance over all orders",
      range: "counts; z",
      sources: [Sources.wampold1989],
      caveats: [
        "It says nothing of who leads."
      ]),
    CatalogueEntry(
      name: "Dominance result", kind: .notion, room: "LagSequential", file: "DominanceResult",
      question: "How far is a sum or difference of counts from what other orders give?",
      formula: "z = (T - mean) / √variance",
      range: "z any number",
      sources: [Sources.wampold1984],
      caveats: [
        "p is from the normal distribution."
      ]),
    CatalogueEntry(
      name: "Parallel dominance", room: "LagSequential", file: "ParallelDominanceTest",
      question: "Does the second follow the first more than the first follows the second?",
      formula: "x_ij - x_ji, or x_ij + x_ji when one is above and one below chance",
      range: "counts; z; κ from -1 to 1",
      sources: [Sources.wampold1984, Sources.wampoldMargolin1982],
      caveats: [
        "A difference says who answers whom more, not who moves whom."
      ]),
    CatalogueEntry(
      name: "Nonparallel dominance", room: "LagSequential", file: "NonparallelDominanceTest",
      question: "Does one pair of codes go together more than another pair?",
      formula: "f_k f_l x_ij ∓ f_i f_j x_kl",
      range: "weighted counts; z",
      sources: [Sources.wampold1984],
      caveats: [
        "The weights are the frequencies of the whole sequence."
      ]),
  ]
}
