/// The entries of the room `Chance`: what each way of making chance keeps and what it breaks.
enum ChanceEntries {
  static let all: [CatalogueEntry] = [
    CatalogueEntry(
      name: "Permutation test of a table", aliases: ["permutation"], room: "Chance",
      file: "PermutationTest",
      question: "Would the same events in another order give such counts?",
      formula: "keeps runs, frequencies and what cannot follow what; breaks the order",
      range: "p = b / n counted out, (1 + b) / (1 + n) sampled",
      sources: [ResamplingSources.besagClifford1989, ResamplingSources.phipsonSmyth2010],
      caveats: [
        "It also breaks each partner's own order; for what happens between partners shift a record."
      ]),
    CatalogueEntry(
      name: "Circular shift", aliases: ["shift"], room: "Chance", file: "Shift/CircularShift",
      question: "Would as much happen if one partner's record were shifted against the other's?",
      formula: "keeps bouts, rhythm and drift of both; breaks how they lie against one another",
      range: "p = (1 + b) / (1 + m) over m admissible shifts",
      sources: [ResamplingSources.theiler1992],
      caveats: [
        "Slow drifts that both partners share can look like coupling."
      ]),
    CatalogueEntry(
      name: "Block rotation", aliases: ["block"], room: "Chance", file: "Shift/BlockRotation",
      question: "Would as much happen if one partner's record were turned within each minute?",
      formula: "keeps what happens in each block; breaks how the two lie in it",
      range: "p = b / n over all rotations of all blocks",
      sources: [ResamplingSources.theiler1992],
      caveats: ["Drifts faster than four blocks cannot be told from coupling."]),
    CatalogueEntry(
      name: "Shift of a merged sequence", room: "Chance", file: "Shift/SequenceShift",
      question:
        "Would the same transitions between partners come about if one record were shifted?",
      formula: "keeps each partner's own record; breaks how the two lie against one another",
      range: "p = (1 + b) / (1 + n)",
      sources: [ResamplingSources.theiler1992, ResamplingSources.phipsonSmyth2010],
      caveats: ["What was under way when a record began is no onset."]),
    CatalogueEntry(
      name: "Shift of an overlap", room: "Chance", file: "Shift/OverlapShift",
      question: "For how long do two streams coincide, at every shift of one against the other?",
      formula: "overlap time as a piecewise-linear function of the shift",
      range: "units of the clock",
      sources: [ResamplingSources.theiler1992],
      caveats: ["Matching and kappa are linear in it, as a shift keeps both margins."]),
    CatalogueEntry(
      name: "Swept or drawn", kind: .notion, room: "Chance", file: "Shift/ShiftMethod",
      question: "Are all shifts gone through, or some drawn?",
      formula: "drawn where a phase has over 16 million clock units and over 4 million breakpoints",
      range: "swept, or drawn with replicates and seed", sources: [ResamplingSources.theiler1992],
      caveats: ["A drawn p has the resolution 1 / (1 + replicates)."]),
    CatalogueEntry(
      name: "Shift of a share", room: "Chance", file: "Shift/OverlapShareShift",
      question: "Would two records coincide for as large a share if one were shifted?",
      formula: "m(s) C - c(s) M ≥ 0 over all shifts of one phase; drawn over several",
      range: "p", sources: [ResamplingSources.theiler1992],
      caveats: ["Uncodable time turns with its owner."]),
    CatalogueEntry(
      name: "Shortest shift", kind: .notion, aliases: ["min-shift"], room: "Chance",
      file: "Shift/ShortestShift",
      question: "How far is a record shifted at least?",
      formula: "the larger of ten seconds and twice the window",
      range: "seconds", sources: [ResamplingSources.theiler1992],
      caveats: ["Shorter shifts would keep part of what is tested."]),
    CatalogueEntry(
      name: "Gap permutation", aliases: ["gap"], room: "Chance", file: "GapPermutation",
      question: "Would as much happen if bouts and gaps were dealt out anew?",
      formula: "keeps bouts, gaps and rate; breaks their order and rhythm",
      range: "p = (1 + b) / (1 + n)",
      sources: [ResamplingSources.phipsonSmyth2010],
      caveats: ["A record that drifts looks more regular than its replicates."]),
    CatalogueEntry(
      name: "Bout permutation", room: "Chance", file: "BoutPermutation",
      question: "Would as much happen if whole bouts changed places?",
      formula: "keeps every bout; breaks their order",
      range: "p = b / n counted out, (1 + b) / (1 + n) sampled",
      sources: [ResamplingSources.besagClifford1989],
      caveats: ["Without equal neighbours where adjoining bouts of one code are one bout."]),
    CatalogueEntry(
      name: "Bootstrap", kind: .notion, room: "Chance", file: "Bootstrap",
      question: "How much would a number vary if other sessions, or stretches, had been coded?",
      formula: "sessions, or stretches of geometric length, drawn with replacement",
      range: "replicates",
      sources: [ResamplingSources.efronTibshirani1993, ResamplingSources.politisRomano1994],
      caveats: ["Stretches of one session say nothing of other dyads."]),
  ]
}
