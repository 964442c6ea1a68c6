import CodedSessions
import SequenceStatistics
import Testing

@Suite struct StructuralZerosTests {
  @Test func noCodesNoCells() {
    for zeros in [StructuralZeros.none, .diagonal, .withinGroups([]), .mask([])] {
      #expect(zeros.impossible(among: [])?.cells == [])
    }
  }

  @Test func diagonals() {
    let abc = codes("abc")
    #expect(StructuralZeros.none.impossible(among: abc)?.cells.contains(true) == false)
    #expect(
      StructuralZeros.diagonal.impossible(among: abc)?.cells
        == [true, false, false, false, true, false, false, false, true])
    #expect(
      StructuralZeros.diagonalOf(codes("cz")).impossible(among: abc)?.cells
        == [false, false, false, false, false, false, false, false, true])
  }

  @Test func strictTurnAlternation() throws {
    let zeros = StructuralZeros.withinGroups([codes("ac"), codes("b")])
    let impossible = try #require(zeros.impossible(among: codes("abcd")))
    #expect(impossible[given: 0, target: 2] && impossible[given: 2, target: 0])
    #expect(impossible[given: 0, target: 0] && impossible[given: 1, target: 1])
    #expect(!impossible[given: 0, target: 1] && !impossible[given: 1, target: 2])
    #expect(!impossible[given: 3, target: 3], "a code in no group follows itself freely")
  }

  @Test func aMaskHasToFit() {
    #expect(StructuralZeros.mask([[true]]).impossible(among: codes("ab")) == nil)
    #expect(StructuralZeros.mask([[true, false], [true]]).impossible(among: codes("ab")) == nil)
    #expect(
      StructuralZeros.mask([[true, false], [true, true]]).impossible(among: codes("ab"))?.cells
        == [true, false, true, true])
  }
}
