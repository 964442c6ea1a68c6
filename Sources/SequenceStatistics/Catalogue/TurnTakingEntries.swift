/// The entries of the room `TurnTaking`.
enum TurnTakingEntries {
  static let all: [CatalogueEntry] = [
    CatalogueEntry(
      name: "Utterance", kind: .notion, room: "TurnTaking", file: "Utterance",
      question: "What is the unit of turn-taking?",
      formula: "one uninterrupted sound of one person, half-open in time",
      range: "speaker and span", sources: [jaffeFeldstein1970],
      caveats: ["Cries and vegetative sounds are sounds only if their codes are named."]),
    CatalogueEntry(
      name: "Utterances", kind: .notion, aliases: ["vocalizations"], room: "TurnTaking",
      file: "Utterances",
      question: "Who vocalises when, in sounds that are ready to be counted as turns?",
      formula: "sounds of one person less than 0.3 s apart are one",
      range: "utterances, stretch by stretch", sources: [jaffeFeldstein1970],
      caveats: [
        "The gap that joins sounds (0.3 s) is a default of this program: state it.",
        "No utterance reaches over a phase border or uncodable time.",
      ]),
    CatalogueEntry(
      name: "Sounds of a phase", kind: .notion, room: "TurnTaking", file: "UtterancePhase",
      question: "What does each person utter in one phase, by the person's own codable time?",
      formula: "sounds and codable time of each person", range: "lines of sounds",
      sources: [jaffeFeldstein1970],
      caveats: ["Turns are counted only where everybody could be coded."]),
    CatalogueEntry(
      name: "Summary of offsets", room: "TurnTaking", file: "OffsetSummary",
      question: "What are some offsets or latencies like, in brief?",
      formula: "n, mean, standard deviation (n - 1), median, quartiles (type 7), extremes",
      range: "seconds", sources: [heldnerEdlund2010],
      caveats: ["Offsets are skewed: quote the median and quartiles before the mean."]),
    CatalogueEntry(
      name: "Floor state", kind: .notion, aliases: ["vocal-states"], room: "TurnTaking",
      file: "FloorState",
      question: "Who is heard, who is silent, and whose is the silence?",
      formula: "V, P, SP, NSS, ISS and four states at the edges; holder = last heard alone",
      range: "nine labels", sources: [jaffeFeldstein1970, jaffe2001],
      caveats: ["The labels at the edges are this program's, so that all time is accounted for."]),
    CatalogueEntry(
      name: "Summary of a floor state", room: "TurnTaking", file: "FloorStateSummary",
      question: "How often and how long was one kind of floor state of one partner?",
      formula: "n, summed length, mean length", range: "seconds", sources: [jaffe2001],
      caveats: ["A switching pause is credited to the partner who loses the floor."]),
    CatalogueEntry(
      name: "Floor states", aliases: ["switching-pause", "vocal-rhythm"], room: "TurnTaking",
      file: "FloorStates",
      question: "Who holds the floor, who pauses, who takes over, and who talks into the other?",
      formula: "V + P + SP + NSS + ISS + edge states = codable time",
      range: "states and turns", sources: [jaffeFeldstein1970, jaffe2001],
      caveats: [
        "Vocalisations are split at overlaps or kept whole: say which.",
        "Nobody holds the floor after a phase border or uncodable time.",
      ]),
    CatalogueEntry(
      name: "Rule of floor transfer", kind: .notion, room: "TurnTaking", file: "FloorTransferRule",
      question: "Which earlier utterance does an utterance follow?",
      formula: "adjacent; scikit-talk; chattr", range: "one of three rules",
      sources: [heldnerEdlund2010, casillasScaff2021],
      caveats: ["The rule changes the numbers most where overlap is common."]),
    CatalogueEntry(
      name: "Floor transfer offset", aliases: ["fto"], room: "TurnTaking", file: "FloorTransfer",
      question: "How long after the partner's sound does the next turn begin?",
      formula: "FTO = onset of the next turn - offset of the partner's turn before",
      range: "seconds; negative: overlap",
      sources: [heldnerEdlund2010, levinsonTorreira2015, hilbrink2015],
      caveats: [
        "Utterances within the partner's take no floor and are set aside.",
        "Latencies from onset to onset are another measure.",
      ]),
    CatalogueEntry(
      name: "Histogram of offsets", room: "TurnTaking", file: "OffsetHistogram",
      question: "How are offsets distributed?",
      formula: "count in [k · width, (k + 1) · width)", range: "counts",
      sources: [heldnerEdlund2010],
      caveats: ["Its shape depends on the width of the bins."]),
    CatalogueEntry(
      name: "Onset-to-onset latency", room: "TurnTaking", file: "OnsetLatency",
      question: "How long after the partner began does the next turn begin?",
      formula: "onset of the next turn - onset of the partner's turn before",
      range: "0 s and up", sources: [hilbrink2015],
      caveats: ["It holds the length of the partner's sound: not to be compared with FTO."]),
    CatalogueEntry(
      name: "Response rate", aliases: ["transitions-per-minute"], room: "TurnTaking",
      file: "ResponseRate",
      question: "How often is one partner's utterance followed by the other's?",
      formula: "followed utterances / utterances, in each direction",
      range: "0 to 1; per minute", sources: [casillasScaff2021],
      caveats: ["A talkative speaker lowers the partner's rate: read it beside the rate by chance."]
    ),
    CatalogueEntry(
      name: "Mode of chattr", kind: .notion, room: "TurnTaking", file: "ChattrMode",
      question: "Which of several candidates is the prompt, and which the response?",
      formula: "strict, stretch, luqr, qulr", range: "one of four modes",
      sources: [casillasScaff2021],
      caveats: ["The modes differ only where several utterances lie within reach."]),
    CatalogueEntry(
      name: "Choice of chattr", kind: .notion, room: "TurnTaking", file: "ChattrChoice",
      question: "Which utterances are candidates, and which of them are taken?",
      formula: "each target takes one prompt and one response; each serves once",
      range: "pairs of utterances", sources: [casillasScaff2021],
      caveats: ["The order in which targets choose matters where candidates are few."]),
    CatalogueEntry(
      name: "Links of chattr", kind: .notion, room: "TurnTaking", file: "ChattrLinks",
      question: "Which transitions belong to one turn and to one sequence?",
      formula: "reaches at most the longest gap apart", range: "groups of utterances",
      sources: [casillasScaff2021],
      caveats: ["A sequence holds at least one transition."]),
    CatalogueEntry(
      name: "Prompts and responses", aliases: ["chattr", "interactional-sequence"],
      room: "TurnTaking", file: "ChattrTurns",
      question: "Which utterances of others prompt a person's utterances, and which respond?",
      formula: "prompt ends, response begins within a gap of 2 s and an overlap of 1 s",
      range: "transitions, sequences, seconds", sources: [casillasScaff2021],
      caveats: ["Counts depend on the gap, the overlap and the mode: state all three."]),
    CatalogueEntry(
      name: "Turn count", aliases: ["ctc", "conversational-turns"], room: "TurnTaking",
      file: "TurnCount",
      question: "How many conversational turns do two partners have?",
      formula: "simple: changes within 1 s; LENA: pairs within 5 s; chattr: prompts + responses",
      range: "0 and up", sources: [gilkerson2017, casillasScaff2021],
      caveats: [
        "Rules differ by half on one record: never compare counts made by different rules.",
        "Chance contiguity alone makes turns: compare with surrogates.",
      ]),
    CatalogueEntry(
      name: "Turns of gaze", aliases: ["gaze-turn-taking"], room: "TurnTaking", file: "GazeTurns",
      question: "Who begins to look at the other, who joins, and how soon?",
      formula: "onset while the partner looks: joins; after the partner's look: follows",
      range: "counts, seconds, shares", sources: [stern1974],
      caveats: ["To look while the partner looks is the aim and no overlap."]),
    CatalogueEntry(
      name: "Least squares", kind: .notion, room: "TurnTaking", file: "LeastSquares",
      question: "Which combination of some columns comes nearest to a column of numbers?",
      formula: "least Σ (y - a - Σ b x)²", range: "coefficients", sources: [jaffe2001],
      caveats: ["Columns that nearly repeat one another are refused."]),
    CatalogueEntry(
      name: "Lagged regression", aliases: ["time-series-regression"], room: "TurnTaking",
      file: "LaggedRegression",
      question: "Does one partner's past tell more about the other's next value than the own past?",
      formula: "ΔR² = R²(own and partner's past) - R²(own past); F with q and n - 1 - p - q df",
      range: "0 to 1", sources: [jaffe2001],
      caveats: [
        "What both partners share in time predicts as well as influence does.",
        "Rows with a missing value are left out and counted.",
      ]),
    CatalogueEntry(
      name: "Intervals of timing", kind: .notion, room: "TurnTaking", file: "TimingIntervals",
      question:
        "How long are each partner's sounds and silences in the mean, interval by interval?",
      formula: "mean length of the states that begin in the interval",
      range: "seconds", sources: [jaffe2001],
      caveats: ["The width of the interval (15 s) is a default of this program: state it."]),
    CatalogueEntry(
      name: "Coordinated interpersonal timing", aliases: ["cit"], room: "TurnTaking",
      file: "InterpersonalTiming",
      question: "Do two partners' rhythms of sound and silence predict each other?",
      formula: "lagged regression of the means of intervals, in both directions",
      range: "R² increment, 0 to 1", sources: [jaffe2001],
      caveats: ["Five states and two directions are a family of ten tests: correct them."]),
    CatalogueEntry(
      name: "Line of sounds", kind: .notion, room: "TurnTaking", file: "TurnLine",
      question: "When is one person heard, in numbers that can be turned on a circle?",
      formula: "onsets and offsets modulo the length of the phase", range: "microseconds",
      sources: [ResamplingSources.theiler1992],
      caveats: ["The onset made by the cut of the wrap is no onset."]),
    CatalogueEntry(
      name: "Meter of turns", kind: .notion, room: "TurnTaking", file: "TurnMeter",
      question: "How many transfers and turns do two lines of sounds make?",
      formula: "one pass over both lines in the order of onsets", range: "counts and offsets",
      sources: [heldnerEdlund2010],
      caveats: ["It counts by the adjacent and the simple rule alone."]),
    CatalogueEntry(
      name: "Movement of sounds", kind: .notion, room: "TurnTaking", file: "TurnMovement",
      question: "How are one partner's sounds moved against the other's?",
      formula: "turned on the circle of the phase, or dealt out anew with their gaps",
      range: "replicates", sources: [ResamplingSources.theiler1992],
      caveats: ["Dealing out anew breaks drifts, turning keeps them."]),
    CatalogueEntry(
      name: "Turns by chance", room: "TurnTaking", file: "TurnSurrogates",
      question: "Would there be as many turns if the partners did not attend to one another?",
      formula: "turns and offsets over shifts or rearrangements of one partner's sounds",
      range: "p", sources: [ResamplingSources.theiler1992, casillasScaff2021],
      caveats: ["Slow drifts that both share look like turn-taking."]),
  ]

