/// The entries of the room `LagSequential` for what follows in time rather than in order.
enum TimedEntries {
  static let all: [CatalogueEntry] = [
    CatalogueEntry(
      name: "Sequence rules", kind: .notion, room: "LagSequential", file: "SequenceRules",
      question: "What becomes of ties, repeats and gaps when streams are merged into one sequence?",
      formula:
        "onsets in time order; runs end at uncodable time, at phase borders and, on a coarse "
        + "clock, between ties",
      range: "a rule for each",
      sources: [Sources.bakemanQuera2011],
      caveats: [
        "Closing gaps counts pairs over time that nobody saw.",
        "Merged repeats make the diagonal impossible at lag 1.",
      ]),
    CatalogueEntry(
      name: "Table of time units", room: "LagSequential", file: "TimeUnitTable",
      question: "Which code of one stream holds so many time units after which code of another?",
      formula: "x_ij = number of units t with given i at t and target j at t + lag",
      range: "counts of units; lag 0 is co-occurrence",
      sources: [Sources.bakemanQuera2011],
      caveats: [
        "Neighbouring units depend on one another: residuals of such a table are no tests.",
        "A finer unit makes N larger without telling more.",
      ]),
    CatalogueEntry(
      name: "Time-window table", aliases: ["time-window"], room: "LagSequential",
      file: "TimeWindowTable",
      question: "Do onsets of the target fall into a window after the given, more than elsewhere?",
      formula: "units in a window with a target onset (a) and without (b), outside with (c) and "
        + "without (d)",
      range: "four counts of units",
      sources: [Sources.bakemanQuera2011, ResamplingSources.yoderTapp2004],
      caveats: [
        "Whether the given's own onset unit belongs to the window can decide the result.",
        "Within one session the table describes; test it against shifted records.",
      ]),
    CatalogueEntry(
      name: "Shift test of a time window", room: "LagSequential", file: "TimeWindowShift",
      question: "Do more onsets of the target fall into windows than if one record were shifted?",
      formula: "share of the target's onsets in windows, over all admissible shifts",
      range: "0 to 1, and its p",
      sources: [ResamplingSources.theiler1992, ResamplingSources.phipsonSmyth2010],
      caveats: [
        "Drifts that both partners share can look like coupling; the rotation within blocks is "
          + "less easily misled."
      ]),
    CatalogueEntry(
      name: "Lag profile over events", aliases: ["lag-profile-events"], room: "LagSequential",
      file: "LagProfile",
      question: "Over how many events does a given draw the target after it, or before?",
      formula: "count at each lag against rearranged events; largest |z| over all lags",
      range: "counts; z",
      sources: [Sources.bakemanQuera2011, ResamplingSources.westfallYoung1993],
      caveats: [
        "Of twenty-one lags one leaves its pointwise band by luck; the simultaneous band allows for "
          + "that."
      ]),
    CatalogueEntry(
      name: "Lag profile over time", aliases: ["lag-profile-seconds"], room: "LagSequential",
      file: "TimeLagProfile",
      question: "How soon after the given, or before it, does the target begin, beyond chance?",
      formula: "pairs of onsets by the time between them, against shifted records",
      range: "targets for each given and second",
      sources: [ResamplingSources.theiler1992, ResamplingSources.westfallYoung1993],
      caveats: [
        "Positive times mean that the target comes later; they do not say that it answers."
      ]),
    CatalogueEntry(
      name: "Rate ratio by lag", aliases: ["rate-ratio-by-lag"], room: "LagSequential",
      file: "OnsetRates",
      question: "How many times as often does the target begin so long after the given?",
      formula: "(pairs / exposure of the bin) / (targets / codable time)",
      range: "0 up, 1 for the target's own mean rate",
      sources: [Sources.bakemanQuera2011],
      caveats: ["A slow drift that both share raises all bins near the given."]),
  ]
}
