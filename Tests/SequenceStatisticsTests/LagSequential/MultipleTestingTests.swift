import SequenceStatistics
import Testing

@Suite("MultipleTesting")
struct MultipleTestingTests {
  private let p: [Measure] = [.value(0.01), .value(0.04), .undefined(.noPairs), .value(0.03)]

  @Test("As R's p.adjust() gives them")
  func adjust() {
    func adjusted(_ how: MultipleTesting) -> [Double?] {
      how.adjust(p).adjusted.map { $0.value.map { ($0 * 1e12).rounded() / 1e12 } }
    }
    #expect(adjusted(.holm) == [0.03, 0.06, nil, 0.06])
    #expect(adjusted(.benjaminiHochberg) == [0.03, 0.04, nil, 0.04])
    #expect(adjusted(.bonferroni) == [0.03, 0.12, nil, 0.09])
    #expect(adjusted(.none) == [0.01, 0.04, nil, 0.03])
    #expect(MultipleTesting.allCases.allSatisfy { $0.adjust(p).testCount == 3 })
  }

  @Test("Planned cells pay for the plan alone")
  func planned() {
    let isPlanned = MultipleTesting.planned(
      [(given: 0, target: 1), (given: 5, target: 0)], among: 2)
    #expect(isPlanned == [false, true, false, false])
    let adjusted = MultipleTesting.bonferroni.adjust(p, isTestable: isPlanned)
    #expect(adjusted.testCount == 1 && adjusted.adjusted[1] == .value(0.04))
    #expect(adjusted.adjusted[0].reason == .notTested)
    #expect(adjusted.adjusted[2].reason == .noPairs)
  }
}
