import Testing

@testable import SequenceStatistics

@Suite struct BracketedRootTests {
  @Test func findsRootsFromEitherSide() throws {
    let cube = { (x: Double) in x * x * x - 2 }
    let root = try #require(BracketedRoot.find(from: 0, to: 2, cube))
    #expect(isClose(root, 1.2599210498948732, relative: 1e-15))
    #expect(isClose(try #require(BracketedRoot.find(from: 2, to: 0, cube)), root, relative: 1e-14))
    #expect(BracketedRoot.find(from: -1, to: 1) { $0 } == 0)
    #expect(BracketedRoot.find(from: 3, to: 5) { $0 - 5 } == 5)
  }

  @Test("Flat, steep and broken functions need no more than some hundred steps")
  func hardFunctions() throws {
    let functions: [(Double) -> Double] = [
      { x in (x - 0.3) * (x - 0.3) * (x - 0.3) }, { $0 < 0.3 ? -1 : 1e9 },
      { x in x < 0.3 ? -1e-12 : x - 0.3 + 1e-12 }, { 1 / ($0 + 1) - 1 / 1.3 },
    ]
    for (number, function) in functions.enumerated() {
      var calls = 0
      let root = try #require(
        BracketedRoot.find(from: -0.9, to: 1000) {
          calls += 1
          return function($0)
        })
      #expect(isClose(root, 0.3, relative: 1e-4), "function \(number)")
      #expect(calls < 200, "function \(number)")
    }
  }

  @Test func refusesWhatHasNoBracket() {
    #expect(BracketedRoot.find(from: 0, to: 1) { _ in 1 } == nil)
    #expect(BracketedRoot.find(from: 0, to: 1) { _ in .nan } == nil)
    #expect(BracketedRoot.find(from: 0, to: 1) { $0 == 0 ? -.infinity : 1 } == nil)
  }
}
