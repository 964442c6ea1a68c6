import CodedSessions
import SequenceStatistics
import Testing

@Suite struct EasyDiagTests {
  private struct Case: Decodable {
    struct Input: Decodable { let datasets: [String: AgreementEvents] }
    struct Expected: Decodable {
      let overlap: Double
      let square: [[Int]]
      let kappa: Double
      let maximum: Double?
      let rawAgreement: Double
      let kappaWithoutNil: Double
      let rawWithoutNil: Double
      let kappaPerCode: [String: Double]
      let converged: Double

      enum CodingKeys: String, CodingKey {
        case overlap
        case square = "square_rows_A_cols_B"
        case kappa = "kappa_ipf"
        case maximum = "kappa_max"
        case rawAgreement = "raw_agreement"
        case kappaWithoutNil = "kappa_without_nil"
        case rawWithoutNil = "raw_without_nil"
        case kappaPerCode = "kappa_per_code"
        case converged = "own_check_kappa_ipf_converged"
      }
    }
    struct Reference: Decodable { let expected: [String: [Expected]] }
    let input: Input
    let references: [Reference]
    let tolerance: Double
  }

  @Test func theProgramIsReproduced() throws {
    let decoded: Case = try AgreementCase.decoded("12-easydiag")
    let tolerance = decoded.tolerance
    var seen = 0
    for (name, results) in decoded.references[0].expected {
      let events = try #require(decoded.input.datasets[name])
      for expected in results {
        let label = "\(name) \(expected.overlap)"
        let found = EasyDiag(events.coding, threshold: expected.overlap)
        #expect(found.table.cells.cells == expected.square.flatMap { $0 }, "\(label)")
        #expect(isClose(found.asPrinted, expected.kappa, absolute: tolerance), "\(label)")
        #expect(
          isClose(
            found.kappa.kappa, expected.converged, absolute: 1e-9), "\(label)")
        #expect(isClose(found.kappa.observed, expected.rawAgreement), "\(label)")
        #expect(isClose(found.kappa.ofPairsAlone, expected.kappaWithoutNil), "\(label)")
        #expect(isClose(found.kappa.observedOfPairsAlone, expected.rawWithoutNil), "\(label)")
        if let maximum = expected.maximum {
          #expect(isClose(found.kappa.maximumCountingNil, maximum, absolute: tolerance), "\(label)")
        } else {
          // The program divides 0 by 0 where nothing is unmatched; the agreement is perfect.
          #expect(found.kappa.kappa == .value(1) && found.kappa.maximum == .value(1))
        }
        for (code, kappa) in expected.kappaPerCode {
          let place = try #require(events.codes.firstIndex(of: code))
          let value = try #require(found.perCode[place].value)
          // The program shows negative values as 0.
          #expect(isClose(max(0, value), kappa, absolute: tolerance), "\(label) \(code)")
        }
        #expect(found.moments == 0 && found.leftOut == 0)
        seen += 1
      }
    }
    #expect(seen == 12)
  }

  @Test func aNegativeKappaStaysNegative() throws {
    let coding = TimedCodings.coding(
      [(0, 0, 10), (1, 20, 30), (0, 40, 50), (1, 60, 61)],
      [(1, 0, 10), (0, 20, 30), (1, 40, 50), (0, 80, 81)], categories: 2)
    let found = EasyDiag(coding)
    #expect(try #require(found.kappa.kappa.value) < 0)
    #expect(found.asPrinted == 0)
  }

  @Test func aCodeOfOneCoderMakesTheProgramPrintNothing() throws {
    let coding = TimedCodings.coding(
      [(0, 0, 10), (1, 20, 30), (2, 40, 50)], [(0, 0, 10), (1, 20, 30), (0, 60, 70)])
    let found = EasyDiag(coding)
    #expect(try #require(found.kappa.kappa.value) > 0.4)
    #expect(found.asPrinted == 0)
  }

  @Test(arguments: 0..<100)
  func exchangingTheCodersTransposesTheTable(seed: Int) {
    var random = TestRandom(seed: UInt64(seed))
    // Onsets and ends without ties, so that the order of pairs does not depend on who comes first.
    var times: Set<Int64> = []
    func marks() -> [(Int, Int64, Int64)] {
      (0..<8).compactMap { _ in
        let onset = Int64(random.below(1_000_000))
        let offset = onset + 1 + Int64(random.below(200_000))
        guard times.insert(onset).inserted, times.insert(offset).inserted else { return nil }
        return (random.below(3), onset, offset)
      }
    }
    let coding = TimedCodings.coding(marks(), marks(), blocks: [(0, 2_000_000)])
    #expect(
      EasyDiag(coding.swapped, threshold: 0.2).table
        == EasyDiag(coding, threshold: 0.2).table.transposed, "seed \(seed)")
  }

  @Test func momentsAreLeftOutAndCounted() {
    let coding = TimedCodings.coding([(0, 5, 5), (1, 10, 20)], [(1, 10, 20), (0, 15, 15)])
    let found = EasyDiag(coding)
    #expect(found.moments == 2 && found.table.total == 2)
    #expect(found.events.map(\.kind) == [.match])
    #expect(EasyDiag(TimedCodings.coding([], [])).kappa.kappa == .undefined(.noPairs))
  }
}
