public import CodedSessions

/// One stream in units of equal length: which code holds in each?
///
/// GSEQ and frame-based programs tally time units; so do tables of co-occurrence and of lags in
/// seconds. The grid starts at the begin of the session (or part) and anew at every phase, a last unit
/// that is cut short is left out. The stream must hold at most one code at a time. A unit is called
/// after
/// - ``Rule/start``: the code at its first moment, as in momentary time sampling,
/// - ``Rule/longest``: the code that holds for the longest part of it (the earlier of equals), as in
///   predominant-activity sampling.
///
/// A unit that is not wholly codable is ``unknown``. Where nothing of an interval stream is on, the unit
/// is called `none`. O(n log n + m) for n bouts and m units.
public struct UnitRecord: Sendable, Hashable {
  /// Which of several codes in a unit gives it its name.
  public enum Rule: String, Sendable, Hashable, CaseIterable {
    /// The one at its first moment.
    case start
    /// The one that lasts longest in it.
    case longest
  }

  /// What stands for a unit that could not be coded.
  public static let unknown = UInt16.max
  /// The most units that are made.
  public static let mostUnits = 50_000_000

  /// The code index of each unit.
  public let codeIndices: [UInt16]
  /// The positions of units with which the grid starts anew, so that no pair reaches across.
  public let segmentStarts: Set<Int>
  /// How long a unit is.
  public let unit: SessionTime

  /// The units of `stream`.
  ///
  /// - Parameters:
  ///   - unit: The length of a unit; at least one microsecond.
  ///   - none: The code of units in which nothing is on; they are unknown without one.
  ///   - part: The part of the session that is taken; all of it if `nil`.
  /// - Throws: ``UnitRecordError``.
  public init(
    _ stream: Stream, of session: CodedSession, unit: SessionTime, rule: Rule = .start,
    none: Code? = nil, part: TimeSpan? = nil
  ) throws(UnitRecordError) {
    guard unit > .zero else { throw .noLength }
    guard stream.kind != .event, stream.isExclusive else { throw .notExclusive(stream.fullName) }
    let whole = part.flatMap { session.span.intersection($0) } ?? session.span
    guard whole.duration.microseconds / unit.microseconds < Self.mostUnits else {
      throw .tooManyUnits(Int(clamping: whole.duration.microseconds / unit.microseconds))
    }
    var cuts = session.phases.flatMap { [$0.span.onset, $0.span.offset] }
    cuts += [whole.onset, whole.offset]
    cuts = Set(cuts).filter { whole.onset <= $0 && $0 <= whole.offset }.sorted()
    var codeIndices: [UInt16] = []
    var segmentStarts: Set<Int> = []
    var cursor = BoutCursor(stream, none: none)
    for (start, end) in zip(cuts, cuts.dropFirst()) {
      segmentStarts.insert(codeIndices.count)
      var time = start
      while time + unit <= end {
        codeIndices.append(cursor.name(from: time, to: time + unit, rule: rule))
        time = time + unit
      }
    }
    self.codeIndices = codeIndices
    self.segmentStarts = segmentStarts
    self.unit = unit
  }

  /// The number of units.
  public var count: Int { codeIndices.count }

  /// Where each stretch begins within which pairs may be formed, and the end of the last.
  var segmentBounds: [Int] { segmentStarts.sorted() + [count] }
}

/// Why a stream has no units.
public enum UnitRecordError: Error, Hashable, Sendable {
  /// The unit must last longer than nothing.
  case noLength
  /// The stream holds moments, or several codes at a time.
  case notExclusive(String)
  /// There would be more than ``UnitRecord/mostUnits``.
  case tooManyUnits(Int)
}

/// Goes through a stream's bouts once, for units asked for in time order.
private struct BoutCursor {
  private let bouts: [Bout]
  private let codable: [TimeSpan]
  private let none: Code?
  private var nextBout = 0
  private var nextSpan = 0

  init(_ stream: Stream, none: Code?) {
    bouts = stream.bouts
    codable = stream.codable.spans
    self.none = none
  }

  mutating func name(from start: SessionTime, to end: SessionTime, rule: UnitRecord.Rule) -> UInt16
  {
    while nextSpan < codable.count, codable[nextSpan].offset <= start { nextSpan += 1 }
    while nextBout < bouts.count, bouts[nextBout].offset <= start { nextBout += 1 }
    guard nextSpan < codable.count, codable[nextSpan].onset <= start,
      codable[nextSpan].offset >= end
    else { return UnitRecord.unknown }
    let off = none?.index ?? UnitRecord.unknown
    if rule == .start {
      return nextBout < bouts.count && bouts[nextBout].onset <= start
        ? bouts[nextBout].code.index : off
    }
    var held: [(code: UInt16, time: Int64)] = []
    func hold(_ code: UInt16, _ time: Int64) {
      guard time > 0 else { return }
      if let place = held.firstIndex(where: { $0.code == code }) {
        held[place].time += time
      } else {
        held.append((code, time))
      }
    }
    var reached = start
    var index = nextBout
    while index < bouts.count, bouts[index].onset < end {
      let onset = max(bouts[index].onset, start)
      let offset = min(bouts[index].offset, end)
      hold(off, (onset - reached).microseconds)
      hold(bouts[index].code.index, (offset - onset).microseconds)
      reached = offset
      index += 1
    }
    hold(off, (end - reached).microseconds)
    var longest = held.first
    for candidate in held.dropFirst() where candidate.time > longest?.time ?? 0 {
      longest = candidate
    }
    return longest?.code ?? off
  }
}
