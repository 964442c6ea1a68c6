/// The entries of the room `AcrossDyads` for groups of dyads, phases and pseudo-dyads.
enum GroupEntries {
  static let all: [CatalogueEntry] = one + two + phases + latencies + partners

  private static func entry(
    _ name: String, _ file: String, kind: CatalogueEntry.Kind = .statistic,
    aliases: [String] = [], _ question: String, _ formula: String, _ range: String,
    _ sources: [CatalogueEntry.Source], _ caveats: [String]
  ) -> CatalogueEntry {
    CatalogueEntry(
      name: name, kind: kind, aliases: aliases, room: "AcrossDyads", file: "Groups/" + file,
      question: question, formula: formula, range: range, sources: sources, caveats: caveats)
  }

  /// A mean over dyads.
  private static let one = [
    entry(
      "Families", "FamilyClusters", kind: .notion, aliases: ["twins", "clusters"],
      "Which dyads share a family?", "equal labels are one family; no label is a family of its own",
      "a family for each dyad", [GroupSources.winkler2015],
      ["Dyads of one family are not independent evidence."]),
    entry(
      "p of each direction", "DirectedP", kind: .notion, aliases: ["one-sided"],
      "How often is a number at least this large, or at most this large, by chance?",
      "greater, less, and two-sided as each test says", "0 to 1", [GroupSources.fisher1935],
      ["The direction is to be chosen before looking."]),
    entry(
      "Mean and variance", "SampleMoments", kind: .notion,
      "What are the mean and the spread over dyads?",
      "Σx / n; Σ(x - m)² / (n - 1)", "the unit of the number and its square",
      [GroupSources.student1908], ["Values equal up to a share of 1e-12 have no variance."]),
    entry(
      "Student's t test", "StudentTest", aliases: ["t-test"],
      "Is an estimate further from 0 than its standard error explains?",
      "t = estimate / standard error", "any number; p 0 to 1", [GroupSources.student1908],
      ["It takes numbers over dyads as about normal."]),
    entry(
      "Mean over families", "ClusteredMean", aliases: ["cr2"],
      "Does the mean over dyads differ from 0, when some dyads share a family?",
      "Σ_c (Σ e)² / (n² (1 - a_c / n)); Satterthwaite's degrees of freedom",
      "the unit of the number", [GroupSources.bellMcCaffrey2002],
      ["With few large families the degrees of freedom are few."]),
    entry(
      "Sign-flip test", "SignFlip", aliases: ["randomization-test"],
      "Is the mean over dyads further from 0 than if each sign were a matter of chance?",
      "the share of sign patterns with a sum at least as large", "p = b / n, or (1 + b) / (1 + n)",
      [GroupSources.fisher1935, ResamplingSources.phipsonSmyth2010],
      [
        "It takes the number as symmetric around 0 in every dyad if nothing is going on.",
        "Dyads of one family flip together.",
      ]),
    entry(
      "Sign patterns", "SignPatterns", kind: .notion,
      "How many of all sign patterns give a sum of at least so much?",
      "sums of both halves in order, met from both ends", "a count",
      [GroupSources.horowitzSahni1974], []),
    entry(
      "Mid-ranks", "MidRanks", kind: .notion, aliases: ["ranks"],
      "Which place does each value take, when equal values share their places?",
      "the mean of the places of equal values", "1 to n, in halves", [GroupSources.wilcoxon1945],
      []),
    entry(
      "Distribution of a rank sum", "RankSumDistribution", kind: .notion,
      "How is a sum of ranks distributed, if chance alone chose them?",
      "one rank after another added to the distribution so far", "0 to 1",
      [GroupSources.wilcoxon1945], ["Exact given the ranks at hand, ties included."]),
    entry(
      "Walsh averages", "WalshAverages", kind: .notion, aliases: ["hodges-lehmann"],
      "Where do the means of all pairs of values lie?", "(xᵢ + xⱼ) / 2, i ≤ j",
      "the unit of the number", [GroupSources.hodgesLehmann1963], []),
    entry(
      "Wilcoxon's signed ranks", "WilcoxonSignedRank", aliases: ["wilcoxon"],
      "Is a number over dyads centred on 0, judged by ranks?",
      "V = Σ ranks of |x| over x > 0; centre = median of (xᵢ + xⱼ) / 2", "0 to n (n + 1) / 2",
      [
        GroupSources.wilcoxon1945, GroupSources.pratt1959, GroupSources.hodgesLehmann1963,
      ],
      ["It takes dyads as independent and the number as symmetric around its centre."]),
  ]

