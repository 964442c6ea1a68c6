import CodedSessions
import SequenceStatistics

/// Two records that know nothing of one another, made from a seed.
enum MadeUpRecords {
  static let units = 10_000
  static let codes = 4

  /// Ten thousand units cut into 400 bouts at random places, none followed by one of its own code.
  static func bouts(_ stream: UInt64) -> [UInt16] {
    var source = RandomSource(seed: 1, stream: stream)
    var begins: Set<Int> = []
    while begins.count < 399 { begins.insert(1 + source.below(units - 1)) }
    return row(&source) { begins.contains($0) }
  }

  /// Ten thousand units, each of another code than the one before.
  static func changes(_ stream: UInt64) -> [UInt16] {
    var source = RandomSource(seed: 2, stream: stream)
    return row(&source) { $0 > 0 }
  }

  private static func row(_ source: inout RandomSource, changes: (Int) -> Bool) -> [UInt16] {
    var code = source.below(codes)
    return (0..<units).map { unit in
      if changes(unit) { code = (code + 1 + source.below(codes - 1)) % codes }
      return UInt16(code)
    }
  }

  /// What `first` and `second` show, as two streams on a clock of 0.1 s.
  static func session(_ first: [UInt16], _ second: [UInt16]) throws -> CodedSession {
    let whole = try span(0, Int64(units) * 100)
    let persons = [Person("infant"), Person("mother")]
    let streams = try zip(persons, [first, second]).map { person, row in
      let begins = row.indices.filter { $0 == 0 || row[$0] != row[$0 - 1] }
      return try Stream(
        person: person, name: "states",
        states: zip(begins, begins.dropFirst() + [row.count]).map { begin, end in
          Bout(code: Code(row[begin]), span: try span(Int64(begin) * 100, Int64(end) * 100))
        }, within: whole)
    }
    return try CodedSession(
      id: "units", span: whole, spanOrigin: .stated,
      timeUnit: TimeUnit(step: .milliseconds(100), origin: .largestCommonStep), persons: persons,
      streams: streams,
      codebook: try Codebook(
        (0..<codes).map { .init(person: persons[0], stream: "states", name: "\($0)") }))
  }

  /// Ten thousand times of a day in milliseconds that are multiples of `clock`, none in the first minute.
  static func events(_ stream: UInt64, clock: Int) -> [Int] {
    var source = RandomSource(seed: 3, stream: stream)
    let (first, last) = (60_000 / clock, 86_400_000 / clock)
    var times: Set<Int> = []
    while times.count < units { times.insert(first + source.below(last - first)) }
    return times.sorted()
  }

  /// Five hundred sounds of a speaker with their pauses, in milliseconds.
  static func sounds(of speaker: Int) throws -> [Utterance] {
    var source = RandomSource(seed: 4, stream: UInt64(speaker))
    var time: Int64 = 1
    return try (0..<500).map { _ in
      let onset = time + 200 + Int64(source.below(3_000))
      time = onset + 200 + Int64(source.below(1_500))
      return Utterance(speaker: speaker, span: try span(onset, time))
    }
  }

  /// Ten thousand samples, each nine tenths of the one before and some noise.
  static func samples(_ stream: UInt64) -> [Double] {
    var source = RandomSource(seed: 5, stream: stream)
    var level = 0.0
    return (0..<units).map { _ in
      level = 0.9 * level + source.unit() - 0.5
      return level
    }
  }

  /// From `onset` to `offset`, in milliseconds.
  static func span(_ onset: Int64, _ offset: Int64) throws -> TimeSpan {
    guard let span = TimeSpan(onset: .milliseconds(onset), offset: .milliseconds(offset)) else {
      throw NoTime.empty
    }
    return span
  }
}

enum NoTime: Error {
  case empty
}
