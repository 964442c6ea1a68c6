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
        == "No stream has uncodable time; nothing is hatched.")
  }

  @Test func pausesThatWereGuessedAreSaid() throws {
    let session = try AnalysedSession.strong.read().session
    let analysis = try SessionAnalysis(of: AnalysedSession.read(session, isGuessed: true))
    let coverage = try #require(
      SessionQuality.badges(analysis, names: BehaviourNames(session.codebook))
        .first { $0.subject == "Coverage" })
    #expect(coverage.level == .look)
    #expect(
      coverage.finding.plain
        == "50\u{A0}% of the session without a code in mother.approach, read as pauses (guessed). "
        + "If they could not be coded, give the stream the kind state in a codebook.")
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
    let partners = sequence.partners
    let codes = partners.table.codes.indices
    let isDyad = Set(partners.actors).count > 1
    let cells = codes.flatMap { given in
      codes.filter { !isDyad || partners.actors[given] != partners.actors[$0] }
        .map { partners[given: given, target: $0] }
    }.filter { !$0.isStructuralZero }
    let sparse = cells.count {
      $0.adjustedResidual.value != nil && ($0.expected.value ?? 5) < 5
    }
    let sparseBadge = badges.first { $0.subject == "Sparse cells" }
    #expect((sparseBadge != nil) == (sparse > 0))
    if let sparseBadge {
      let words = sparseBadge.finding.plain
      #expect(
        words.hasPrefix(
          Phrases.share(sparse, of: cells.count) + " cells"
            + (isDyad
              ? " between the partners of “What follows what” " : " of “What follows what” ")))
      #expect(words.hasSuffix("significance mark."))
    }
    let tied = sequence.sequence.tiedPairsLeftOut
    let simultaneous = badges.first { $0.subject == "Simultaneous" }
    #expect((simultaneous != nil) == (tied > 0))
    if let simultaneous { #expect(Prose.numbers(simultaneous.finding.plain) == ["\(tied)"]) }
    let lost = badges.first { $0.subject == "Pairs not counted" }
    let broken = sequence.sequence.pairsLost - tied
    #expect((lost != nil) == (broken > 0))
    if let lost {
      let all = partners.table.total + sequence.sequence.pairsLost
      #expect(Prose.numbers(lost.finding.plain) == ["\(broken)", "\(all)"])
    }
    #expect(badges.contains { $0.subject == "Phases" } == (analysis.session.phases.count > 1))
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
