import Testing

@testable import StudyReports

@Suite struct ComparisonSidesTests {
  private func sides(_ first: [String], _ second: [String]) -> ComparisonSides {
    ComparisonSides(
      .init(label: "one", persons: first, isSimulated: false),
      .init(label: "two", persons: second, isSimulated: false))
  }

  @Test func peopleOfOneNameAreTheSameWhateverTheirOrder() {
    let sides = sides(["infant", "mother"], ["mother", "infant"])
    #expect(sides.inFirst("mother.closer infant") == "mother.closer infant")
    #expect(sides.matching.isEmpty)
  }

  @Test(
    arguments: [
      ("fred", "mark"), ("fred.averts", "mark.averts"), ("mother.closer", "mother.closer"),
      ("fred.a mother.b fred.c", "mark.a mother.b mark.c"), ("freddy.averts", "freddy.averts"),
      ("target fred", "target mark"), ("", ""), ("fred.gaze.averts", "mark.gaze.averts"),
    ])
  func othersAreMatchedByTheirOrder(text: String, asInFirst: String) {
    let sides = sides(["mark", "mother"], ["fred", "mother"])
    #expect(sides.inFirst(text) == asInFirst)
    #expect(
      sides.matching == "Set side by side by their order: fred of two beside mark of one.")
  }

  @Test func twoOfTwo() {
    let sides = sides(["a", "b"], ["c", "d"])
    #expect(sides.inFirst("c.x d.y") == "a.x b.y")
  }

  @Test func whoHasNobodyToStandBesideKeepsTheName() {
    #expect(sides(["a"], ["c", "d"]).inFirst("c d") == "a d")
    #expect(sides([], ["c"]).inFirst("c") == "c")
  }
}
