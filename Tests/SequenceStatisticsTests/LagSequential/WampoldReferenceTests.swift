import CodedSessions
import Foundation
import SequenceStatistics
import Testing

/// The four tests of Wampold against `reference/lagseq` d01 to d03, at 1e-9.
@Suite
struct WampoldReferenceTests {
  private struct Case: Decodable {
    let codes: [String]
    let sequence: [String]
    let options: Options
    let expected: Expected

    struct Options: Decodable {
      let cellsIjkl: [String]
    }

    struct Moments: Decodable {
      let statistic: Double
      let mean: Double
      let variance: Double
      let z: Double
    }

    struct TwoCell: Decodable {
      let observed: Double
      let expected: Double
      let variance: Double
      let z: Double
      let kappa: Double
      let pOneSidedBySign: Double
    }

    struct Both: Decodable {
      let observed: Matrix
      let expected: Matrix
      let variance: Matrix
      let z: Matrix
      let kappa: Matrix
      let pOneSidedBySign: Matrix
    }

    struct Parallel: Decodable {
      let `case`: Matrix
      let kappa: Matrix
      let statistic: Matrix
      let expected: Matrix
      let variance: Matrix
      let z: Matrix
    }

    struct Nonparallel: Decodable {
      let `case`: Int
      let statistic: Double
      let expected: Double
      let variance: Double
      let zUnsigned: Double
    }

    struct Exact: Decodable {
      let twoCell: Moments
      let difference: [String: Moments]
    }

    struct Expected: Decodable {
      let twoCell: TwoCell
      let bidirectional: Both
      let parallelDominance: Parallel
      let nonparallelDominance: Nonparallel
      let exactPermutation: Exact
    }
  }

  private func read(_ name: String) throws -> Case {
    let path = Material.folder + "/reference/lagseq/" + name + ".json"
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    return try decoder.decode(Case.self, from: Data(contentsOf: URL(fileURLWithPath: path)))
  }

  @Test(arguments: ["d01_wampold", "d02_wampold", "d03_wampold"].filter(Material.has))
  func allFourTests(name: String) throws {
    let reference = try read(name)
    func code(_ label: String) throws -> Int {
      try #require(reference.codes.firstIndex(of: label))
    }
    let events = try reference.sequence.map { Code(UInt16(try code($0))) }
    let sequence = EventSequence([events])
    let all = reference.codes.indices.map { Code(UInt16($0)) }
    let table = try LagTable(sequence: sequence, codes: all)
    let moments = PermutationMoments(sequence, codes: all, lag: 1)
    let cells = try reference.options.cellsIjkl.map(code)
    let one = PermutationMoments.Cell(given: cells[0], target: cells[1])
    let other = PermutationMoments.Cell(given: cells[2], target: cells[3])

    let twoCell = TwoCellTest(one, other, of: table, moments: moments).result
    let expected = reference.expected
    #expect(twoCell.statistic == expected.twoCell.observed)
    #expect(isClose(twoCell.mean, expected.twoCell.expected))
    #expect(isClose(twoCell.variance, expected.twoCell.variance))
    #expect(isClose(twoCell.z, expected.twoCell.z))
    #expect(isClose(twoCell.kappa, expected.twoCell.kappa))
    #expect(isClose(twoCell.pBySign, expected.twoCell.pOneSidedBySign))
    #expect(isClose(twoCell.variance, expected.exactPermutation.twoCell.variance))

    for first in all.indices {
      for second in all.indices where first != second {
        let both = BidirectionalTest(first, second, of: table, moments: moments).result
        let matrix = expected.bidirectional
        #expect(both.statistic == matrix.observed[first][second])
        #expect(isClose(both.mean, try #require(matrix.expected[first][second])))
        #expect(isClose(both.variance, try #require(matrix.variance[first][second])))
        #expect(isClose(both.z, try #require(matrix.z[first][second]), absolute: 1e-9))
        #expect(isClose(both.kappa, try #require(matrix.kappa[first][second]), absolute: 1e-9))
        #expect(isClose(both.pBySign, try #require(matrix.pOneSidedBySign[first][second])))

        // Where a count is exactly at chance the peers give no case; here it counts as above.
        let means = (
          moments.mean(given: first, target: second), moments.mean(given: second, target: first)
        )
        let isTied =
          isClose(Double(table.counts[given: first, target: second]), means.0)
          || isClose(Double(table.counts[given: second, target: first]), means.1)
        if isTied { continue }
        let parallel = ParallelDominanceTest(first, second, of: table, moments: moments)
        let printed = expected.parallelDominance
        #expect(Double(parallel.direction.rawValue) == printed.case[first][second])
        #expect(parallel.result.statistic == printed.statistic[first][second])
        #expect(
          isClose(
            parallel.result.mean, try #require(printed.expected[first][second]),
            absolute: 1e-9))
        #expect(isClose(parallel.result.variance, try #require(printed.variance[first][second])))
        let kappa = try #require(printed.kappa[first][second])
        #expect(isClose(parallel.result.kappa, kappa, absolute: 1e-9))
        // The peer prints z with the sign of kappa.
        let z = parallel.result.z.map { kappa < 0 ? -$0 : kappa > 0 ? $0 : 0 }
        #expect(isClose(z, try #require(printed.z[first][second]), absolute: 1e-9))
      }
    }
    for (label, difference) in expected.exactPermutation.difference {
      let names = label.replacing(" minus reverse", with: "").split(separator: "->")
      let pair = try names.map { try code(String($0)) }
      let forth = PermutationMoments.Cell(given: pair[0], target: pair[1])
      let back = PermutationMoments.Cell(given: pair[1], target: pair[0])
      let own = moments.combination([(1, forth), (-1, back)])
      #expect(isClose(own.variance, difference.variance))
      #expect(isClose(own.mean, difference.mean, absolute: 1e-9))
    }

    let nonparallel = NonparallelDominanceTest(
      one, other, of: table, moments: moments,
      frequencies: EventFrequencies(sequence, codes: all))
    // A case of 0 means that a count is exactly at chance.
    if expected.nonparallelDominance.case != 0 {
      #expect(nonparallel.direction.rawValue == expected.nonparallelDominance.case)
      #expect(nonparallel.result.statistic == expected.nonparallelDominance.statistic)
      #expect(
        isClose(
          nonparallel.result.mean, expected.nonparallelDominance.expected, absolute: 1e-6))
      #expect(
        isClose(nonparallel.result.variance, expected.nonparallelDominance.variance))
      #expect(isClose(nonparallel.result.z, expected.nonparallelDominance.zUnsigned))
    }
  }
}
