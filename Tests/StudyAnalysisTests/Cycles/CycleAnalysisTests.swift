import CodedSessions
import SequenceStatistics
import StudyAnalysis
import Testing

@Suite struct CycleAnalysisTests {
  typealias Hand = HandMadeSession

  /// The chase with classes: partner, away and pursuit.
  static func chase(phases: [(String, Int64, Int64)] = []) throws -> CodedSession {
    let plain = try Hand.chase(phases: phases)
    let classes: [String: CodeClass] = ["partner": .partner, "away": .away, "closer": .pursuit]
    return try CodedSession(
      id: plain.id, span: plain.span, spanOrigin: plain.spanOrigin, timeUnit: plain.timeUnit,
      persons: plain.persons, streams: plain.streams, phases: plain.phases,
      codebook: try Codebook(
        plain.codebook.entries.map {
          .init(person: $0.person, stream: $0.stream, name: $0.name, codeClass: classes[$0.name])
        }))
  }

  @Test func theChaseByHand() throws {
    let analysis = try CycleAnalysis(
      try Self.chase(), averting: Hand.infant, pursuing: Hand.mother, withSensitivity: true)
    #expect(analysis.measures.aversions.count == 2 && analysis.measures.pursuedCount == 2)
    // Both last eight seconds after the pursuit: dodged, and returned in their own time.
    #expect(analysis.measures.cycles.map(\.resolution) == [.returnedSelfTimed, .returnedSelfTimed])
    #expect(analysis.flag.verdict == .insufficientData)
    #expect(analysis.sensitivity != nil && analysis.jitter != nil)
  }

  @Test func onePhase() throws {
    let session = try Self.chase(phases: [("play", 0, 25), ("still", 25, 60)])
    let still = try CycleAnalysis(
      session, averting: Hand.infant, pursuing: Hand.mother, phase: "still")
    #expect(still.records.map(\.phase) == ["still"] && still.measures.aversions.count == 1)
    #expect(throws: CycleAnalysisError.noPhase("x", known: ["play", "still"])) {
      _ = try CycleAnalysis(session, averting: Hand.infant, pursuing: Hand.mother, phase: "x")
    }
  }

  @Test func whatIsMissingIsNamed() throws {
    #expect(
      throws: CycleAnalysisError.noRecord(averting: Hand.infant, pursuing: Hand.mother)
    ) { _ = try CycleAnalysis(try Hand.chase(), averting: Hand.infant, pursuing: Hand.mother) }
    let chase = try Self.chase()
    #expect(try CycleAnalysis.pair(of: chase, named: []).averting == Hand.infant)
    #expect(try CycleAnalysis.pair(of: chase, named: ["mother", "infant"]).averting == Hand.mother)
    let order = try CodedSession(
      id: "o", span: chase.span, spanOrigin: .observed,
      timeUnit: TimeUnit(step: .seconds(1), origin: .order), persons: chase.persons,
      streams: chase.streams, codebook: chase.codebook)
    #expect(throws: CycleAnalysisError.noClock) {
      _ = try CycleAnalysis(order, averting: Hand.infant, pursuing: Hand.mother)
    }
  }
}
