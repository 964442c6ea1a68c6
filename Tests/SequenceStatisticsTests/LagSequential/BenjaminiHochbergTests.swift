import SequenceStatistics
import Testing

@Suite("BenjaminiHochberg")
struct BenjaminiHochbergTests {
  /// The fifteen p values of Benjamini & Hochberg (1995), p. 295: four are found at .05.
  @Test func published() {
    let p = [
      0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262,
      0.5719, 0.6528, 0.7590, 1.0,
    ]
    let correction = BenjaminiHochberg(p.map { .value($0) })
    #expect(correction.adjusted.count { $0.value ?? 1 <= 0.05 } == 4)
    #expect(HolmCorrection(p.map { .value($0) }).adjusted.count { $0.value ?? 1 <= 0.05 } == 3)
    #expect(isClose(correction.adjusted[0], 0.0015) && isClose(correction.adjusted[14], 1))
  }

  @Test("Never below the p itself, rising with it", arguments: 1...20 as ClosedRange<UInt64>)
  func order(seed: UInt64) {
    var random = TestRandom(seed: seed)
    let p = (0..<12).map { _ in Double(random.below(40)) / 40 }.sorted()
    let adjusted = BenjaminiHochberg(p.map { .value($0) }).adjusted.compactMap(\.value)
    #expect(zip(p, adjusted).allSatisfy { $0 <= $1 })
    #expect(zip(adjusted, adjusted.dropFirst()).allSatisfy { $0 <= $1 })
  }
}