  /// Two groups of dyads.
  private static let two = [
    entry(
      "Values of two groups", "GroupedValues", kind: .notion,
      "Which dyads with a number belong to which of two groups?",
      "value, group and family of each dyad", "a list", [GroupSources.fisher1935],
      ["Dyads without a number are left out and counted."]),
    entry(
      "Difference of two groups", "GroupDifference", aliases: ["two-groups"],
      "Do two groups of dyads differ in a number, and by how much?",
      "mean difference with t, g, permutation, ranks and clustered error", "the unit of the number",
      [GroupSources.welch1947, GroupSources.fisher1935],
      ["Which of the tests is reported is to be chosen before looking."]),
    entry(
      "Welch's t test", "WelchTest", aliases: ["satterthwaite"],
      "Do the means of two groups of dyads differ, whatever their variances?",
      "(m₁ - m₂) / √(s₁²/n₁ + s₂²/n₂)", "any number", [GroupSources.welch1947],
      ["It takes dyads as independent."]),
    entry(
      "Difference over families", "ClusteredDifference",
      "Do the means of two groups differ, when some dyads share a family?",
      "residuals summed within families before squaring (CR2)", "the unit of the number",
      [GroupSources.bellMcCaffrey2002, GroupSources.pustejovskyTipton2018],
      ["A group within one family has no error."]),
    entry(
      "Hedges' g", "StandardizedMeanDifference", aliases: ["hedges-g-of-groups"],
      "How large is the difference of two groups, in standard deviations within groups?",
      "g = J (m₁ - m₂) / s pooled; V = J² ((n₁ + n₂)/(n₁ n₂) + d²/(2 (n₁ + n₂)))", "any number",
      [GroupSources.hedges1981, GroupSources.borenstein2009],
      ["The interval is the large-sample one."]),
    entry(
      "Permutation of groups", "GroupPermutation", aliases: ["group-labels"],
      "Do two groups differ more than if the labels had been dealt out by chance?",
      "mean difference over labellings; families whole, or within families in both groups",
      "p = b / n, or (1 + b) / (1 + n)",
      [GroupSources.fisher1935, GroupSources.winkler2015, ResamplingSources.phipsonSmyth2010],
      ["It compares whole distributions: groups of unequal spread can differ without their means."]),
    entry(
      "Labellings of families", "FamilyLabels", kind: .notion,
      "In which ways could the labels of two groups have fallen on the families?",
      "C(families, first) × Π C(dyads, first) over families in both groups", "a count",
      [GroupSources.winkler2015], []),
    entry(
      "Mann and Whitney's U", "MannWhitney", aliases: ["auc", "rank-biserial"],
      "Does a dyad of one group tend to have a higher number than a dyad of another?",
      "U = pairs in which the first is higher + ½ ties; U / (n₁ n₂)", "0 to n₁ n₂; 0 to 1",
      [GroupSources.mannWhitney1947, GroupSources.wilcoxon1945],
      ["It takes dyads as independent."]),
  ]

  /// Phases of the same dyads.
  private static let phases = [
    entry(
      "Paired phases", "PairedPhases", aliases: ["paired-t-test", "dav"],
      "Does a number differ between two phases of the same dyads?",
      "mean of later - earlier; d_z = mean / SD of differences; d_av = mean / mean SD",
      "the unit of the number", [GroupSources.lakens2013, GroupSources.student1908],
      [
        "Dyads that lack a phase are left out: those who stopped may differ from those who went on.",
        "Phases come in one order: what the order does is part of the difference.",
      ]),
    entry(
      "Planned pairs of phases", "PhaseComparisons", aliases: ["planned-pairs"],
      "Between which of several phases does a number differ?",
      "every planned pair of phases, p adjusted by Holm", "p 0 to 1", [Sources.holm1979],
      ["Pairs chosen after looking are not planned."]),
    entry(
      "Friedman's test", "FriedmanTest", aliases: ["kendalls-w"],
      "Does a number differ between any of several phases, judged by ranks?",
      "χ² = 12 Σ(R - n (k + 1)/2)² / (n k (k + 1) - Σ(t³ - t)/(k - 1)); W = χ² / (n (k - 1))",
      "0 and up; W 0 to 1", [GroupSources.friedman1937],
      ["It takes dyads as independent; with few of them χ² is a rough guide."]),
  ]

