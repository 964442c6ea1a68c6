import CodedSessions
import Foundation
import SequenceStatistics
import Testing

@Suite("TableBootstrap")
struct TableBootstrapTests {
  private struct Case: Decodable {
    struct Summary: Decodable {
      let mean: [[Double]]
      let se: [[Double]]
      let ciLow: [[Double]]
      let ciHigh: [[Double]]
      let pBoot: [[Double]]?
    }
    struct Expected: Decodable {
      let count: Summary
      let adjRes: Summary
      let prob: Summary
      let yulesQ: Summary
    }
    struct Options: Decodable {
      let indices1Based: [[Int]]
    }
    let codes: [String]
    let sequence: [[String]]
    let options: Options
    let expected: Expected
  }

  @Test("The fifty supplied resamples of the reference case f03")
  func reference() throws {
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    let folder = Material.folder
    let reference = try decoder.decode(
      Case.self,
      from: Data(
        contentsOf: URL(fileURLWithPath: folder + "/reference/lagseq/f03_boot_replay.json")))
    let codes = reference.codes.indices.map { Code(UInt16($0)) }
    let tables = try reference.sequence.map { session in
      try LagTable(
        sequence: EventSequence([
          session.compactMap { label in
            reference.codes.firstIndex(of: label).map { codes[$0] }
          }
        ]), codes: codes)
    }
    let bootstrap = try TableBootstrap(
      sessions: tables, resamples: reference.options.indices1Based.map { $0.map { $0 - 1 } })
    #expect(bootstrap.replicates == 50)
    func check(
      _ summary: BootstrapSummary, _ expected: Case.Summary, _ given: Int, _ target: Int
    ) throws {
      #expect(isClose(summary.mean, expected.mean[given][target], absolute: 1e-12))
      #expect(isClose(summary.standardError, expected.se[given][target], absolute: 1e-12))
      let interval = try #require(summary.interval)
      #expect(isClose(interval.lower, expected.ciLow[given][target], absolute: 1e-12))
      #expect(isClose(interval.upper, expected.ciHigh[given][target], absolute: 1e-12))
      if let p = expected.pBoot { #expect(isClose(summary.p, p[given][target])) }
    }
    for given in codes.indices {
      for target in codes.indices {
        let cell = bootstrap.cells[given: given, target: target]
        try check(cell.count, reference.expected.count, given, target)
        try check(cell.adjustedResidual, reference.expected.adjRes, given, target)
        try check(cell.probability, reference.expected.prob, given, target)
        try check(cell.yulesQ, reference.expected.yulesQ, given, target)
      }
    }
  }

  private func sequence(seed: UInt64, count: Int) -> EventSequence {
    var random = TestRandom(seed: seed)
    return EventSequence([(0..<count).map { _ in Code(UInt16(random.below(3))) }])
  }

  @Test("Blocks of one record keep its number of pairs, and vary about its counts")
  func record() throws {
    let sequence = sequence(seed: 2, count: 200)
    let codes = [Code(0), Code(1), Code(2)]
    let table = try LagTable(sequence: sequence, codes: codes, lag: -1)
    let bootstrap = try TableBootstrap(record: sequence, of: table, replicates: 400, seed: 7)
    var sum = 0.0
    for given in 0..<3 {
      for target in 0..<3 {
        let count = bootstrap.cells[given: given, target: target].count
        let observed = Double(table.counts[given: given, target: target])
        let error = try #require(count.standardError.value)
        #expect(isClose(count.mean, observed, absolute: 5 * error / 20))
        sum += try #require(count.mean.value)
      }
    }
    #expect(isClose(sum, 199, relative: 1e-9))
    #expect(
      try TableBootstrap(record: sequence, of: table, replicates: 9, seed: 7)
        == TableBootstrap(record: sequence, of: table, replicates: 9, seed: 7))
  }

  @Test("Nothing to draw from")
  func empty() throws {
    #expect(throws: LagTableError.nothingToSum) { _ = try TableBootstrap(sessions: []) }
    let table = try LagTable(counts: [[1]])
    #expect(throws: LagTableError.nothingToSum) {
      _ = try TableBootstrap(record: EventSequence([]), of: table)
    }
  }
}
