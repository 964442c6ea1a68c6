import Foundation
import Testing

@Suite struct CodebookVerbTests {
  private let place: Workplace

  init() throws { place = try Workplace.withPlay() }

  @Test func aDraftHasARowForEachCode() throws {
    let run = try place.attune("codebook", "play.csv")
    #expect(run.exitCode == 0 && run.talk.isEmpty)
    let lines = run.output.split(separator: "\n").map(String.init)
    #expect(lines.count == 4)
    #expect(lines.first?.hasPrefix("stream,person,code,label,kind,class") ?? false)
    #expect(lines.contains { $0.hasPrefix("gaze,infant,away,") && $0.contains(",away,") })
  }

  @Test func theDraftIsACodebookThatReadsWithoutAMessage() throws {
    #expect(try place.attune("codebook", "play.csv", "--out", "book.csv").exitCode == 0)
    let run = try place.attune("check", "play.csv", "--codebook", "book.csv", "--strict")
    #expect(run.exitCode == 0 && run.talk.isEmpty, "\(run.talk)")
  }

  @Test func whatIsThereIsNeverReplaced() throws {
    try place.write("mine", to: "book.csv")
    let run = try place.attune("codebook", "play.csv", "--out", "book.csv")
    #expect(run.exitCode == 7)
    #expect(try place.read("book.csv") == "mine")
  }
}
