/// The entries of the room `TimeBudget`: how often, how long.
enum TimeBudgetEntries {
  static let all: [CatalogueEntry] = [
    CatalogueEntry(
      name: "Time budget", room: "TimeBudget", file: "TimeBudget",
      question: "How often and how long did each behaviour of a stream occur?",
      formula: "for each code of the stream: frequency, duration, latency to the first onset",
      range: "one row a code, in codebook order",
      sources: [Sources.bakemanQuera2011],
      caveats: [
        "Rates and percentages are of codable time, not of the session.",
        "Over sessions, sum times before dividing: the mean of percentages is another number.",
      ]),
    CatalogueEntry(
      name: "Frequency and rate", aliases: ["rate", "FREQ"], room: "TimeBudget",
      file: "Frequency",
      question: "How often did a behaviour begin, and how often in a minute?",
      formula: "n = number of onsets; rate = 60 n / codable seconds",
      range: "n from 0 up; rate from 0 up, per minute",
      sources: [Sources.bakemanQuera2011],
      caveats: ["A bout interrupted by uncodable time counts twice."]),
    CatalogueEntry(
      name: "Bout duration", aliases: ["duration", "DURA", "PROB", "AVGB", "MAXB"],
      room: "TimeBudget", file: "BoutDuration",
      question: "How long did a behaviour last, in all and bout by bout?",
      formula: "total = Σ (offset - onset); percent = 100 total / codable time; mean = total / n; "
        + "median and longest of the bouts",
      range: "seconds from 0 up; percent from 0 to 100 for each code",
      sources: [Sources.bakemanQuera2011],
      caveats: [
        "Bouts cut by an edge of codable time are included; their lengths are lower bounds.",
        "Moments of an event stream have no length.",
      ]),
    CatalogueEntry(
      name: "Latency to first onset", aliases: ["latency", "LATN"], room: "TimeBudget",
      file: "LatencyToFirst",
      question: "How long after the begin of the session was a behaviour first seen?",
      formula: "first onset - begin of the session",
      range: "seconds, from 0 to the length of the session; undefined when the code never occurs",
      sources: [Sources.bakemanQuera2011],
      caveats: [
        "A session in which the code never occurs is censored, not missing.",
        "Uncodable time before the first onset may hide an earlier one.",
      ]),
  ]
}
