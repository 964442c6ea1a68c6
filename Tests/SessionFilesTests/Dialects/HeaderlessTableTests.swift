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

  @Test("A sampled series is named")
  func series() throws {
    let outcome = try read(lines: ["0.0,1", "0.1,1", "0.2,2", "0.3,2", "0.4,1"])
    #expect(outcome.errors == ["E107"])
    #expect(try outcome.message(.notAnEventTable).message.contains("rising by 0.1"))
  }

  @Test("Other tables need the numbers of their columns")
  func mapped() throws {
    let lines = ["1045,10,364251,372300,8.049", "1045,20,375000,376000,1.0"]
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
