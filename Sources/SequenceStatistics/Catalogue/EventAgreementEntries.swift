/// The entries of the room `Agreement` for the agreement on events.
enum EventAgreementEntries {
  static let all: [CatalogueEntry] = tables + alignments + bouts + searches

  private static let tables: [CatalogueEntry] = [
    CatalogueEntry(
      name: "Agreement table of events", kind: .notion, aliases: ["nil-table"],
      room: "Agreement/Events",
      file: "EventAgreementTable",
      question:
        "Which code of one coder met which code of the other, and which events did one alone see?",
      formula: "the agreement table with a last row and column nil; nil-nil is a structural zero",
      range: "counts", sources: [quera2007, holleRein2015],
      caveats: [
        "Say whether pairs are counted once or, as in GSEQ 5.1 and EasyDIAg, twice: kappa is higher counted twice."
      ]),
    CatalogueEntry(
      name: "Alignment rule", kind: .notion, aliases: ["alignment-costs"], room: "Agreement/Events",
      file: "AlignmentRule",
      question: "When may two events of two coders be one, and what does a pairing cost?",
      formula: "|onset difference| ≤ tolerance; cost 0, substitution or gap",
      range: "a tolerance and three costs", sources: [bakeman2009],
      caveats: ["The costs of GSEQ 5.1 are not published in full: these are the program’s own."]),
    CatalogueEntry(
      name: "Agreement on one code", aliases: ["event-dice"], room: "Agreement/Events",
      file: "CodeAgreement",
      question: "Of the events that either coder gave to one code, how many did both give to it?",
      formula: "2m / (2m + o + c), with m matches, o omissions, c commissions",
      range: "0 to 1", sources: [dice1945],
      caveats: ["It is not corrected for chance: absent events cannot be counted."]),
    CatalogueEntry(
      name: "Kappa of events", aliases: ["alignment-kappa", "event-based-kappa"],
      room: "Agreement/Events", file: "EventKappa",
      question: "How much better than chance do two coders agree on events, missed ones included?",
      formula:
        "κ = (po - pe) / (1 - pe), pe = M Σ r_i c_i / (R C N), with M pairs, R and C the events of each coder, N all columns",
      range: "below 0 to 1, or a maximum that the totals set",
      sources: [quera2007, holleRein2015, Sources.goodman1968],
      caveats: [
        "It depends on the tolerance or overlap by which events were paired.",
        "It is undefined where both coders used one and the same code: chance then explains all of the agreement.",
        "The maximum printed by EasyDIAg and ELAN counts nil meeting nil and cannot be reached.",
      ]),
    CatalogueEntry(
      name: "Interval of the kappa of events", aliases: ["event-kappa-bootstrap"],
      room: "Agreement/Events", file: "EventKappaInterval",
      question:
        "Within what range does the kappa of events lie, given that other events could have been seen?",
      formula: "percentiles of κ over columns of the alignment drawn with replacement",
      range: "an interval", sources: [efronTibshirani1993],
      caveats: [
        "Events of one record depend on each other: draw sessions where there are enough of them."
      ]),
    CatalogueEntry(
      name: "Event match", kind: .notion, aliases: ["omission", "commission", "confusion"],
      room: "Agreement/Events", file: "EventMatch",
      question: "What became of one event in the comparison of two coders?",
      formula: "match, confusion, omission (first coder only) or commission (second only)",
      range: "four kinds", sources: [Sources.bakemanQuera2011],
      caveats: ["Omission and commission take the first coder for the reference."]),
    CatalogueEntry(
      name: "Onset difference of coders", aliases: ["coder-lag"], room: "Agreement/Events",
      file: "OnsetDifference",
      question: "Does one coder mark the same events later than the other, and by how much?",
      formula: "second onset - first onset over matches: mean, sd, median, mean ± t sd / √n",
      range: "seconds; positive when the second coder is later",
      sources: [Sources.bakemanQuera2011],
      caveats: [
        "Only matched events are seen, so that no difference exceeds the tolerance.",
        "Times at the edges of blocks are left out: they are the block's, not a coder's.",
      ]),
  ]

