import CodedSessions
import Testing

@testable import SequenceStatistics

@Suite struct PermutationPlanTests {
  private func plan(
    _ text: String, _ constraint: StructuralZeros = .none, lag: Int = 1
  ) throws -> PermutationPlan {
    try PermutationPlan(
      EventSequence([codes(text)]), codes: codes("abc"), lag: lag, constraint: constraint, seed: 1)
  }

  @Test func theWayFitsTheRecord() throws {
    #expect(try plan("aabbcc").way == .enumeration)
    let long = String(repeating: "abc", count: 30)
    #expect(try plan(long).way == .shuffle)
    #expect(try plan(long, .diagonal).way == .walk(steps: 400))
    #expect(try plan(long).isFree && !(try plan(long, .diagonal).isFree))
  }

  @Test func codesThatAreNotTabulatedKeepTheirPlaces() throws {
    let plan = try plan("abdcabdc")
    #expect(plan.size == 4 && plan.codes.count == 3)
    #expect(plan.frequencies == [[2, 2, 2, 2]])
    #expect(plan.isFree)
  }

  @Test func whatCannotOccurAndDoesIsNamed() {
    #expect(throws: LagTableError.self) { try plan("aab", .diagonal) }
    #expect(throws: LagTableError.self) { try plan("aabab", .diagonal, lag: 2) }
    let many = (0..<300).map { Code(UInt16($0)) }
    #expect(throws: LagTableError.tooManyCodes(300)) {
      try PermutationPlan(
        EventSequence([many]), codes: many, lag: 1, constraint: .none, seed: 1)
    }
  }

  @Test func theMeansOfTheWholeSumToThePairs() throws {
    for constraint in [StructuralZeros.none, .diagonal] {
      let plan = try plan(String(repeating: "abcacb", count: 12) + "a", constraint)
      #expect(
        isClose(plan.wholeMeans.cells.reduce(0, +), Double(plan.table.total), relative: 1e-12))
    }
  }
}
