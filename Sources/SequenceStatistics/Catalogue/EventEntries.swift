/// The entries of the room `Synchrony/Events`.
enum EventEntries {
  static let all: [CatalogueEntry] = synchronization + coincidence + pairs

  private static let room = "Synchrony/Events"

  private static let synchronization: [CatalogueEntry] = [
    CatalogueEntry(
      name: "Row of events", kind: .notion, room: room, file: "EventRow",
      question: "When did something begin, and when is that not known?",
      formula: "onsets of chosen codes in clock units from a phase's begin, each time once",
      range: "whole numbers", sources: [donges2016],
      caveats: ["Several codes that begin at one moment are one event."]),
    CatalogueEntry(
      name: "Paired events", kind: .notion, aliases: ["conditional-coincidence"], room: room,
      file: "PairedEvents",
      question: "When did something begin in two records of one stretch?",
      formula:
        "two rows of events, phase by phase; optionally those alone that a third row precedes",
      range: "two rows of whole numbers", sources: [siegmund2016],
      caveats: ["Nothing is compared across phase borders."]),
    CatalogueEntry(
      name: "Synchronous pairs", kind: .notion, room: room, file: "SynchronousPairs",
      question: "Which events of two records belong to one another?",
      formula: "2 |d| < the smallest gap around either event, and |d| < cap",
      range: "pairs of events", sources: [quianQuiroga2002, kreuz2015],
      caveats: ["On a coarse clock much depends on whether exactly half a gap is near."]),
    CatalogueEntry(
      name: "Event synchronization", aliases: ["es", "quian-quiroga-q"], room: room,
      file: "EventSynchronization",
      question:
        "How many moments of two records come at nearly the same time, and whose come first?",
      formula: "Q = (c(y|x) + c(x|y)) / √(mₓ m_y), q = (c(y|x) - c(x|y)) / √(mₓ m_y)",
      range: "Q 0 to 1 (strict), q -1 to 1; positive: the first leads",
      sources: [quianQuiroga2002, kreuz2015],
      caveats: [
        "Higher rates give more synchronous events by chance; it has no level to compare with.",
        "The published comparison (≤) lets Q exceed 1; the strict one is the default here.",
      ]),
    CatalogueEntry(
      name: "SPIKE-synchronization", aliases: ["spike-sync", "spike-train-order"], room: room,
      file: "SpikeSynchronization",
      question: "What share of the moments of two records has a partner in the other?",
      formula: "2 C / (mₓ + m_y) for C pairs; order = 2 (first ahead - second ahead) / (mₓ + m_y)",
      range: "0 to 1; order -1 to 1, positive: the first leads", sources: [kreuz2015, kreuz2017],
      caveats: ["Higher rates give more partners by chance; it has no level to compare with."]),
    CatalogueEntry(
      name: "Event synchronization of pyunicorn", room: room, file: "PyunicornSynchronization",
      question: "What would pyunicorn's event synchronization give for these events?",
      formula: "inner events only, over √((mₓ - 2)(m_y - 2)), half of double counts taken back",
      range: "0 and up", sources: [odenweller2020],
      caveats: ["For replication; edge events are lost and its lag has the opposite sign."]),
  ]

  private static let coincidence: [CatalogueEntry] = [
    CatalogueEntry(
      name: "Coincidence window", kind: .notion, room: room, file: "CoincidenceWindow",
      question: "How long after one event must another come to coincide with it?",
      formula: "0 ≤ t₂ - t₁ - τ ≤ ΔT; symmetric -ΔT ≤ t₂ - t₁ - τ ≤ ΔT",
      range: "a range of distances", sources: [donges2016],
      caveats: ["Choose it before looking at the results."]),
    CatalogueEntry(
      name: "Event coincidence", aliases: ["eca", "precursor-rate", "trigger-rate"], room: room,
      file: "EventCoincidence",
      question:
        "How many events of one record follow one of the other's, and how many are followed?",
      formula: "precursor: share of t₂ with a t₁ in [t₂ - τ - ΔT, t₂ - τ]; trigger: the reverse",
      range: "0 to 1", sources: [donges2016, siegmund2017],
      caveats: [
        "Only events whose whole window was observed are counted.",
        "Neither rate says that one event brings the other about.",
      ]),
    CatalogueEntry(
      name: "Binomial chance of coincidences", room: room, file: "CoincidenceBinomial",
      question: "How many events would coincide if the others lay anywhere with equal chance?",
      formula: "K ~ Binomial(n, 1 - (1 - w / (T - τ))^N), w = ΔT + 1 on a grid, ΔT without one",
      range: "p", sources: [donges2016],
      caveats: ["It holds for rare, evenly spread events; bursts make it too small."]),
    CatalogueEntry(
      name: "Chance of event coincidence", room: room, file: "EventCoincidenceChance",
      question: "Would as many events coincide if one record lay elsewhere?",
      formula: "share of coincident events over all admissible shifts",
      range: "p", sources: [ResamplingSources.theiler1992, donges2016],
      caveats: ["Slow drifts that both share look like coincidence."]),
    CatalogueEntry(
      name: "Turning events", kind: .notion, room: room, file: "CoincidenceShift",
      question: "What coincides when one record of events is turned on its circle?",
      formula:
        "events with a target in their window after a shift, among those whose window is known",
      range: "a count among those eligible", sources: [ResamplingSources.theiler1992],
      caveats: ["Events whose window does not lie in the stretch are left out at every shift."]),
    CatalogueEntry(
      name: "Sweep of coincidences", kind: .notion, room: room, file: "CoincidenceSweep",
      question: "What coincides at every shift of a long record with many events?",
      formula: "changes of the count written and tallied block of shifts by block",
      range: "a distribution of counts", sources: [ResamplingSources.theiler1992],
      caveats: ["Beyond 4 · 10⁹ breakpoints shifts are drawn instead."]),
    CatalogueEntry(
      name: "Event coincidence of CoinCalc", room: room, file: "CoinCalcCoincidence",
      question: "What would the R package CoinCalc print for these events?",
      formula: "K / N over all events; p with ΔT (es) or ΔT + 1 (ts), symmetric 2 ΔT ∓ 1 without τ",
      range: "rates and p", sources: [siegmund2017],
      caveats: ["For replication; windows cut by the ends of the record count as misses."]),
    CatalogueEntry(
      name: "Event coincidence of pyunicorn", room: room, file: "PyunicornCoincidence",
      question: "What would pyunicorn's event coincidence analysis give for these events?",
      formula: "rates without events near the row's own first or last; level 1 - p",
      range: "rates in single precision and levels", sources: [odenweller2020],
      caveats: ["For replication; the retarded level leaves out the last term of its sum."]),
  ]

