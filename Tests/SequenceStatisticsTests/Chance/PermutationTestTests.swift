import CodedSessions
import Foundation
import SequenceStatistics
import Testing

@Suite struct PermutationTestTests {
  private func random(_ count: Int, codes: Int, seed: UInt64, repeats: Bool = true) -> EventSequence
  {
    var random = TestRandom(seed: seed)
    var last = 0
    return EventSequence([
      (0..<count).map { _ in
        last = repeats ? random.below(codes) : (last + 1 + random.below(codes - 1)) % codes
        return Code(UInt16(last))
      }
    ])
  }

  @Test func shortRecordsAreCountedOut() throws {
    let sequence = EventSequence([codes("aabbabcc")])
    for lag in [1, 2, -1] {
      let test = try PermutationTest(sequence, codes: codes("abc"), lag: lag)
      let tables = try Arrangements.all(of: codes("aabbabcc")).map {
        try LagTable(sequence: EventSequence([$0]), codes: codes("abc"), lag: lag)
      }
      #expect(test.method == .enumerated(arrangements: tables.count))
      let table = try LagTable(sequence: sequence, codes: codes("abc"), lag: lag)
      for given in 0..<3 {
        for target in 0..<3 {
          let observed = table.counts[given: given, target: target]
          let reached = tables.count { $0.counts[given: given, target: target] >= observed }
          #expect(
            isClose(
              test.pGreater[given: given, target: target],
              Double(reached) / Double(tables.count)), "lag \(lag)")
        }
      }
    }
  }

  @Test func samplesAgreeWithTheExactDistribution() throws {
    // Short enough for the exact cells, long enough to be sampled as a whole.
    let sequence = random(40, codes: 3, seed: 1)
    let test = try PermutationTest(sequence, codes: codes("abc"), replicates: 4_000)
    #expect(test.hasExactCells)
    #expect(test.method == .sampled(replicates: 4_000))
    // The third code unlisted changes nothing for the others but hides the exact way.
    let lagTwo = try PermutationTest(sequence, codes: codes("abc"), lag: 2, replicates: 4_000)
    #expect(!lagTwo.hasExactCells)
    let moments = PermutationMoments(sequence, codes: codes("abc"), lag: 2)
    #expect(
      isClose(
        lagTwo.mean[given: 0, target: 1], moments.mean(given: 0, target: 1), relative: 1e-12))
    let interval = try #require(lagTwo.intervalOfPGreater(given: 0, target: 1))
    #expect(interval.contains(try #require(lagTwo.pGreater[given: 0, target: 1].value)))
  }

  @Test(arguments: [1, 2, 3, 7])
  func theNumberOfTasksChangesNothing(tasks: Int) async throws {
    for (sequence, constraint) in [
      (random(120, codes: 4, seed: 2), StructuralZeros.none),
      (random(120, codes: 4, seed: 3, repeats: false), .diagonal),
      (random(9, codes: 3, seed: 4), .none),
    ] {
      let one = try PermutationTest(
        sequence, codes: codes("abcd"), constraint: constraint, replicates: 301, seed: 5)
      let many = try await PermutationTest.run(
        sequence, codes: codes("abcd"), constraint: constraint, replicates: 301, seed: 5,
        tasks: tasks)
      #expect(one == many)
    }
  }

  /// A record in which nothing depends on anything: p at most .05 in about a twentieth.
  @Test func independentRecordsHoldTheLevel() throws {
    for (repeats, constraint) in [(true, StructuralZeros.none), (false, .diagonal)] {
      var rejected = 0
      var wholes = 0
      let records = 300
      for seed in 0..<records {
        let sequence = random(80, codes: 4, seed: UInt64(seed) + 1_000, repeats: repeats)
        let test = try PermutationTest(
          sequence, codes: codes("abcd"), constraint: constraint, replicates: 99,
          seed: UInt64(seed))
        if (test.pGreater[given: 0, target: 1].value ?? 1) <= 0.05 { rejected += 1 }
        if (test.wholeP.measure.value ?? 1) <= 0.05 { wholes += 1 }
      }
      // Counts are whole numbers, so that the level may be less than nominal; four standard errors.
      #expect(rejected <= 15 + 15, "\(rejected) of \(records)")
      #expect(wholes <= 15 + 15, "\(wholes) of \(records)")
    }
  }

  @Test func renamingTheCodesPermutesTheResults() throws {
    let sequence = random(60, codes: 3, seed: 8)
    let one = try PermutationTest(sequence, codes: codes("abc"))
    let other = try PermutationTest(sequence, codes: codes("cab"))
    let order = [2, 0, 1]
    for given in 0..<3 {
      for target in 0..<3 {
        let value = other.pGreater[given: given, target: target].value
        #expect(
          isClose(
            one.pGreater[given: order[given], target: order[target]], value ?? .nan,
            relative: 1e-12))
      }
    }
  }

  @Test func emptyAndTinyRecordsAreResults() throws {
    for text in ["", "a", "aa", "aaaa"] {
      let test = try PermutationTest(EventSequence([codes(text)]), codes: codes("ab"))
      #expect(test.pGreater.cells.allSatisfy { $0.value == 1 }, "\(text)")
    }
    let zeros = try PermutationTest(
      EventSequence([codes("abab")]), codes: codes("ab"), constraint: .diagonal)
    #expect(zeros.pGreater[given: 0, target: 0].reason == .structuralZero)
    let all = (0..<200).map { Code(UInt16($0)) }
    let wide = try PermutationTest(EventSequence([all + all]), codes: all, replicates: 3)
    #expect(wide.pGreater[given: 0, target: 1].value != nil)
  }
}

