import CodedSessions
import Testing

/// Sessions drawn at random, for what must hold for every session.
struct RandomSession {
  /// Names that files and people write, and that a careless writer would spoil.
  static let awkwardNames = [
    "infant", "mother", "averts", "Bébé", "look, then away", "say \"no\"", " leading", "trailing ",
    "NA", "-", "none", "two\nlines", "a\tb", "1", "0.5", "ü;ö", "=1+1", "state", "コード", "#x", "'q'",
    "e\u{301}", "nobody", "START",
  ]

  private(set) var random: SplitMix64
  private let isAwkward: Bool

  /// - Parameter isAwkward: Whether names may hold delimiters, quotes, blanks and line breaks.
  init(seed: UInt64, isAwkward: Bool = true) {
    random = SplitMix64(seed: seed)
    self.isAwkward = isAwkward
  }

  private mutating func name(_ stem: String, _ number: Int) -> String {
    guard isAwkward, Int.random(in: 0..<3, using: &random) == 0 else { return "\(stem)\(number)" }
    let awkward = Self.awkwardNames[Int.random(in: 0..<Self.awkwardNames.count, using: &random)]
    return awkward + (number == 0 ? "" : "\(number)")
  }

  /// A session called `id`: one to three people, some streams of each kind, perhaps phases, factors and
  /// time that is not codable.
  mutating func next(id: String) throws -> CodedSession {
    let step = [1, 40_000, 100_000, 1_000_000][Int.random(in: 0..<4, using: &random)]
    let begin = Int.random(in: -50...50, using: &random)
    let length = Int.random(in: 20...400, using: &random)
    func time(_ units: Int) -> SessionTime {
      SessionTime(microseconds: Int64((begin + units) * step))
    }
    let span = try #require(TimeSpan(onset: time(0), offset: time(length)))
    let persons = (0..<Int.random(in: 1...3, using: &random)).map { Person(name("person", $0)) }
    var entries: [Codebook.Entry] = []
    var plans: [(person: Person, name: String, kind: Int, codes: [Code])] = []
    for person in persons {
      for stream in 0..<Int.random(in: 1...3, using: &random) {
        let streamName = name("stream", stream)
        var codes: [Code] = []
        for code in 0..<Int.random(in: 1...4, using: &random) {
          codes.append(Code(UInt16(entries.count)))
          entries.append(
            Codebook.Entry(
              person: person, stream: streamName, name: name("code", code),
              label: Bool.random(using: &random) ? "does \(code)" : nil,
              codeClass: CodeClass.allCases[
                Int.random(in: 0..<CodeClass.allCases.count - 1, using: &random)],
              colour: Bool.random(using: &random) ? "#0072B2" : nil))
        }
        plans.append((person, streamName, Int.random(in: 0..<4, using: &random), codes))
      }
    }
    let codebook = try Codebook(entries)
    var streams: [CodedSessions.Stream] = []
    for plan in plans {
      streams.append(
        try stream(
          plan.person, plan.name, kind: plan.kind, codes: plan.codes, length: length, span: span,
          time: time))
    }
    let border = Int.random(in: 1..<length, using: &random)
    let phases =
      Bool.random(using: &random)
      ? [
        Phase(name: "play", span: try #require(TimeSpan(onset: time(0), offset: time(border)))),
        Phase(
          name: "still, face",
          span: try #require(TimeSpan(onset: time(border), offset: time(length)))),
      ] : []
    return try CodedSession(
      id: id, dyad: Bool.random(using: &random) ? "D " + id : nil, span: span,
      spanOrigin: Bool.random(using: &random) ? .stated : .observed,
      timeUnit: TimeUnit(
        step: SessionTime(microseconds: Int64(step)),
        origin: [.largestCommonStep, .frame][Int.random(in: 0..<2, using: &random)]),
      persons: persons, streams: streams, phases: phases, codebook: codebook,
      factors: Bool.random(using: &random)
        ? [.init(name: "group", value: "preterm, late"), .init(name: "age", value: "")] : [],
      sources: ["a file.csv"], isSimulated: Bool.random(using: &random))
  }

  private mutating func stream(
    _ person: Person, _ name: String, kind: Int, codes: [Code], length: Int, span: TimeSpan,
    time: (Int) -> SessionTime
  ) throws -> CodedSessions.Stream {
    var line: UInt32 = 1
    func source() -> SourceLine {
      line += 1
      return SourceLine(line: line)
    }
    if kind == 3 {
      let moments = (0..<Int.random(in: 0...12, using: &random)).map { _ in
        Moment(
          code: codes[Int.random(in: 0..<codes.count, using: &random)],
          time: time(Int.random(in: 0...length, using: &random)), source: source())
      }
      var seen: Set<[Int64]> = []
      let distinct = moments.filter {
        seen.insert([Int64($0.code.index), $0.time.microseconds]).inserted
      }
      return try Stream(person: person, name: name, events: distinct, within: span)
    }
    var bouts: [Bout] = []
    var gaps: [TimeSpan] = []
    var place = 0
    while place < length {
      let end = min(length, place + Int.random(in: 1...30, using: &random))
      let own = try #require(TimeSpan(onset: time(place), offset: time(end)))
      switch Int.random(in: 0..<4, using: &random) {
      case 0: gaps.append(own)
      default:
        bouts.append(
          Bout(
            code: codes[Int.random(in: 0..<codes.count, using: &random)], span: own,
            source: source()))
      }
      place = end
    }
    if kind == 0 { return try Stream(person: person, name: name, states: bouts, within: span) }
    let uncodable = Bool.random(using: &random) ? TimeSet(gaps) : .empty
    return try Stream(
      person: person, name: name, intervals: bouts, isExclusive: kind == 1, uncodable: uncodable,
      within: span)
  }
}