  private static let pairs: [CatalogueEntry] = [
    CatalogueEntry(
      name: "Relation of two events", kind: .notion, room: room, file: "EventRelation",
      question: "How must two events lie in time to be a pair?",
      formula: "less: 0 ≤ b - a ≤ t; more: b - a ≥ t, for onsets and offsets, joined by and / or",
      range: "yes or no", sources: [Sources.bakemanQuera2011],
      caveats: ["Times are exact: timevp lets an end come up to a millisecond too early."]),
    CatalogueEntry(
      name: "Event pairs", aliases: ["timevp"], room: room, file: "EventPairs",
      question: "Which events of two records form pairs by the way they lie in time?",
      formula: "all pairs for which the relation holds, or the first or last so many of an event",
      range: "a list of pairs", sources: [Sources.bakemanQuera2011],
      caveats: ["Long events and busy records have more pairs by chance."]),
  ]

  private static let quianQuiroga2002 = CatalogueEntry.Source(
    "Quian Quiroga, R., Kreuz, T., & Grassberger, P. (2002). Event synchronization: A simple and fast "
      + "method to measure synchronicity and time delay patterns. Physical Review E, 66, 041904.",
    doi: "10.1103/PhysRevE.66.041904")
  private static let kreuz2015 = CatalogueEntry.Source(
    "Kreuz, T., Mulansky, M., & Bozanic, N. (2015). SPIKY: A graphical user interface for monitoring "
      + "spike train synchrony. Journal of Neurophysiology, 113, 3432-3445.",
    doi: "10.1152/jn.00848.2014")
  private static let kreuz2017 = CatalogueEntry.Source(
    "Kreuz, T., Satuvuori, E., Pofahl, M., & Mulansky, M. (2017). Leaders and followers: Quantifying "
      + "consistency in spatio-temporal propagation patterns. New Journal of Physics, 19, 043028.",
    doi: "10.1088/1367-2630/aa68c3")
  private static let odenweller2020 = CatalogueEntry.Source(
    "Odenweller, A., & Donner, R. V. (2020). Disentangling synchrony from serial dependency in paired-event "
      + "time series. Physical Review E, 101, 052213.", doi: "10.1103/PhysRevE.101.052213")
  private static let donges2016 = CatalogueEntry.Source(
    "Donges, J. F., Schleussner, C.-F., Siegmund, J. F., & Donner, R. V. (2016). Event coincidence analysis "
      + "for quantifying statistical interrelationships between event time series. European Physical "
      + "Journal Special Topics, 225, 471-487.", doi: "10.1140/epjst/e2015-50233-y")
  private static let siegmund2016 = CatalogueEntry.Source(
    "Siegmund, J. F., Sanders, T. G. M., Heinrich, I., van der Maaten, E., Simard, S., Helle, G., & Donner, "
      + "R. V. (2016). Meteorological drivers of extremes in daily stem radius variations of beech, oak, and "
      + "pine in northeastern Germany: An event coincidence analysis. Frontiers in Plant Science, 7, 733.",
    doi: "10.3389/fpls.2016.00733")
  private static let siegmund2017 = CatalogueEntry.Source(
    "Siegmund, J. F., Siegmund, N., & Donner, R. V. (2017). CoinCalc: A new R package for quantifying "
      + "simultaneities of event series. Computers & Geosciences, 98, 64-72.",
    doi: "10.1016/j.cageo.2016.10.004")
}
