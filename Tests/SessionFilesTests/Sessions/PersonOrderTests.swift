import CodedSessions
import Testing

@testable import SessionFiles

@Suite("Order of persons")
struct PersonOrderTests {
  @Test(
    "As they appear, the infant first of two, or as the user says",
    arguments: [
      ([], [], []), (["a", "b"], [], ["a", "b"]),
      (["mother", "infant"], [], ["infant", "mother"]),
      (["infant", "baby"], [], ["infant", "baby"]), (["Mère", "Bébé"], [], ["Bébé", "Mère"]),
      (["mother", "father", "infant"], [], ["mother", "father", "infant"]),
      (["a", "b", "c"], ["c", "a"], ["c", "a", "b"]),
      (["mother", "infant"], ["mother", "infant"], ["mother", "infant"]),
      (["a", "b"], ["x", "b"], ["b", "a"]),
    ] as [([String], [String], [String])])
  func order(names: [String], pair: [String], expected: [String]) {
    #expect(PersonOrder.ordered(names, pair: pair).map(\.id) == expected)
  }
}
