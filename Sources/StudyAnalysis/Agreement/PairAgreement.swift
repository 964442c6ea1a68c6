public import CodedSessions
public import SequenceStatistics

/// By how much two coders agree on one stream.
public struct PairAgreement: Sendable, Hashable {
  /// What two coders say instead of one another: time in which one says one code and the other another.
  public struct Confusion: Sendable, Hashable {
    /// What the first coder says, by number; the number after the last code is *nothing*.
    public let first: Int
    /// What the second says.
    public let second: Int
    /// For how long.
    public let time: SessionTime
    /// The share of all time in which they differ.
    public let share: Double
  }

  /// The coders' places in the list of coders.
  public let first: Int, second: Int
  /// The sessions that both coded.
  public let pairs: [CodingPair]
  /// Agreement on moments; `nil` for codes that can hold together, for moments, and without a clock.
  public let time: TimeAgreement?
  /// Agreement on when each code holds; empty without a clock.
  public let presence: [CodePresence]
  /// Agreement on events; `nil` without a clock.
  public let events: EventAgreement?
  /// Agreement on the order of events alone, session by session, for records without a clock.
  public let sequences: [SequenceAlignment]
  /// Agreement on annotations as EasyDIAg sees them; `nil` for moments and without a clock.
  public let annotations: AnnotationAgreement?
  /// Gamma, where it was asked for; one for each session.
  public let gamma: [GammaAgreement]
  /// What was mixed up with what, the longest first; empty without a clock and for codes that can hold together.
  public let confusions: [Confusion]

  /// The time that was compared.
  public var comparedTime: SessionTime {
    pairs.reduce(.zero) { $0 + $1.coding.time.duration }
  }

  /// Double-coded time that was left out because one of the two could not code.
  public var timeLeftOut: SessionTime { pairs.reduce(.zero) { $0 + $1.coding.leftOut } }

  /// `nil` where the two have no session in common.
  init?(_ stream: ComparedStream, _ first: Int, _ second: Int, _ parameters: AgreementParameters) {
    let pairs = stream.sessions.compactMap { CodingPair($0, first, second, of: stream) }
    guard !pairs.isEmpty else { return nil }
    let step = stream.sessions.map(\.step).max() ?? SessionTime(microseconds: 1)
    let hasClock = stream.sessions.allSatisfy(\.hasClock)
    self.first = first
    self.second = second
    self.pairs = pairs
    time = hasClock ? TimeAgreement(pairs, step: step, parameters) : nil
    presence = hasClock ? CodePresence.all(pairs, of: stream, step: step, parameters) : []
    events = hasClock ? EventAgreement(pairs, of: stream, parameters) : nil
    sequences =
      hasClock
      ? []
      : pairs.map { pair in
        SequenceAlignment(
          first: pair.coding.first.map(\.category), second: pair.coding.second.map(\.category),
          categories: stream.categories.count)
      }
    annotations =
      hasClock && stream.kind != .event
      ? AnnotationAgreement(pairs, categories: stream.categories.count, parameters) : nil
    gamma =
      hasClock && parameters.usesGamma && stream.kind != .event
      ? pairs.map { GammaAgreement(UnitContinuum($0.coding), seed: parameters.seed) } : []
    confusions = time.map { Self.confusions($0.continuous.table) } ?? []
  }

  private static func confusions(_ table: AgreementTable) -> [Confusion] {
    let differing = table.total - table.agreed
    guard differing > 0 else { return [] }
    var found: [Confusion] = []
    for row in 0..<table.size {
      for column in 0..<table.size where row != column && table[row, column] > 0 {
        found.append(
          Confusion(
            first: row, second: column,
            time: SessionTime(microseconds: Int64(table[row, column])),
            share: Double(table[row, column]) / Double(differing)))
      }
    }
    return found.sorted {
      ($1.time.microseconds, $0.first, $0.second) < ($0.time.microseconds, $1.first, $1.second)
    }
  }
}
