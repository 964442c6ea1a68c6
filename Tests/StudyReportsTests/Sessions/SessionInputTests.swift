import CodedSessions
import SequenceStatistics
import SessionFiles
import StudyAnalysis
import Testing

@testable import StudyReports

@Suite struct SessionInputTests {
  @Test(arguments: AnalysedSession.allCases)
  func noBannedPhraseWhateverTheLabels(_ sample: AnalysedSession) throws {
    let input = try Prose.input(sample)
    let quotations = AnalysedSession.quotations(input.session)
    for text in Prose.everything(input) {
      #expect(BannedPhrases.found(in: text, quotations: quotations).isEmpty, "\(text)")
      #expect(
        !text.contains("nan") || input.session.codebook.entries.contains { text.contains($0.label) }
      )
    }
  }

  @Test(arguments: AnalysedSession.allCases)
  func noSentenceIsLeftHalf(_ sample: AnalysedSession) throws {
    let input = try Prose.input(sample)
    let sentences =
      input.findings.map(\.plain) + input.badges.map(\.finding.plain) + [input.method.plain]
    for sentence in sentences {
      #expect(sentence.hasSuffix("."), "\(sentence)")
      #expect(!sentence.contains("  "), "\(sentence)")
      #expect(!sentence.contains("()"), "\(sentence)")
      #expect(!sentence.contains(" ,") && !sentence.contains(".."), "\(sentence)")
    }
  }

  @Test func theHeadingNamesPairAndSession() throws {
    #expect(try Prose.input(.strong).heading == "Infant with mother, session strong")
    #expect(try Prose.input(.alone).heading == "Infant, session alone")
  }

  @Test(arguments: AnalysedSession.allCases)
  func codableTimeIsTheLeastOfAllStreams(_ sample: AnalysedSession) throws {
    let input = try Prose.input(sample)
    let session = input.session
    let shares = session.streams.map {
      $0.codable.duration.seconds / session.duration.seconds
    }
    guard let least = shares.min() else {
      #expect(input.codable == "nothing coded")
      return
    }
    #expect(Prose.numbers(input.codable) == [Decimals.percentNumber(least, places: 1)])
    #expect(input.codable.hasPrefix("at least") == !shares.allSatisfy { $0 == least })
  }

  @Test func behavioursOfOneNameInTwoStreamsAreTold() throws {
    let infant = Person("infant")
    let book = try Codebook([
      .init(person: infant, stream: "gaze", name: "on"),
      .init(person: infant, stream: "touch", name: "on"),
      .init(person: Person("mother"), stream: "gaze", name: "on"),
    ])
    let names = BehaviourNames(book)
    #expect(book.codes.map(names.full) == ["infant on (gaze)", "infant on (touch)", "mother on"])
  }
}
