public import CodedSessions

/// What became of one aversion: pursued or not, accepted or dodged, and how it ended.
///
/// - *pursued*: the partner's first pursuit begins in `[on + pursuitLatencyMin, on + pursuitWindow]` and
///   before the aversion ends; at the onset itself only if ties are included.
/// - *accepted bid*: the infant returns within `dodgeWindow` of that pursuit, without an escalation.
/// - *cycle*: pursued, and either no return within `dodgeWindow` or an escalation within `dodgeWindow` of a
///   pursuit. A *Stern cycle* resolves by a return after a withdrawal (RW).
public struct PursuedAversion: Sendable, Hashable {
  /// How an aversion is resolved.
  public enum Resolution: String, Sendable, Hashable, CaseIterable {
    /// Return at most `returnWindow` after the last withdrawal, without a pursuit between.
    case returnedAfterWithdrawal = "RW"
    /// Return at most `pursuitWindow` after the last pursuit, without a withdrawal between.
    case returnedWhilePursued = "RP"
    /// Any other return: self-timed.
    case returnedSelfTimed = "RS"
    /// No return within `maxAversion`, or a look elsewhere instead.
    case notReturned = "RN"
    /// The record ended first, or could not tell.
    case censored = "RC"
  }

  /// The aversion.
  public let aversion: Aversion
  /// The pursuits within it, in time order.
  public let pursuits: [CycleRecord.Act]
  /// The withdrawals within it, in time order.
  public let withdrawals: [CycleRecord.Act]
  /// The escalations within it that follow a pursuit within `dodgeWindow`.
  public let escalations: [CycleRecord.Act]
  /// The pursuit that answers its onset, if one does.
  public let answer: CycleRecord.Act?
  /// Whether it is a pursuit–aversion cycle; `nil` where the record ended before that could be told.
  public let isCycle: Bool?
  /// How it was resolved.
  public let resolution: Resolution
  /// Whether it counts among those that could be pursued: observed for `pursuitWindow`, or already
  /// pursued, and the partner codable meanwhile.
  public let isEligible: Bool

  /// Whether a pursuit answers its onset.
  public var isPursued: Bool { answer != nil }
  /// How long after the onset the answer came.
  public var latency: SessionTime? { answer.map { $0.time - aversion.onset } }
  /// Whether it is a cycle that resolves by a return after a withdrawal.
  public var isSternCycle: Bool {
    isCycle == true && resolution == .returnedAfterWithdrawal
  }
  /// Whether the infant came back within `dodgeWindow` of the pursuit and did not escalate.
  public var isAcceptedBid: Bool { isPursued && isCycle == false }
  /// The highest level of escalation, `nil` without one.
  public var highestLevel: Int? { escalations.map(\.level).max() }

  /// What became of every aversion of `record`; O((a + p) log p).
  public static func all(
    in record: CycleRecord, parameters: CycleParameters = CycleParameters()
  ) -> [PursuedAversion] {
    Aversion.all(in: record, parameters: parameters).map {
      PursuedAversion($0, in: record, parameters: parameters)
    }
  }

  init(_ aversion: Aversion, in record: CycleRecord, parameters: CycleParameters) {
    let (on, off) = (aversion.onset, aversion.offset)
    func inside(_ acts: [CycleRecord.Act]) -> [CycleRecord.Act] {
      Self.acts(acts, from: on, before: off)
    }
    let includesTies = parameters.includesTies(on: record.unit)
    let pursuits = inside(record.pursuits).filter { includesTies || $0.time > on }
    let answer = pursuits.first {
      on + parameters.pursuitLatencyMin <= $0.time && $0.time <= on + parameters.pursuitWindow
    }
    let escalations = inside(record.escalations).filter { escalation in
      pursuits.contains {
        $0.time < escalation.time && escalation.time <= $0.time + parameters.dodgeWindow
      }
    }
    let returned = aversion.end == .returned
    if let answer {
      if !escalations.isEmpty {
        isCycle = true
      } else if off <= answer.time + parameters.dodgeWindow {
        isCycle = returned ? false : aversion.end == .censored ? nil : true
      } else {
        isCycle = true
      }
    } else {
      isCycle = false
    }
    self.aversion = aversion
    self.pursuits = pursuits
    withdrawals = inside(record.withdrawals)
    self.escalations = escalations
    self.answer = answer
    resolution = Self.resolution(aversion, pursuits, withdrawals, parameters)
    let window = TimeSpan(
      onset: on,
      offset: min(off, on + parameters.pursuitWindow + SessionTime(microseconds: 1)))
    let isKnown =
      window.map { record.partnerUnknown.intersection(TimeSet($0)).spans.isEmpty } ?? false
    isEligible =
      answer != nil
      || isKnown
        && (aversion.end != .censored || off - on >= parameters.pursuitWindow)
  }

  private static func resolution(
    _ aversion: Aversion, _ pursuits: [CycleRecord.Act], _ withdrawals: [CycleRecord.Act],
    _ parameters: CycleParameters
  ) -> Resolution {
    if aversion.span.duration > parameters.maxAversion { return .notReturned }
    switch aversion.end {
    case .censored: return .censored
    case .elsewhere: return .notReturned
    case .returned:
      let (lastPursuit, lastWithdrawal) = (pursuits.last?.time, withdrawals.last?.time)
      if let lastWithdrawal, aversion.offset - lastWithdrawal <= parameters.returnWindow,
        lastPursuit.map({ $0 <= lastWithdrawal }) ?? true
      {
        return .returnedAfterWithdrawal
      }
      if let lastPursuit, aversion.offset - lastPursuit <= parameters.pursuitWindow,
        lastWithdrawal.map({ $0 <= lastPursuit }) ?? true
      {
        return .returnedWhilePursued
      }
      return .returnedSelfTimed
    }
  }

  /// The acts in `[from, before)`, found by bisection.
  static func acts(
    _ acts: [CycleRecord.Act], from: SessionTime, before: SessionTime
  ) -> [CycleRecord.Act] {
    Array(acts[acts.partitioningIndex { $0.time >= from }...].prefix { $0.time < before })
  }
}
