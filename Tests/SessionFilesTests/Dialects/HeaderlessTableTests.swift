import CodedSessions
import Testing

@testable import SessionFiles

@Suite("Tables without a header")
struct HeaderlessTableTests {
  @Test("Onset, offset, code")
  func triples() throws {
    let outcome = try read(lines: ["30,30.433,4", "30.5,31.133,2", "31.167,31.967,1"])
    #expect(try outcome.session().codebook.entries.map(\.name) == ["4", "2", "1"])
    #expect(try outcome.record().rowCount == 3)
  }

  @Test("One reversed row is a fault of that row, not another layout")
  func reversed() throws {
    let outcome = try read(lines: ["1,2.5,a", "3,2.75,b", "4,5,a"])
    #expect(outcome.errors == ["E303"])
    #expect(try outcome.message(.offsetBeforeOnset).place?.line == 2)
    #expect(try outcome.message(.offsetBeforeOnset).place?.field == 2)
  }

  @Test("A series of time and value is made of bouts")
  func series() throws {
    let values = [1, 1, 2, 2, 1, 1, 1, 2]
    let outcome = try read(lines: values.enumerated().map { "0.\($0.offset),\($0.element)" })
    #expect(outcome.errors == [])
    #expect(
      try outcome.session().bouts("subject.behavior") == [
        "1 0-0.2", "2 0.2-0.4", "1 0.4-0.7", "2 0.7-0.8",
      ])
  }

  @Test("A series of measurements is named")
  func measurements() throws {
    let outcome = try read(lines: (0..<12).map { "0.\(10 + $0),\($0).\($0)5" })
    #expect(outcome.errors == ["E107"])
    #expect(try outcome.message(.notAnEventTable).message.contains("rising by 0.01"))
  }

  @Test("Milliseconds and seconds in one row are told apart by their durations")
  func mixed() throws {
    let outcome = try read(lines: ["7,10,364251,372300,8.049", "7,20,375000,376000,1.0"])
    #expect(outcome.errors == [])
    #expect(try outcome.session().id == "7")
    #expect(try outcome.session().bouts("subject.behavior") == ["10 364.251-372.3", "20 375-376"])
  }

  @Test("Other tables need the numbers of their columns")
  func mapped() throws {
    let lines = ["1045,10,364251,372300,8.1", "1045,20,375000,376000,1.1"]
    #expect(try read(lines: lines).errors == ["E502"])
    let outcome = try read(lines: lines) {
      $0.map = [.session: "1", .code: "2", .onset: "3", .offset: "4"]
      $0.timeScale = .milliseconds
    }
    #expect(try outcome.session().id == "1045")
    #expect(try outcome.session().bouts("subject.behavior") == ["10 364.251-372.3", "20 375-376"])
    let unknown = try read(lines: lines) { $0.map = [.code: "6", .onset: "3"] }
    #expect(unknown.errors == ["E501"])
  }
}