  private static let jaffeFeldstein1970 = CatalogueEntry.Source(
    "Jaffe, J., & Feldstein, S. (1970). Rhythms of Dialogue. Academic Press.")
  private static let jaffe2001 = CatalogueEntry.Source(
    "Jaffe, J., Beebe, B., Feldstein, S., Crown, C. L., & Jasnow, M. D. (2001). Rhythms of dialogue in "
      + "infancy: Coordinated timing in development. Monographs of the Society for Research in Child "
      + "Development, 66 (2), 1-132.")
  private static let heldnerEdlund2010 = CatalogueEntry.Source(
    "Heldner, M., & Edlund, J. (2010). Pauses, gaps and overlaps in conversations. Journal of Phonetics, "
      + "38, 555-568.",
    doi: "10.1016/j.wocn.2010.08.002")
  private static let levinsonTorreira2015 = CatalogueEntry.Source(
    "Levinson, S. C., & Torreira, F. (2015). Timing in turn-taking and its implications for processing "
      + "models of language. Frontiers in Psychology, 6, 731.",
    doi: "10.3389/fpsyg.2015.00731")
  private static let hilbrink2015 = CatalogueEntry.Source(
    "Hilbrink, E. E., Gattis, M., & Levinson, S. C. (2015). Early developmental changes in the timing of "
      + "turn-taking: A longitudinal study of mother-infant interaction. Frontiers in Psychology, 6, 1492.",
    doi: "10.3389/fpsyg.2015.01492")
  private static let casillasScaff2021 = CatalogueEntry.Source(
    "Casillas, M., & Scaff, C. (2021). Analyzing contingent interactions in R with chattr. Proceedings of "
      + "the Annual Meeting of the Cognitive Science Society, 43.")
  private static let gilkerson2017 = CatalogueEntry.Source(
    "Gilkerson, J., Richards, J. A., Warren, S. F., Montgomery, J. K., Greenwood, C. R., Oller, D. K., "
      + "Hansen, J. H. L., & Paul, T. D. (2017). Mapping the early language environment using all-day "
      + "recordings and automated analysis. American Journal of Speech-Language Pathology, 26, 248-265."
  )
  private static let stern1974 = CatalogueEntry.Source(
    "Stern, D. N. (1974). Mother and infant at play: The dyadic interaction involving facial, vocal, "
      + "and gaze behaviors. In M. Lewis & L. A. Rosenblum (Eds.), The Effect of the Infant on Its "
      + "Caregiver. Wiley.")
}