/// `reference/lagseq` d10, d13 and f01.
@Suite
struct PermutationReferenceTests {
  private struct Case: Decodable {
    let codes: [String]
    let sequence: [String]
    let options: Options
    let expected: Expected

    struct Options: Decodable {
      let shuffles1Based: [[Int]]?
    }

    struct Expected: Decodable {
      let observed: [[Double]]
      let nArrangements: Int?
      let mean: Matrix?
      let variance: Matrix?
      let pUpper: Matrix?
      let pLower: Matrix?
      let pTwoSidedCentred: Matrix?
      let adjustedResidual: Matrix?
      let pPerm: Matrix?
      let replicate1AdjustedResidual: Matrix?
    }
  }

  private func read(_ name: String) throws -> (Case, EventSequence, [Code]) {
    let path = Material.folder + "/reference/lagseq/" + name + ".json"
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    let reference = try decoder.decode(
      Case.self, from: Data(contentsOf: URL(fileURLWithPath: path)))
    let events = try reference.sequence.map { label in
      Code(UInt16(try #require(reference.codes.firstIndex(of: label))))
    }
    return (reference, EventSequence([events]), reference.codes.indices.map { Code(UInt16($0)) })
  }

  private func expect(_ cells: CellTable<Measure>, _ matrix: Matrix?, _ what: String) throws {
    for (index, expected) in try #require(matrix).flatMap(\.self).enumerated()
    where cells.cells[index].reason != .structuralZero {
      #expect(
        isClose(cells.cells[index], expected ?? .nan, absolute: 1e-12), "\(what), cell \(index)")
    }
  }

  @Test(arguments: ["d10_enumerate", "d13_enumerate_norep"])
  func enumerated(name: String) throws {
    let (reference, sequence, all) = try read(name)
    let constraint: StructuralZeros = name.hasSuffix("norep") ? .diagonal : .none
    let test = try PermutationTest(sequence, codes: all, constraint: constraint)
    let expected = reference.expected
    #expect(test.method == .enumerated(arrangements: try #require(expected.nArrangements)))
    try expect(test.mean, expected.mean, "mean")
    try expect(test.variance, expected.variance, "variance")
    try expect(test.pGreater, expected.pUpper, "upper")
    try expect(test.pLess, expected.pLower, "lower")
    try expect(test.pTwoSided, expected.pTwoSidedCentred, "two-sided")
  }

  @Test func givenShufflesAreReplayed() throws {
    let (reference, sequence, all) = try read("f01_permute_replay")
    let observed = AdjustedResidual(try LagTable(sequence: sequence, codes: all)).cells
    try expect(observed, reference.expected.adjustedResidual, "residual")
    var reached = [Int](repeating: 0, count: all.count * all.count)
    var counted = reached
    for (number, shuffle) in try #require(reference.options.shuffles1Based).enumerated() {
      let events = shuffle.map { Code(sequence.codeIndices[$0 - 1]) }
      let residual = AdjustedResidual(
        try LagTable(sequence: EventSequence([events]), codes: all)
      ).cells
      if number == 0 {
        try expect(residual, reference.expected.replicate1AdjustedResidual, "replicate 1")
      }
      for (index, measure) in residual.cells.enumerated() {
        guard let z = measure.value, let own = observed.cells[index].value else { continue }
        counted[index] += 1
        if z.magnitude >= own.magnitude * (1 - 1e-12) { reached[index] += 1 }
      }
    }
    let p = CellTable(size: all.count) { given, target in
      let index = given * all.count + target
      return ChanceP(reached: reached[index], among: counted[index], how: .sampled).measure
    }
    try expect(p, reference.expected.pPerm, "p")
  }
}
