import CodedSessions
import Testing

@testable import SessionFiles

@Suite("Tables with a column for each step")
struct WideSequenceTableTests {
  @Test("Each row is a session, blocks of 0 and 1 are codes")
  func presence() throws {
    let outcome = try read(lines: [
      "couple,S1,S2,S3,S4,S5,C1,C2,C3,C4,C5,age", "7,1,1,0,0,1,0,1,1,0,0,31",
      "9,0,0,1,1,1,1,1,1,1,1,40",
    ])
    #expect(outcome.errors == [])
    #expect(outcome.sessions.map(\.session.id) == ["7", "9"])
    let first = try #require(outcome.sessions.first?.session)
    #expect(try first.bouts("subject.behavior") == ["S 0-2", "C 1-3", "S 4-5"])
    #expect(first.timeUnit.origin == .interval)
    #expect(first.factors.contains { $0.name == "age" && $0.value == "31" })
  }

  @Test("A block of states; empty cells are not codable; a step gives the times")
  func states() throws {
    let outcome = try read(
      lines: ["1,2,3,4,5,6", "Active,Active,Average,,,", "Average,,Active,Active,Active,Active"]
    ) { $0.step = .seconds(10) }
    #expect(outcome.errors == [])
    #expect(outcome.sessions.map(\.session.id) == ["row 1", "row 2"])
    let last = try #require(outcome.sessions.last?.session)
    #expect(try last.bouts("subject.behavior") == ["Average 0-10", "Active 20-60"])
    #expect(try !last.stream("subject.behavior").codable.contains(.seconds(15)))
    #expect(outcome.sessions.first?.session.span.offset == .seconds(30))
  }

  @Test("A row without any code is told")
  func empty() throws {
    let outcome = try read(lines: ["1,2,3,4,5", "a,b,a,b,a", ",,,,", "b,b,a,a,a"])
    #expect(try outcome.message(.emptyRow).place?.line == 3)
    #expect(outcome.sessions.count == 2)
  }

  @Test("Blocks of numbered columns")
  func blocks() {
    let found = WideSequenceTable.blocks(in: ["id", "a1", "a2", "a3", "a4", "a5", "b1", "b2", "x"])
    #expect(found == [WideSequenceTable.Block(stem: "a", columns: [1, 2, 3, 4, 5])])
    #expect(WideSequenceTable.blocks(in: ["a1", "a3", "a5", "a7", "a9"]).isEmpty)
    #expect(WideSequenceTable.blocks(in: ["q08", "q09", "q10", "q11", "q12"]).count == 1)
  }
}