  private static let alignments: [CatalogueEntry] = [
    CatalogueEntry(
      name: "Alignment of untimed events", aliases: ["needleman-wunsch"], room: "Agreement/Events",
      file: "SequenceAlignment",
      question: "Which events of two coders belong together when only their order was noted?",
      formula: "the alignment of least cost: 0 same code, s two codes, g a single event",
      range: "a list of columns and its cost",
      sources: [needlemanWunsch1970, quera2007, ukkonen1985],
      caveats: ["Optimal alignments are often not unique: see their range of kappa."]),
    CatalogueEntry(
      name: "Alignment of timed events", aliases: ["event-alignment"], room: "Agreement/Events",
      file: "TimedAlignment",
      question: "Which events of two coders belong together when onsets were noted?",
      formula:
        "pairs in time order, onsets at most the tolerance apart; least cost, then least Σ |onset difference|",
      range: "a list of events and their cost", sources: [bakeman2009, Sources.bakemanQuera2011],
      caveats: [
        "The costs and tie rules of GSEQ are not published in full; those used here are 1 and 1, then time.",
        "The wider the tolerance, the more pairs are made by chance.",
      ]),
    CatalogueEntry(
      name: "Alignment code by code", room: "Agreement/Events", file: "CodewiseAlignment",
      question: "How far do two coders agree on each code when several can hold at once?",
      formula:
        "each code aligned alone: the most pairs within the tolerance, then the least Σ |onset difference|",
      range: "matches, omissions and commissions of each code", sources: [bakeman2009],
      caveats: ["There are no confusions and no kappa; the share is not corrected for chance."]),
    CatalogueEntry(
      name: "Range over optimal alignments", aliases: ["alignment-ties"], room: "Agreement/Events",
      file: "OptimalAlignments",
      question: "Would another alignment as good as the best have given another kappa?",
      formula:
        "number of optimal alignments; fewest and most matches; lowest and highest κ over their tables",
      range: "counts, and an interval of κ", sources: [quera2007],
      caveats: ["Report the range where it is wider than the rounding of kappa."]),
  ]

  private static let bouts: [CatalogueEntry] = [
    CatalogueEntry(
      name: "EasyDIAg", aliases: ["easydiag"], room: "Agreement/Events", file: "EasyDiag",
      question: "How far do two coders agree on bouts that are matched by their overlap?",
      formula:
        "greedy pairs by intersection / longer bout above a threshold, counted twice; κ of events",
      range: "below 0 to 1", sources: [holleRein2015],
      caveats: [
        "The program prints 0 for a negative kappa, and for any table with an empty row or column.",
        "Pairing ignores the codes: two bouts of one code can stay single because others overlap more.",
      ]),
    CatalogueEntry(
      name: "Agreement as printed by ELAN", aliases: ["elan-kappa", "overlap-extent-ratio"],
      room: "Agreement/Events", file: "ElanAgreement",
      question: "What does ELAN print for the agreement of two coders on bouts?",
      formula:
        "κ of events with .001 in the nil corner, 20 rounds of fitting; mean overlap / extent",
      range: "κ to 1; ratio 0 to 1", sources: [holleRein2015],
      caveats: [
        "For comparison only: the corner shifts kappa in the fifth decimal.",
        "The ratio ignores codes, depends on which coder comes first, and its search can miss bouts.",
      ]),
    CatalogueEntry(
      name: "Overlap matching", kind: .notion, room: "Agreement/Events", file: "OverlapMatching",
      question:
        "Which bouts of two coders belong together when the largest overlaps are paired first?",
      formula: "pairs in falling order of intersection / longer bout, each bout once",
      range: "a list of pairs", sources: [holleRein2015],
      caveats: ["Moments have no overlap and are left out."]),
  ]

