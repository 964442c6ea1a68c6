import CodedSessions
import SequenceStatistics
import Testing

@Suite struct OverlapTests {
  private struct Case: Decodable {
    struct Input: Decodable {
      let x: [Int]
      let y: [Int]
    }
    struct Expected: Decodable {
      let propMatch: Double
      let cohenKappa: Double
      let jaccardState1: Double
      let phiState1: Double
    }
    let input: Input
    let expected: Expected
    let tolerance: Double
  }

  @Test func theReferenceCase() throws {
    let reference: Case = try SynchronyCase.decoded("cont__match_n200_k3")
    let sections = PairedSections(
      units: reference.input.x, reference.input.y, unit: .seconds(1))
    let overlap = Overlap(sections, first: 1, second: 1)
    let expected = reference.expected
    #expect(isClose(overlap.jaccard, expected.jaccardState1, relative: reference.tolerance))
    #expect(isClose(overlap.phi, expected.phiState1, relative: reference.tolerance))
    #expect(isClose(Overlap.kappa(sections), expected.cohenKappa, relative: reference.tolerance))
    #expect(isClose(Matching(sections).share, expected.propMatch, relative: reference.tolerance))
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func countedUnitByUnit(seed: UInt64) throws {
    var random = TestRandom(seed: seed)
    func units() -> [Int?] { (0..<40).map { _ in random.below(3) == 0 ? nil : random.below(2) } }
    let (x, y) = (units(), units())
    let overlap = Overlap(
      PairedSections(units: x, y, unit: .seconds(1)), first: 0, second: 1)
    let a = zip(x, y).count { $0 == 0 && $1 == 1 }
    let b = zip(x, y).count { $0 == 0 && $1 != 1 }
    let c = zip(x, y).count { $0 != 0 && $1 == 1 }
    let d = 40 - a - b - c
    #expect(overlap.joint == .seconds(Int64(a)) && overlap.first == .seconds(Int64(a + b)))
    #expect(
      isClose(overlap.expected, Double((a + b) * (a + c)) / 40, relative: 1e-12, absolute: 1e-12))
    if a + b + c > 0 {
      #expect(isClose(overlap.jaccard, Double(a) / Double(a + b + c), absolute: 1e-12))
    }
    let agreement = Double(a + d) / 40
    let chance = (Double((a + b) * (a + c)) + Double((c + d) * (b + d))) / 1600
    if chance < 1 {
      #expect(
        isClose(overlap.kappa, (agreement - chance) / (1 - chance), relative: 1e-9, absolute: 1e-12)
      )
    }
  }

  @Test func whatNeverHoldsIsUndefined() {
    let sections = PairedSections(units: [1, 1], [2, 2], unit: .seconds(1))
    #expect(Overlap(sections, first: 5, second: 5).jaccard == .undefined(.noOccurrence))
    #expect(Overlap(sections, first: 1, second: 2).phi == .undefined(.emptyMargin))
    #expect(Overlap(sections, first: 1, second: 2).kappa == .undefined(.cannotVary))
    let none = PairedSections(units: [], [], unit: .seconds(1))
    #expect(Overlap.kappa(none) == .undefined(.noCodableTime))
  }
}