  /// Waits of groups of dyads.
  private static let latencies = [
    entry(
      "Score residuals", "ScoreResiduals", kind: .notion,
      "How much does each wait contribute to the score of a regression on rates?",
      "U_i = δ_i (x_i - x̄) - Σ_{t ≤ T_i} (x_i - x̄) e^(βx_i) dΛ", "any number",
      [GroupSources.therneau1990, GroupSources.linWei1989], []),
    entry(
      "Clustered Cox regression", "ClusteredCoxRegression", aliases: ["sandwich"],
      "By what factor does a condition change how soon it happens, over dependent waits?",
      "I⁻¹ (Σ_c U_c U_cᵀ) I⁻¹, Efron's ties", "hazard ratio above 0, 1 without a difference",
      [GroupSources.linWei1989],
      [
        "With fewer than about 30 dyads the errors are too small.",
        "Hazards are taken as proportional.",
      ]),
    entry(
      "Clustered log-rank test", "ClusteredLogRank", aliases: ["robust-log-rank"],
      "Do two groups of dyads wait equally long, when waits of one dyad depend on each other?",
      "(O - E)² / Σ_c U_c²", "0 and up", [GroupSources.mantel1966, GroupSources.linWei1989],
      ["With few dyads χ² is too large; then permute labels over dyads."]),
    entry(
      "Excess events", "ExcessEvents", aliases: ["martingale-residuals"],
      "How many more events did each dyad have than waits as long as its own have?",
      "Σ over waits of δ - Σ_{t ≤ T} d/n", "any number; sums to 0",
      [GroupSources.aalen1978, GroupSources.therneau1990],
      ["A dyad with many waits can have a large excess."]),
    entry(
      "Latency by group", "LatencyByGroup", aliases: ["response-latency-by-group"],
      "Do the dyads of one group answer sooner than those of another?",
      "curves, clustered log-rank test and hazard ratio, labels dealt out over dyads",
      "share still waiting 0 to 1; hazard ratio above 0",
      [GroupSources.linWei1989, GroupSources.mantel1966],
      ["Dyads with many cues weigh more."]),
  ]

  /// Partners dealt out anew.
  private static let partners = [
    entry(
      "Table of pseudo-dyads", "PseudoDyadTable", kind: .notion,
      "What would a statistic be if partner A of each dyad had met partner B of another?",
      "s(i, j): partner A of dyad i with partner B of dyad j", "a square table",
      [GroupSources.bernieriRosenthal1991],
      [
        "Pseudo-dyads break what partners of a session share, room and toys included, not only their influence.",
        "Records of unlike length or phase are not comparable: match them before.",
      ]),
    entry(
      "Arrangements of partners", "PartnerArrangements", kind: .notion, aliases: ["derangements"],
      "In which ways can partners be dealt out anew?",
      "n! orders, or (n - 1)(D(n - 1) + D(n - 2)) without an own partner", "a count",
      [GroupSources.bernieriRosenthal1991], []),
    entry(
      "Pseudo-dyads", "PseudoDyads", aliases: ["pseudo-interactions", "pseudosynchrony"],
      "Do partners go together more than partners dealt out anew?",
      "mean of s(i, i) against means of s(i, π(i))", "p = b / n, or (1 + b) / (1 + n)",
      [
        GroupSources.bernieriRosenthal1991, GroupSources.moulder2018,
        ResamplingSources.phipsonSmyth2010,
      ],
      [
        "Real dyads share a session and pseudo-dyads do not: a small p does not say why partners go together.",
        "Derangements give too small a p with few dyads or single outstanding cells; permutations hold their level.",
      ]),
    entry(
      "Real less pseudo-dyads", "PseudoDyadContrast", aliases: ["real-minus-pseudo"],
      "By how much do real dyads exceed pseudo-dyads, and how well is that known?",
      "mean of s(i, i) - mean of s(i, j), i ≠ j; dyads drawn with replacement",
      "the unit of the statistic",
      [GroupSources.bernieriRosenthal1991, ResamplingSources.efronTibshirani1993],
      ["With fewer than about 20 dyads the interval is too narrow."]),
  ]
}
