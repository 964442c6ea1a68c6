import CodedSessions
import SequenceStatistics
import Testing

@testable import StudyAnalysis

/// Sessions drawn with a seed in which every kind of question has something to count, in steps of 0.1 s.
enum StudySample {
  static let infant = Person("infant")
  static let mother = Person("mother")

  static let entries: [Codebook.Entry] = [
    entry(infant, "gaze", "partner", .partner), entry(infant, "gaze", "away", .away),
    entry(infant, "gaze", "toy", .object), entry(infant, "voice", "vocalises", .voice),
    entry(infant, "point", "points", nil), entry(infant, "point", "shows", nil),
    entry(mother, "gaze", "partner", .partner), entry(mother, "gaze", "away", .away),
    entry(mother, "approach", "closer", .pursuit), entry(mother, "approach", "back", .withdrawal),
    entry(mother, "voice", "speaks", .voice), entry(mother, "nod", "nods", nil),
  ]

  static func entry(
    _ person: Person, _ stream: String, _ name: String, _ codeClass: CodeClass?
  ) -> Codebook.Entry {
    Codebook.Entry(person: person, stream: stream, name: name, codeClass: codeClass)
  }

  static func place(_ fullName: String) throws -> CodePlace {
    CodePlace(try #require(entries.first { $0.fullName == fullName }, "\(fullName)"))
  }

  static func places(_ fullNames: [String]) throws -> [CodePlace] {
    try fullNames.map { try place($0) }
  }

  static func span(_ onset: Int64, _ offset: Int64) throws -> TimeSpan {
    try #require(TimeSpan(onset: .milliseconds(100 * onset), offset: .milliseconds(100 * offset)))
  }

  /// A session of `tenths` tenths of a second.
  ///
  /// - Parameters:
  ///   - cut: Whether some time of each stream could not be coded.
  ///   - leavesOut: Streams that were not coded.
  ///   - silent: Streams that were coded and in which nothing happens.
  static func session(
    seed: UInt64, tenths: Int64 = 3000, phases: [(String, Int64, Int64)] = [], cut: Bool = false,
    leavesOut: Set<String> = [], silent: Set<String> = [], id: String? = nil, dyad: String? = nil,
    begin: Int64 = 0
  ) throws -> CodedSession {
    var source = RandomSource(seed: seed)
    let whole = try span(begin, begin + tenths)
    let book = try Codebook(entries)
    var streams: [CodedSessions.Stream] = []
    for (person, name, kind) in [
      (infant, "gaze", StreamKind.state), (infant, "voice", .interval), (infant, "point", .event),
      (mother, "gaze", .state), (mother, "approach", .interval), (mother, "voice", .interval),
      (mother, "nod", .event),
    ] {
      let full = person.id + "." + name
      let codes = book.codes.filter { book[$0].person == person && book[$0].stream == name }
      let gap = try span(
        begin + Int64(source.below(Int(tenths - 200))), begin + tenths - Int64(source.below(100)))
      let hidden =
        cut
        ? TimeSet([
          try span(
            gap.onset.microseconds / 100_000, gap.onset.microseconds / 100_000 + 60)
        ]) : .empty
      var bouts: [Bout] = []
      var moments: [Moment] = []
      var time = begin + (kind == .state ? 0 : Int64(source.below(40)))
      while time < begin + tenths {
        let code = codes[source.below(codes.count)]
        let end = min(time + 4 + Int64(source.below(kind == .state ? 60 : 25)), begin + tenths)
        let piece = TimeSet([try span(time, end)]).subtracting(hidden)
        if kind == .event {
          let moment = SessionTime.milliseconds(100 * time)
          if !hidden.contains(moment) { moments.append(Moment(code: code, time: moment)) }
        } else {
          bouts += piece.spans.map { Bout(code: code, span: $0) }
        }
        time = end + (kind == .state ? 0 : 3 + Int64(source.below(50)))
      }
      if leavesOut.contains(full) { continue }
      if silent.contains(full) { (bouts, moments) = ([], []) }
      switch kind {
      case .state:
        streams.append(try Stream(person: person, name: name, states: bouts, within: whole))
      case .interval:
        streams.append(
          try Stream(
            person: person, name: name, intervals: bouts, isExclusive: true, uncodable: hidden,
            within: whole))
      case .event:
        streams.append(
          try Stream(
            person: person, name: name, events: moments, uncodable: hidden, within: whole))
      }
    }
    return try CodedSession(
      id: id ?? "s\(seed)", dyad: dyad, span: whole, spanOrigin: .stated,
      timeUnit: TimeUnit(step: .milliseconds(100), origin: .largestCommonStep),
      persons: [infant, mother], streams: streams,
      phases: try phases.map { Phase(name: $0.0, span: try span($0.1, $0.2)) }, codebook: book)
  }

  /// A question of `kind`.
  static func question(
    _ kind: DyadQuestion.Kind, given: [String] = [], target: [String] = [], pair: [String] = [],
    phases: [String] = [], id: String = "q"
  ) throws -> DyadQuestion {
    var question = DyadQuestion(id: id, text: "?", kind: kind)
    question.given = try places(given)
    question.target = try places(target)
    question.pair = pair
    question.phases = phases
    question.chance.replicates = 99
    return question
  }

  static let window = TimeWindow(from: .zero, to: .seconds(2))
  static let unit = DyadQuestion.Kind.units(lag: 1, unit: .seconds(1))

  /// Turns with few draws.
  static var turns: TurnParameters {
    var parameters = TurnParameters()
    parameters.replicates = 99
    return parameters
  }

  /// A question of every kind.
  static func all(phases: [String] = []) throws -> [DyadQuestion] {
    var voice = ResponseWindow.usual(for: .voice)
    voice.credit = .all
    return try [
      question(.behaviours, given: entries.map(\.fullName), phases: phases, id: "behaviours"),
      question(
        .responses(voice), given: ["infant.voice.vocalises"], target: ["mother.voice.speaks"],
        phases: phases, id: "voice"),
      question(
        .responses(ResponseWindow()), given: ["infant.gaze.away"],
        target: ["mother.approach.closer"], phases: phases, id: "pursuit"),
      question(
        .tallies(window), given: ["infant.gaze.away"], target: ["mother.approach.closer"],
        phases: phases, id: "tallies"),
      question(
        .events(lag: 1), given: ["infant.point.points"], target: ["mother.nod.nods"],
        phases: phases, id: "events"),
      question(
        unit, given: ["infant.gaze.partner"], target: ["mother.gaze.partner"], phases: phases,
        id: "units"),
      question(
        .cycles(CycleParameters()), pair: ["infant", "mother"], phases: phases, id: "cycles"),
      question(.matching, phases: phases, id: "matching"),
      question(.turns(turns), pair: ["infant", "mother"], phases: phases, id: "turns"),
      question(
        .transitions, given: ["infant.gaze.away", "mother.gaze.away", "mother.approach.closer"],
        pair: ["infant", "mother"], phases: phases, id: "transitions"),
      question(
        .profile, given: ["infant.gaze.away"], target: ["mother.approach.closer"], phases: phases,
        id: "profile"),
    ]
  }
}
