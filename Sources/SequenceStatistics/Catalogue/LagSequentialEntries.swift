/// The entries of the room `LagSequential`: what follows what.
enum LagSequentialEntries {
  static let all: [CatalogueEntry] = [
    CatalogueEntry(
      name: "Lag-sequential analysis", room: "LagSequential", file: "LagSequentialAnalysis",
      question: "Which behaviour follows which more or less often than chance would have it?",
      formula: "for each given and target: count, expected count, adjusted residual with p, "
        + "transitional probability, Yule's Q; for the table: G² and X²",
      range: "k × k cells",
      sources: [Sources.sackett1979, Sources.bakemanQuera2011, Sources.oConnor1999],
      caveats: [
        "Order is not influence: both partners may follow a third thing.",
        "One table describes one record; conclusions about dyads need dyads as units.",
      ]),
    CatalogueEntry(
      name: "Event sequence", kind: .notion, room: "LagSequential", file: "EventSequence",
      question: "In what order did behaviours begin, and where is the order unknown?",
      formula: "onsets of all streams by time, in runs that uncodable time and phase borders end",
      range: "runs of codes",
      sources: [Sources.bakemanQuera2011],
      caveats: [
        "Event order forgets time: a pause of a second and of a minute look alike.",
        "Onsets at the same time are put in order by a convention; their number is given.",
      ]),
    CatalogueEntry(
      name: "Lag table", kind: .notion, aliases: ["transition-table", "JNTF"],
      room: "LagSequential", file: "LagTable",
      question: "How often was each code followed, L events later, by each code?",
      formula: "O(i, j) = number of pairs (event m, event m + L) of a run with codes i and j",
      range: "counts from 0 up; N = events - L for each run",
      sources: [Sources.sackett1979, Sources.bakemanQuera2011],
      caveats: [
        "Row totals are not frequencies: the last L events of a run are never givens.",
        "Sessions are pooled by summing tables, never by joining sequences.",
      ]),
    CatalogueEntry(
      name: "Structural zeros", kind: .notion, room: "LagSequential", file: "StructuralZeros",
      question: "Which pairs cannot occur by the rules of coding?",
      formula: "a k × k pattern; at lag 1 the diagonal when codes cannot repeat",
      range: "possible or impossible for each cell",
      sources: [Sources.goodman1968, Sources.bakemanQuera1995],
      caveats: ["From lag 2 on a code that cannot repeat may follow itself again."]),
    CatalogueEntry(
      name: "Forced zeros", kind: .notion, room: "LagSequential", file: "ForcedZeros",
      question: "Which zeros follow from the totals alone?",
      formula: "cells with O = 0 through which no closed path of changes leads",
      range: "forced or not for each cell",
      sources: [Sources.fienbergRinaldo2012],
      caveats: ["Nothing can be tested in a forced cell."]),
    CatalogueEntry(
      name: "Separability", kind: .notion, aliases: ["degrees-of-freedom"],
      room: "LagSequential", file: "Separability",
      question: "Does the table fall into parts, and how many degrees of freedom has it?",
      formula: "rank = rows + columns with a cell - parts; df = cells - rank",
      range: "parts from 0 to k; df from 0 to (k - 1)²",
      sources: [Sources.bishopFienbergHolland1975, Sources.goodman1968],
      caveats: ["When two people strictly take turns the table is two tables."]),
    CatalogueEntry(
      name: "Iterative proportional fitting", kind: .notion, aliases: ["IPF"],
      room: "LagSequential", file: "IterativeProportionalFitting",
      question: "Which table of row factors and column factors has the observed totals?",
      formula: "scale rows, then columns, to their totals until the relative gap is at most 1e-12",
      range: "counts from 0 up",
      sources: [Sources.demingStephan1940, Sources.bishopFienbergHolland1975],
      caveats: ["Given up after 100 000 rounds; the expected counts are undefined then."]),
    CatalogueEntry(
      name: "Expected frequencies", aliases: ["EXPF"], room: "LagSequential",
      file: "ExpectedFrequencies",
      question: "How often would each pair occur if the target did not depend on the given?",
      formula: "e = row total × column total / N; with structural zeros row factor × column factor "
        + "on the cells that can occur",
      range: "pairs, from 0 to N",
      sources: [Sources.goodman1968, Sources.bakemanQuera1995],
      caveats: ["Below 5 the normal approximation of a residual is doubtful."]),
    CatalogueEntry(
      name: "Leverage", kind: .notion, room: "LagSequential", file: "Leverage",
      question: "How far does a cell's own count pull its expected count?",
      formula: "h = diagonal of W^½ X (XᵀWX)⁻ XᵀW^½; without zeros "
        + "1 - h = (1 - row share)(1 - column share)",
      range: "0 to 1; at 1 the totals alone fix the count",
      sources: [Sources.haberman1973, Sources.christensen1997],
      caveats: ["1 - h at most 1e-10 is taken as h = 1."]),
    CatalogueEntry(
      name: "Adjusted residual", aliases: ["ADJR", "z"], room: "LagSequential",
      file: "AdjustedResidual",
      question: "Did the target follow the given more or less often than chance would have it?",
      formula: "z = (O - e) / √(e (1 - h)); without structural zeros "
        + "1 - h = (1 - row total/N)(1 - column total/N)",
      range: "standard errors around 0; beyond 1.96 in one cell of twenty by luck",
      sources: [Sources.haberman1973, Sources.allisonLiker1982, Sources.bakemanQuera2011],
      caveats: [
        "Grows with the number of pairs: not a measure of strength.",
        "Many cells, many chances: see Holm's correction.",
      ]),
    CatalogueEntry(
      name: "Transitional probability", aliases: ["CONP"], room: "LagSequential",
      file: "TransitionalProbability",
      question: "After the given, how often does the target come?",
      formula: "P(target | given) = O / row total; P(given | target) = O / column total",
      range: "0 to 1",
      sources: [Sources.bakemanQuera2011],
      caveats: ["Depends on how common the target is; compare dyads by Q or log odds."]),
    CatalogueEntry(
      name: "Association in a 2×2 table", aliases: ["odds-ratio", "log-odds-ratio", "phi"],
      room: "LagSequential", file: "Association2x2",
      question: "How strongly do one given and one target go together?",
      formula: "odds ratio = ad/bc; SE of its logarithm = √(1/a + 1/b + 1/c + 1/d); "
        + "φ = (ad - bc)/√((a+b)(c+d)(a+c)(b+d))",
      range: "odds ratio from 0 up, 1 without association; log odds around 0; φ from -1 to 1",
      sources: [Sources.woolf1955, Sources.haldane1956],
      caveats: ["One half is added to all four cells only where a cell is empty, and marked."]),
    CatalogueEntry(
      name: "Yule's Q", aliases: ["YULQ"], room: "LagSequential", file: "YulesQ",
      question: "How strongly do given and target go together, whatever their base rates?",
      formula: "Q = (ad - bc) / (ad + bc) = (OR - 1) / (OR + 1)",
      range: "-1 to 1; 0 without association",
      sources: [Sources.yule1900, Sources.bakemanQuera2011],
      caveats: [
        "One empty cell gives exactly -1 or 1 however few pairs there are.",
        "On a row or column total below 5 better treated as missing.",
      ]),
    CatalogueEntry(
      name: "Partner transitions", room: "LagSequential", file: "PartnerTransitions",
      question: "Given who acts next, does what they do depend on what the other did before?",
      formula: "the lag table in blocks by given's and target's actor, each with its own expected "
        + "counts: independence between partners, quasi-independence within one",
      range: "k × k cells, of which those between partners are tested",
      sources: [Sources.bishopFienbergHolland1975, Sources.haberman1973],
      caveats: [
        "It says nothing about how soon, or how often, the partner acts at all.",
        "One person's own switching is shown and not tested.",
      ]),
    CatalogueEntry(
      name: "Tablewise test", aliases: ["G2", "X2", "GSQ", "XSQ"], room: "LagSequential",
      file: "TablewiseTest",
      question: "Does the target depend on the given anywhere in the table?",
      formula: "G² = 2 Σ O ln(O/e); X² = Σ (O - e)²/e; df = fitted cells - rank",
      range: "from 0 up",
      sources: [Sources.bishopFienbergHolland1975],
      caveats: [
        "With more than a fifth of the expected counts below 5 quote a permutation p.",
        "Programs that count absent codes in df give too large a p.",
      ]),
    CatalogueEntry(
      name: "Holm's correction", aliases: ["holm"], room: "LagSequential",
      file: "HolmCorrection",
      question: "Which cells remain remarkable given how many were looked at?",
      formula: "j-th smallest p becomes max over i ≤ j of (m - i) p₍ᵢ₎, at most 1",
      range: "0 to 1",
      sources: [Sources.holm1979],
      caveats: ["The family is the cells with an expected count of at least 5."]),
  ]
}
