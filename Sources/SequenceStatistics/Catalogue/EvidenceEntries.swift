/// The entries of the room `LagSequential` for how far a table can be trusted.
enum EvidenceEntries {
  static let all: [CatalogueEntry] = [
    CatalogueEntry(
      name: "Bonferroni's correction", room: "LagSequential", file: "BonferroniCorrection",
      question: "Which cells remain remarkable when every one pays for all?",
      formula: "min(1, m p)",
      range: "0 to 1",
      sources: [ResamplingSources.dunn1961],
      caveats: ["Holm's correction promises the same and finds more."]),
    CatalogueEntry(
      name: "Benjamini and Hochberg's correction", aliases: ["false-discovery-rate", "fdr"],
      room: "LagSequential", file: "BenjaminiHochberg",
      question: "Which cells remain remarkable if a stated share of false finds is accepted?",
      formula: "smallest m p₍ᵢ₎ / i over i ≥ j",
      range: "0 to 1",
      sources: [ResamplingSources.benjaminiHochberg1995],
      caveats: [
        "It bounds the share of mistakes among the finds, not the chance of any mistake."
      ]),
    CatalogueEntry(
      name: "Multiple testing", kind: .notion, aliases: ["planned-cells"], room: "LagSequential",
      file: "MultipleTesting",
      question: "How are the p values of many cells adjusted for there being many?",
      formula: "holm, bh, bonferroni or none, over the cells tested",
      range: "a family of p values",
      sources: [Sources.holm1979, ResamplingSources.benjaminiHochberg1995],
      caveats: ["A family is chosen before looking: planned cells, or all that are not sparse."]),
    CatalogueEntry(
      name: "Number of a cell", kind: .notion, room: "LagSequential", file: "CellStatistic",
      question: "Which number of a cell is compared between groups?",
      formula: "count, probability, adjusted residual, Yule's Q, log odds ratio or lift",
      range: "as the statistic's own",
      sources: [Sources.bakemanQuera2011],
      caveats: [
        "Counts and residuals grow with the length of the record; probabilities and odds do not."
      ]),
    CatalogueEntry(
      name: "Certainty of a transition", aliases: ["dirichlet"], room: "LagSequential",
      file: "TransitionCertainty",
      question: "How sure is a transitional probability, given how often it was seen?",
      formula: "Beta(n_ij + α, n_i - n_ij + α (k - 1))",
      range: "0 to 1",
      sources: [ResamplingSources.jeffreys1946],
      caveats: ["It takes events as independent given what came before."]),
    CatalogueEntry(
      name: "Bootstrap of a table", room: "LagSequential", file: "TableBootstrap",
      question: "How much would a cell vary with other sessions, or other stretches of one?",
      formula: "tables of sessions, or of stretches, drawn with replacement",
      range: "a percentile interval",
      sources: [ResamplingSources.efronTibshirani1993, ResamplingSources.politisRomano1994],
      caveats: ["With fewer than about ten sessions the intervals are too narrow."]),
    CatalogueEntry(
      name: "Case-drop stability", room: "LagSequential", file: "CaseDropStability",
      question: "Does a find stand on a few sessions?",
      formula: "share of subsamples of the sessions with p below alpha",
      range: "0 to 1; stable from .95",
      sources: [ResamplingSources.efronTibshirani1993],
      caveats: ["It is a description of these sessions, not a test."]),
    CatalogueEntry(
      name: "Split-half reliability", room: "LagSequential", file: "SplitHalfReliability",
      question: "Do two halves of the sessions give the same table?",
      formula: "mean correlation of the transitional probabilities of random halves",
      range: "-1 to 1",
      sources: [ResamplingSources.efronTibshirani1993],
      caveats: ["The agreement of halves is lower than that of the whole."]),
    CatalogueEntry(
      name: "Comparison of two groups", room: "LagSequential", file: "GroupComparison",
      question: "Do two groups of sessions differ in what follows what?",
      formula: "difference of a cell's number, over relabelled sessions; largest over the table",
      range: "as the statistic's own, and p",
      sources: [ResamplingSources.westfallYoung1993, ResamplingSources.phipsonSmyth2010],
      caveats: [
        "The session is the unit; talkative sessions weigh more, as tables are pooled."
      ]),
    CatalogueEntry(
      name: "Certainty of a group difference", room: "LagSequential", file: "GroupCertainty",
      question: "How sure is it that a transition is likelier in one group than in the other?",
      formula: "P(θ₁ > θ₂) of two beta distributions",
      range: "0 to 1",
      sources: [ResamplingSources.jeffreys1946],
      caveats: ["Too sure where few sessions differ among themselves."]),
    CatalogueEntry(
      name: "How much data", aliases: ["rule-of-nine"], room: "LagSequential",
      file: "DataSufficiency",
      question: "How much coding would be enough to trust a cell's residual?",
      formula: "n p (1 - p) ≥ 9 for the given; N ≥ 5 × possible cells",
      range: "numbers of pairs",
      sources: [ResamplingSources.siegelCastellan1988, ResamplingSources.wickens1989],
      caveats: ["Rules of thumb; a permutation test needs neither."]),
  ]
}
