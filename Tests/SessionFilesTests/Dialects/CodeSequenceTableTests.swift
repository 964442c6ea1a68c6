import CodedSessions
import Testing

@testable import SessionFiles

@Suite("Sequences of codes without times")
struct CodeSequenceTableTests {
  @Test("A single column is one sequence, which has an order and no clock")
  func single() throws {
    let outcome = try read(lines: ["code", "a", "b", "b", "a"])
    #expect(outcome.ids == ["N338"])
    let session = try outcome.session()
    #expect(try session.moments("subject.behavior") == ["a 0", "b 1", "b 2", "a 3"])
    #expect(session.span == TimeSpan(onset: .zero, offset: .seconds(4)))
    #expect(session.timeUnit.origin == .order)
    #expect(!session.timeUnit.origin.isClock)
  }

  @Test(
    "The word segment or a number above 999 begins a sequence",
    arguments: [["segment", "1", "2", "segment", "3"], ["1001", "1", "2", "1002", "3"]])
  func segments(cells: [String]) throws {
    let outcome = try read(lines: ["code"] + cells)
    #expect(outcome.sessions.map(\.session.id) == ["segment 1", "segment 2"])
    #expect(try outcome.sessions.first?.session.moments("subject.behavior") == ["1 0", "2 1"])
  }

  @Test("A column of places makes a table of codes a sequence")
  func places() throws {
    let outcome = try read(lines: [
      "dyad,position,code", "A,1,x", "A,2,y", "B,1,y", "B,2,y", "B,3,x",
    ])
    #expect(outcome.errors == [])
    #expect(outcome.sessions.map(\.session.dyad) == ["A", "B"])
    #expect(try outcome.sessions.last?.session.moments("subject.behavior").count == 3)
  }

  @Test("--map with a code and no time reads the order of any table")
  func mapped() throws {
    let lines = ["who,date,act", "1,2025-01-01,a", "1,2025-01-02,b", "2,2025-01-01,b"]
    #expect(!(try read(lines: lines).errors.isEmpty))
    let outcome = try read(lines: lines) { $0.map = [.session: "who", .code: "act"] }
    #expect(outcome.ids == ["N338"])
    #expect(outcome.sessions.map(\.session.id) == ["1", "2"])
  }
}
