import CodedSessions
import StudyAnalysis
import Testing

/// The analysis of a session of sixty seconds with one pursued look away.
enum CycleSample {
  static func analysis(withSensitivity: Bool = false) throws -> CycleAnalysis {
    func span(_ onset: Int64, _ offset: Int64) throws -> TimeSpan {
      try #require(TimeSpan(onset: .seconds(onset), offset: .seconds(offset)))
    }
    let (infant, mother) = (Person("infant"), Person("mother"))
    let whole = try span(0, 60)
    let session = try CodedSession(
      id: "=s", span: whole, spanOrigin: .stated,
      timeUnit: TimeUnit(step: .milliseconds(100), origin: .largestCommonStep),
      persons: [infant, mother],
      streams: [
        try Stream(
          person: infant, name: "gaze",
          states: [
            Bout(code: Code(0), span: try span(0, 10), source: SourceLine(line: 2)),
            Bout(code: Code(1), span: try span(10, 18), source: SourceLine(line: 3)),
            Bout(code: Code(0), span: try span(18, 60), source: SourceLine(line: 4)),
          ], within: whole),
        try Stream(
          person: mother, name: "acts",
          events: [
            Moment(code: Code(2), time: .seconds(11)), Moment(code: Code(3), time: .seconds(15)),
          ], within: whole),
      ],
      codebook: try Codebook([
        .init(person: infant, stream: "gaze", name: "looks", codeClass: .partner),
        .init(person: infant, stream: "gaze", name: "averts", codeClass: .away),
        .init(person: mother, stream: "acts", name: "closer", codeClass: .pursuit),
        .init(person: mother, stream: "acts", name: "leans back", codeClass: .withdrawal),
      ]), sources: ["play.csv"], isSimulated: true)
    return try CycleAnalysis(
      session, averting: infant, pursuing: mother, withSensitivity: withSensitivity)
  }
}
