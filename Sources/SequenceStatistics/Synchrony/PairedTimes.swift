import CodedSessions

/// When two streams show what in one phase, in units of the session's clock from the phase's begin: for each
/// category its times in both, and when each could be coded. The input of shifts and lag profiles.
struct PairedTimes: Sendable, Hashable {
  let first: [Int: UnitSet]
  let second: [Int: UnitSet]
  let firstCodable: UnitSet
  let secondCodable: UnitSet
  /// How long the phase is.
  let period: Int

  init(
    first: [Int: UnitSet], second: [Int: UnitSet], firstCodable: UnitSet, secondCodable: UnitSet,
    period: Int
  ) {
    self.first = first
    self.second = second
    self.firstCodable = firstCodable
    self.secondCodable = secondCodable
    self.period = period
  }

  /// The times of two streams of `session`, phase by phase; codes without a category are left out.
  /// The second stream has categories of its own where `secondCategories` gives them.
  static func phases(
    _ first: CodedSessions.Stream, _ second: CodedSessions.Stream, of session: CodedSession,
    categories: [Code: Int], secondCategories: [Code: Int]? = nil, part: TimeSpan?
  ) -> [PairedTimes] {
    let unit = max(session.timeUnit.step.microseconds, 1)
    return session.stretches(within: part).map { span in
      func places(_ spans: [TimeSpan]) -> UnitSet {
        UnitSet(
          spans.compactMap { $0.intersection(span) }.map {
            Int(
              ($0.onset - span.onset).microseconds / unit)..<Int(
                ($0.offset - span.onset).microseconds / unit)
          })
      }
      func times(_ stream: CodedSessions.Stream, _ categories: [Code: Int]) -> [Int: UnitSet] {
        var spans: [Int: [TimeSpan]] = [:]
        for bout in stream.bouts {
          if let category = categories[bout.code] { spans[category, default: []].append(bout.span) }
        }
        return spans.mapValues(places)
      }
      return PairedTimes(
        first: times(first, categories), second: times(second, secondCategories ?? categories),
        firstCodable: places(first.codable.spans),
        secondCodable: places(second.codable.spans),
        period: Int(clamping: span.duration.microseconds / unit))
    }
  }

  /// The times of the categories that both have, in rising order.
  var shared: [(first: UnitSet, second: UnitSet)] {
    first.keys.sorted().compactMap { category in
      first[category].flatMap { one in second[category].map { (one, $0) } }
    }
  }

  /// The same with the second stream turned on the circle of the phase by `shift` units.
  func turned(by shift: Int) -> PairedTimes {
    func turned(_ set: UnitSet) -> UnitSet {
      ShiftCover.wrapped(
        set.ranges.map { ($0.lowerBound + shift)..<($0.upperBound + shift) }, period: period)
    }
    return PairedTimes(
      first: first, second: second.mapValues(turned), firstCodable: firstCodable,
      secondCodable: turned(secondCodable), period: period)
  }
}
