import CodedSessions
public import SequenceStatistics

/// By how much two coders agree on which events there were, over all sessions that both coded.
public struct EventAgreement: Sendable, Hashable {
  /// One event, or two that were taken for one, with the session it lies in.
  public struct Event: Sendable, Hashable {
    /// The place of the session among the pairs.
    public let pair: Int
    /// What both wrote.
    public let match: EventMatch
  }

  /// How events were aligned.
  public let rule: TimedAlignment.Rule
  /// Whether each code was aligned alone, because codes can hold together: nothing is then a confusion.
  public let isByCode: Bool
  /// Pairs of events, and those of one coder only.
  public let table: EventAgreementTable
  /// Kappa with each match counted once; undefined where each code was aligned alone.
  public let kappa: EventKappa
  /// Kappa with each match counted twice, as GSEQ and EasyDIAg do.
  public let kappaCountedTwice: EventKappa
  /// Matches, omissions and commissions of all codes together.
  public let overall: CodeAgreement
  /// For each code.
  public let perCode: [CodeAgreement]
  /// All events in order of session and time.
  public let events: [Event]
  /// Events that could not be compared since the other coder could not code there: the first's and the second's.
  public let firstLeftOut: Int, secondLeftOut: Int
  /// How much later the second coder's onsets are.
  public let onsets: OnsetDifference
  /// How much later the second coder's offsets are.
  public let offsets: OnsetDifference
  /// Each session's kappa.
  public let sessions: [EventKappa]
  /// How many alignments are equally good, and the kappas they give; of a single session only.
  public let optima: OptimalAlignments?
  /// How far kappa varies when aligned events are drawn anew.
  public let drawn: BootstrapSummary
  /// The interval of these draws; `nil` for fewer than ten aligned events, and where each code was aligned alone.
  public var interval: Interval? {
    isByCode || table.total < TimeAgreement.fewestDrawn ? nil : drawn.interval
  }

  init(_ pairs: [CodingPair], of stream: ComparedStream, _ parameters: AgreementParameters) {
    let rule = TimedAlignment.Rule(tolerance: parameters.tolerance)
    self.rule = rule
    isByCode = !stream.isExclusive
    let size = stream.categories.count
    var cells = AgreementTable(size: size + 1, cells: [])
    var events: [Event] = []
    var leftOut = (first: 0, second: 0)
    var matched: [(events: [EventMatch], blocks: [TimeSpan])] = []
    var sessions: [EventKappa] = []
    var optima: OptimalAlignments?
    for (place, pair) in pairs.enumerated() {
      let found: [EventMatch]
      if stream.isExclusive {
        let alignment = TimedAlignment(pair.coding, rule: rule)
        found = alignment.events
        leftOut.first += alignment.firstLeftOut
        leftOut.second += alignment.secondLeftOut
        if pairs.count == 1 { optima = alignment.optima() }
      } else {
        let alignment = CodewiseAlignment(pair.coding, rule: rule)
        found = alignment.events
        leftOut.first += alignment.alignments.first?.firstLeftOut ?? 0
        leftOut.second += alignment.alignments.first?.secondLeftOut ?? 0
      }
      let own = EventAgreementTable(
        categories: size, columns: found.map { ($0.first?.category, $0.second?.category) })
      sessions.append(EventKappa(own))
      cells = cells + own.cells
      events += found.map { Event(pair: place, match: $0) }
      matched.append((found, pair.coding.blocks))
    }
    table = EventAgreementTable(withNil: cells)
    kappa = EventKappa(table)
    kappaCountedTwice = EventKappa(table.countedTwice)
    perCode = (0..<size).map(table.agreement(on:))
    overall = perCode.reduce(CodeAgreement(matches: 0, omissions: 0, commissions: 0)) {
      CodeAgreement(
        matches: $0.matches + $1.matches, omissions: $0.omissions + $1.omissions,
        commissions: $0.commissions + $1.commissions)
    }
    self.events = events
    (firstLeftOut, secondLeftOut) = leftOut
    onsets = OnsetDifference(onsetsOf: matched)
    offsets = OnsetDifference(offsetsOf: matched)
    self.sessions = sessions
    self.optima = optima
    drawn =
      EventKappaInterval(
        table, replicates: stream.isExclusive ? parameters.replicates : 0, seed: parameters.seed
      ).summary
  }
}
