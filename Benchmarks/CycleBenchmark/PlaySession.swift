import CodedSessions
import SequenceStatistics

/// Play of an infant and a mother who know nothing of one another: some fifty events a minute.
struct PlaySession {
  let seconds: Int64
  let seed: UInt64

  func session() throws -> CodedSession {
    let (infant, mother) = (Person("infant"), Person("mother"))
    guard let whole = TimeSpan(onset: .zero, offset: .seconds(seconds)) else {
      throw NoTime.empty
    }
    let streams = [
      try states(infant, "gaze", [0, 1], mean: 100, stream: 0, whole),
      try states(mother, "gaze", [2, 3], mean: 180, stream: 1, whole),
      try moments(mother, "approach", [4, 5], mean: 140, stream: 2, whole),
      try moments(infant, "voice", [6], mean: 190, stream: 3, whole),
      try moments(mother, "voice", [7], mean: 140, stream: 4, whole),
    ]
    return try CodedSession(
      id: "play\(seed)", span: whole, spanOrigin: .stated,
      timeUnit: TimeUnit(step: .milliseconds(40), origin: .largestCommonStep),
      persons: [infant, mother], streams: streams,
      codebook: try Codebook([
        .init(person: infant, stream: "gaze", name: "partner", codeClass: .partner),
        .init(person: infant, stream: "gaze", name: "away", codeClass: .away),
        .init(person: mother, stream: "gaze", name: "partner", codeClass: .partner),
        .init(person: mother, stream: "gaze", name: "away", codeClass: .away),
        .init(person: mother, stream: "approach", name: "pursues", codeClass: .pursuit),
        .init(person: mother, stream: "approach", name: "withdraws", codeClass: .withdrawal),
        .init(person: infant, stream: "voice", name: "vocalises", codeClass: .voice),
        .init(person: mother, stream: "voice", name: "speaks", codeClass: .voice),
      ]))
  }

  /// Units of 40 ms, uniform between half and one and a half of `mean`.
  private func times(_ mean: Int, stream: UInt64) -> [SessionTime] {
    var source = RandomSource(seed: seed, stream: stream)
    var times: [SessionTime] = []
    var place = source.below(mean)
    while Int64(place) * 40 < seconds * 1000 {
      times.append(.milliseconds(Int64(place) * 40))
      place += mean / 2 + source.below(mean)
    }
    return times
  }

  private func states(
    _ person: Person, _ name: String, _ codes: [UInt16], mean: Int, stream: UInt64,
    _ whole: TimeSpan
  ) throws -> Stream {
    let cuts = [.zero] + times(mean, stream: stream).filter { $0 > .zero } + [whole.offset]
    return try Stream(
      person: person, name: name,
      states: zip(cuts, cuts.dropFirst()).enumerated().compactMap { place, span in
        TimeSpan(onset: span.0, offset: span.1).map {
          Bout(code: Code(codes[place % codes.count]), span: $0)
        }
      }, within: whole)
  }

  private func moments(
    _ person: Person, _ name: String, _ codes: [UInt16], mean: Int, stream: UInt64,
    _ whole: TimeSpan
  ) throws -> Stream {
    try Stream(
      person: person, name: name,
      events: times(mean, stream: stream).enumerated().map {
        Moment(code: Code(codes[$0.offset % codes.count]), time: $0.element)
      }, within: whole)
  }
}

enum NoTime: Error {
  case empty
}