  private static let searches: [CatalogueEntry] = [
    CatalogueEntry(
      name: "Comparable marks", kind: .notion, room: "Agreement/Events", file: "ComparableMarks",
      question: "Which marks of a double coding can be compared?",
      formula: "marks whose onset lies in time that both could code, block by block",
      range: "lists of marks", sources: [Sources.bakemanQuera2011],
      caveats: ["The number left out belongs beside every kappa of events."]),
    CatalogueEntry(
      name: "Pairing band", kind: .notion, room: "Agreement/Events", file: "PairingBand",
      question: "Which events of the second coder may be partners of each event of the first?",
      formula: "partners lows[i]..<highs[i], neither limit falling", range: "ranges of places",
      sources: [ukkonen1985], caveats: ["It holds by time alone; overlap is asked pair by pair."]),
    CatalogueEntry(
      name: "Timed pairs", kind: .notion, room: "Agreement/Events", file: "TimedPairs",
      question: "Which marks may be paired, and what is each pair worth?",
      formula: "2g for the same code, 2g - s for two; the onset difference decides between equals",
      range: "a cost saved and a time", sources: [bakeman2009],
      caveats: ["Differences above 13 days count as 13 days."]),
    CatalogueEntry(
      name: "Ordered pairing", kind: .notion, room: "Agreement/Events", file: "OrderedPairing",
      question: "Which pairs of two lists, in order and without crossing, are worth most together?",
      formula: "S(i, j) = max(S(i-1, j), max over j' ≤ j of S(i-1, j'-1) + worth(i, j'))",
      range: "pairs, and the number of sets as good", sources: [needlemanWunsch1970],
      caveats: ["The number is rounded above 2⁵³."]),
    CatalogueEntry(
      name: "Alignment band", kind: .notion, room: "Agreement/Events", file: "AlignmentBand",
      question: "How can two long sequences be aligned without searching all pairs of places?",
      formula: "cells within a band, two bits each; proven when cost < g (|n - m| + 2 (slack + 1))",
      range: "pairs and their cost", sources: [ukkonen1985],
      caveats: ["Sequences that differ in most places need the full square."]),
    CatalogueEntry(
      name: "Variants of a table", kind: .notion, room: "Agreement/Events", file: "TableVariants",
      question: "Which different tables do all optimal alignments give?",
      formula: "sets of tables along all optimal ways, put together where all ways meet",
      range: "up to 200 000 tables", sources: [quera2007],
      caveats: ["Beyond the limit only the number of matches bounds kappa."]),
  ]

  private static let quera2007 = CatalogueEntry.Source(
    "Quera, V., Bakeman, R., & Gnisci, A. (2007). Observer agreement for event sequences: Methods and software for sequence alignment and reliability estimates. Behavior Research Methods, 39, 39-49.",
    doi: "10.3758/BF03192842")
  private static let bakeman2009 = CatalogueEntry.Source(
    "Bakeman, R., Quera, V., & Gnisci, A. (2009). Observer agreement for timed-event sequential data: A comparison of time-based and event-based algorithms. Behavior Research Methods, 41, 137-147.",
    doi: "10.3758/BRM.41.1.137")
  private static let holleRein2015 = CatalogueEntry.Source(
    "Holle, H., & Rein, R. (2015). EasyDIAg: A tool for easy determination of interrater agreement. Behavior Research Methods, 47, 837-847.",
    doi: "10.3758/s13428-014-0506-7")
  private static let needlemanWunsch1970 = CatalogueEntry.Source(
    "Needleman, S. B., & Wunsch, C. D. (1970). A general method applicable to the search for similarities in the amino acid sequence of two proteins. Journal of Molecular Biology, 48, 443-453.",
    doi: "10.1016/0022-2836(70)90057-4")
  private static let ukkonen1985 = CatalogueEntry.Source(
    "Ukkonen, E. (1985). Algorithms for approximate string matching. Information and Control, 64, 100-118.",
    doi: "10.1016/S0019-9958(85)80046-2")
  private static let dice1945 = CatalogueEntry.Source(
    "Dice, L. R. (1945). Measures of the amount of ecologic association between species. Ecology, 26, 297-302.",
    doi: "10.2307/1932409")
  private static let efronTibshirani1993 = CatalogueEntry.Source(
    "Efron, B., & Tibshirani, R. J. (1993). An introduction to the bootstrap. Chapman & Hall.")
}
