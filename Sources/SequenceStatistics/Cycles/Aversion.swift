public import CodedSessions

/// One look away: from leaving the partner's face until coming back, or until the record ends or cannot tell.
///
/// A maximal run of away looks, after glances at the face shorter than `returnMin` are taken into it; at
/// least `aversionMin` long; preceded by a look at the face. An object look ends it, unless object looks
/// are aversions too.
public struct Aversion: Sendable, Hashable {
  /// How it ended.
  public enum End: String, Sendable, Hashable, CaseIterable {
    /// With a look at the face of at least `returnMin`.
    case returned = "return"
    /// With a look elsewhere.
    case elsewhere
    /// The phase ended, or it could not be coded how it went on.
    case censored
  }

  /// When it lasted.
  public let span: TimeSpan
  /// How it ended.
  public let end: End
  /// Where its begin was read.
  public let source: SourceLine

  /// The first moment of the look away.
  public var onset: SessionTime { span.onset }
  /// The first moment after it.
  public var offset: SessionTime { span.offset }

  /// The aversions of `record` in time order; O(n) in its looks.
  public static func all(
    in record: CycleRecord, parameters: CycleParameters = CycleParameters()
  ) -> [Aversion] {
    let returnMin = parameters.returnMin(on: record.unit)
    func isAway(_ look: CycleRecord.Look) -> Bool {
      look == .away || look == .object && parameters.includesObjects
    }
    var aversions: [Aversion] = []
    let looks = record.looks
    var place = 0
    while place < looks.count {
      guard isAway(looks[place].look), place > 0, looks[place - 1].look == .face else {
        place += 1
        continue
      }
      var last = place
      while last + 1 < looks.count {
        if isAway(looks[last + 1].look) {
          last += 1
        } else if looks[last + 1].look == .face, last + 2 < looks.count,
          isAway(looks[last + 2].look), looks[last + 1].span.duration < returnMin
        {
          last += 2
        } else {
          break
        }
      }
      if let span = TimeSpan(onset: looks[place].span.onset, offset: looks[last].span.offset),
        span.duration >= parameters.aversionMin
      {
        aversions.append(
          Aversion(
            span: span, end: end(after: last, in: looks, returnMin: returnMin),
            source: looks[place].source))
      }
      place = last + 1
    }
    return aversions
  }

  private static func end(
    after last: Int, in looks: [CycleRecord.Segment], returnMin: SessionTime
  ) -> End {
    guard last + 1 < looks.count else { return .censored }
    let next = looks[last + 1]
    switch next.look {
    case .unknown: return .censored
    case .face:
      if next.span.duration >= returnMin { return .returned }
      // A glance cut by the end or by what could not be coded may have become a return.
      return last + 2 < looks.count && looks[last + 2].look != .unknown ? .elsewhere : .censored
    default: return .elsewhere
    }
  }
}
