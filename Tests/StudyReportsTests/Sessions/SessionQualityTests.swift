import CodedSessions
import SequenceStatistics
import SessionFiles
import StudyAnalysis
import Testing

@testable import StudyReports

@Suite struct SessionQualityTests {
  private func badges(_ sample: AnalysedSession) throws -> [QualityBadge] {
    let analysis = try sample.analysis()
    return SessionQuality.badges(analysis, names: BehaviourNames(analysis.session.codebook))
  }

  private func badge(_ subject: String, _ sample: AnalysedSession) throws -> QualityBadge {
    try #require(try badges(sample).first { $0.subject == subject }, "\(subject)")
  }

  @Test(arguments: AnalysedSession.allCases)
  func everyReportSaysWhatOneSessionCannotCarry(_ sample: AnalysedSession) throws {
    let badges = try badges(sample)
    #expect(badges.suffix(2).map(\.subject) == ["Agreement", "One session"])
    #expect(Set(badges.map(\.subject)).count == badges.count)
    for subject in ["Coverage", "Streams", "Rows", "Clock"] {
      #expect(badges.contains { $0.subject == subject }, "\(subject)")
    }
  }

  @Test(arguments: AnalysedSession.allCases)
  func onlySimulatedSessionsAreCalledSo(_ sample: AnalysedSession) throws {
    #expect(
      try badges(sample).contains { $0.subject == "Simulated" }
        == sample.read().session.isSimulated)
  }

  @Test func gapsAreNamedWithTheirLengths() throws {
    let coverage = try badge("Coverage", .play)
    let session = try AnalysedSession.play.read().session
    let gaze = try #require(session.streams.first)
    let share = Decimals.percent(
      gaze.codable.duration.seconds / session.duration.seconds, places: 1)
    let gaps = TimeSet(session.span).subtracting(gaze.codable).spans.map {
      Decimals.seconds($0.duration)
    }
    #expect(gaps.count == 2)
    #expect(
      coverage.finding.plain
        == "\(share) of infant gaze codable (2\u{A0}gaps: \(gaps.joined(separator: ", "))). "
        + "Uncodable time is hatched, never bridged, and out of every denominator.")
    #expect(coverage.level == .good)
  }

  @Test func withoutGapsNothingIsHatched() throws {
    #expect(
      try badge("Coverage", .strong).finding.plain
        == "Every stream could be coded throughout; nothing is hatched.")
  }

  @Test func muchUncodableTimeIsToBeLookedAt() throws {
    let session = try AnalysedSession.alone.read().session
    let gaze = try #require(session.streams.first)
    let share = gaze.codable.duration.seconds / session.duration.seconds
    #expect(try badge("Coverage", .alone).level == (share >= 0.95 ? .good : .look))
  }

  @Test func rowsLeftOutAndDuplicatesAreCounted() throws {
    let guessed = try badge("Rows", .oneBout)
    #expect(guessed.level == .look)
    #expect(
      guessed.finding.plain
        == "1,234\u{A0}rows read, 2\u{A0}duplicates counted once and 3\u{A0}rows left out because "
        + "unreadable (table with one event a row).")
    #expect(try badge("Rows", .strong).level == .good)
    #expect(Prose.numbers(try badge("Rows", .strong).finding.plain) == ["1,234"])
  }

  @Test func theClockSaysItsStepAndWhoStatedTheLength() throws {
    #expect(
      try badge("Clock", .strong).finding.plain
        == "Times are multiples of 0.001\u{A0}s. The session is taken to last from its first to its "
        + "last event.")
    #expect(
      try badge("Clock", .play).finding.plain
        == "Times are multiples of 0.04\u{A0}s. The file states the session’s length.")
  }

  @Test func gapsClosedAreCounted() throws {
    #expect(
      try badge("Gaps closed", .strong).finding.plain.hasSuffix(
        "Closed: 12 in infant.gaze (up to 0.04\u{A0}s)."))
    #expect(
      try badge("Gaps closed", .oneBout).finding.plain.hasSuffix(
        "Closed: 12 in infant.gaze (up to 0.04\u{A0}s, guessed)."))
    let fred = try AnalysedSession.fred.read().record
    let words = try badge("Gaps closed", .fred).finding.plain
    for closing in fred.gapClosings {
      #expect(
        words.contains("\(closing.count) in \(closing.stream) (up to \(closing.tolerance.text)"))
    }
  }

  @Test(arguments: AnalysedSession.allCases)
  func caveatsOfTheTableAreBadges(_ sample: AnalysedSession) throws {
    let analysis = try sample.analysis()
    let badges = try badges(sample)
    guard let sequence = analysis.sequence else {
      #expect(!badges.contains { $0.subject == "Sparse cells" })
      return
    }
    let table = sequence.table
    let possible = table.table.isImpossible.cells.count { !$0 }
    let sparse = table.isSparse.cells.count { $0 }
    let sparseBadge = badges.first { $0.subject == "Sparse cells" }
    #expect((sparseBadge != nil) == (sparse > 0))
    if let sparseBadge {
      #expect(sparseBadge.finding.plain.hasPrefix(Phrases.share(sparse, of: possible) + " cells"))
    }
    let lost = badges.first { $0.subject == "Broken pairs" }
    #expect((lost != nil) == (sequence.sequence.pairsLost > 0))
    if let lost {
      #expect(Prose.numbers(lost.finding.plain).first == "\(sequence.sequence.pairsLost)")
    }
    let leftOut = badges.first { $0.subject == "Left out" }
    #expect((leftOut != nil) == !sequence.leftOut.isEmpty)
    for stream in sequence.leftOut { #expect(leftOut?.finding.plain.contains(stream) == true) }
  }

  @Test func guessesAreToBeLookedAt() throws {
    #expect(try badge("Streams", .strong).level == .good)
    #expect(try badge("Streams", .oneBout).level == .look)
    #expect(
      try badge("Streams", .strong).finding.plain
        == "Read as infant.gaze (a state at every moment) and mother.approach (bouts with pauses): "
        + "as the codebook says.")
  }
}
