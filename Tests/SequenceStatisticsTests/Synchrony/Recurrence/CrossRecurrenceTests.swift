import CodedSessions
import Foundation
import SequenceStatistics
import Testing

@Suite struct CrossRecurrenceTests {
  private struct Case: Decodable {
    struct Input: Decodable {
      let x: [Int?]
      let y: [Int?]
    }
    let input: Input
    let expected: [String: Double]
    let tolerance: Double

    /// Units with `missing` where the input has none.
    func units(missing: UInt16 = PairedUnits.none) -> PairedUnits {
      func row(_ units: [Int?]) -> [UInt16] { units.map { $0.map { UInt16($0) } ?? missing } }
      return PairedUnits([.init(row(input.x), row(input.y))], step: .seconds(1))
    }
  }

  private static func decoded(_ name: String) throws -> Case {
    let decoder = JSONDecoder()
    decoder.nonConformingFloatDecodingStrategy = .convertFromString(
      positiveInfinity: "inf", negativeInfinity: "-inf", nan: "nan")
    return try decoder.decode(Case.self, from: SynchronyCase.data(name))
  }

  @Test(arguments: [
    "crqa__constant_n50", "crqa__corner_run", "crqa__missing_n80", "crqa__n120_k4",
    "crqa__n120_k4_swapped", "crqa__n200_k2", "crqa__n50_k3",
  ])
  func referenceCases(name: String) throws {
    let reference = try Self.decoded(name)
    let plot = CrossRecurrence(reference.units())
    func expectClose(_ measure: Measure, _ key: String, percent: Bool = false) throws {
      let expected = try #require(reference.expected[key]) / (percent ? 100 : 1)
      #expect(
        isClose(
          measure, expected, relative: reference.tolerance, absolute: reference.tolerance),
        "\(name) \(key)")
    }
    try expectClose(plot.recurrenceRateOfAllCells, "RR", percent: true)
    try expectClose(plot.recurrenceRate, "RR_valid_denominator", percent: true)
    try expectClose(plot.determinism, "DET", percent: true)
    try expectClose(.value(Double(plot.diagonal.lineCount)), "NRLINE")
    try expectClose(plot.diagonal.mean, "L")
    try expectClose(plot.diagonal.longest, "maxL")
    try expectClose(plot.diagonal.entropyNats, "ENTR")
    try expectClose(plot.laminarity, "LAM", percent: true)
    try expectClose(plot.trappingTime, "TT")
    try expectClose(plot.alongSecond.longest, "max_vertlength")
    try expectClose(plot.categoricalEntropyNats, "catH")
    if name == "crqa__corner_run" {
      // One length: the peer divides 0 by 0.
      #expect(plot.diagonal.entropyOverDistinctLengths == .undefined(.cannotVary))
    } else {
      try expectClose(plot.diagonal.entropyOverDistinctLengths, "rENTR")
    }
  }

  /// Known difference: without a recurrent cell the peer gives 0 lines of mean length 0, this program no length.
  @Test func withoutRecurrenceThereIsNoLength() throws {
    let reference = try Self.decoded("crqa__norec_n60")
    let plot = CrossRecurrence(reference.units())
    #expect(plot.recurrenceRate == .value(0) && plot.recurrenceRateOfAllCells == .value(0))
    #expect(plot.diagonal.lineCount == 0 && reference.expected["L"] == 0)
    for measure in RecurrenceMeasure.allCases
    where ![.recurrenceRate, .lineCount].contains(measure) {
      #expect(plot[measure] == .undefined(.noOccurrence), "\(measure)")
    }
  }

  /// Known difference: the peer's "valid" denominator counts uncodable units; here they leave it.
  @Test func uncodableUnitsLeaveTheDenominator() throws {
    let reference = try Self.decoded("crqa__missing_n80")
    let plot = CrossRecurrence(reference.units(missing: PairedUnits.unknown))
    let coded = [reference.input.x, reference.input.y].map { $0.count { $0 != nil } }
    #expect(plot.validCells == coded[0] * coded[1] && plot.validCells < 6400)
    #expect(isClose(plot.recurrenceRate, 2210 / Double(coded[0] * coded[1])))
    #expect(isClose(plot.recurrenceRateOfAllCells, 0.3453125))
    #expect(plot.diagonal == CrossRecurrence(reference.units()).diagonal)
  }

  @Test(arguments: ["casnet__n120_k4", "casnet__n50_k3"])
  func bothAxesAsInCasnet(name: String) throws {
    let reference = try Self.decoded(name)
    let plot = CrossRecurrence(reference.units())
    let both = plot.alongSecond.merged(with: plot.alongFirst)
    var found: [String: Measure] = [
      "RP_max": .value(Double(plot.allCells)), "RR": plot.recurrenceRate,
      "RP_N": .value(Double(plot.points)), "SING_N": .value(Double(plot.singlePoints)),
      "SING_rate": plot.determinism.map { 1 - $0 }, "REP_av": plot.repetitiveness,
      "DIV_dl": plot.diagonal.divergence, "MEAN_dl": plot.diagonal.mean,
      "DET": plot.determinism,
      "N_hvp": .value(Double(both.pointsOnLines)), "N_hv": .value(Double(both.lineCount)),
      "LAM_hv": both.share, "TT_hv": both.mean, "MAX_hv": both.longest,
      "ENT_hv": both.entropyNats, "ENTrel_hv": both.entropyOverPossibleLengths,
      "CoV_hv": both.coefficientOfVariation,
    ]
    // casnet's horizontal lines run along the second's time.
    for (axis, lines) in [("dl", plot.diagonal), ("hl", plot.alongSecond), ("vl", plot.alongFirst)]
    {
      found["N_" + axis] = .value(Double(lines.lineCount))
      found["N_" + axis + "p"] = .value(Double(lines.pointsOnLines))
      found["MAX_" + axis] = lines.longest
      found["ENT_" + axis] = lines.entropyNats
      found["ENTrel_" + axis] = lines.entropyOverPossibleLengths
      found["CoV_" + axis] = lines.coefficientOfVariation
      guard axis != "dl" else { continue }
      found["LAM_" + axis] = lines.share
      found["TT_" + axis] = lines.mean
      found["REP_" + axis] = .value(
        Double(lines.pointsOnLines) / Double(plot.diagonal.pointsOnLines))
    }
    let asymmetry = BoutAsymmetry(plot)
    // Known difference: casnet makes the ratio of line numbers from points.
    found["ratios.hv.Nlines_ani"] = asymmetry.share
    found["ratios.hv.LAM_ani"] = asymmetry.share
    found["ratios.hv.MEAN_ani"] = asymmetry.mean
    found["ratios.hv.MAX_ani"] = asymmetry.longest
    found["ratios.hv.ENT_ani"] = asymmetry.entropy
    for key in reference.expected.keys.sorted() where key != "emRad" {
      let measure = try #require(found[key], "\(key)")
      #expect(
        isClose(
          measure, try #require(reference.expected[key]), relative: reference.tolerance,
          absolute: reference.tolerance), "\(name) \(key)")
    }
  }

  /// Known difference: R crqa sets laminarity and trapping time to 0 where there is no diagonal line.
  @Test func laminarityNeedsNoDiagonalLine() {
    let plot = CrossRecurrence(PairedUnits([1, 2, 3], [1, 1, 4], step: .seconds(1)))
    #expect(plot.diagonal.lineCount == 0 && plot.points == 2)
    #expect(plot.laminarity == .value(1) && plot.trappingTime == .value(2))
  }

  @Test(arguments: 0..<20) func everythingAgreesWithTheMatrix(block: Int) {
    for seed in (block * 25)..<(block * 25 + 25) {
      var random = TestRandom(seed: UInt64(seed))
      let options = random.recurrenceOptions()
      let kinds = 1 + random.below(4)
      let stretches = (0..<(1 + seed % 3)).map { _ -> PairedUnits.Stretch in
        let count = random.below(13)
        let rows = (0..<2).map { _ in
          random.unitRow(count, kinds: kinds, longestRun: 1 + seed % 5, gaps: seed % 2 == 0)
        }
        return PairedUnits.Stretch(rows[0], rows[1])
      }
      let plot = CrossRecurrence(PairedUnits(stretches, step: .seconds(1)), options: options)
      let all = stretches.map { RecurrenceMatrix($0.first, $0.second, options) }
      func sum(_ lengths: (RecurrenceMatrix) -> [Int]) -> [Int] {
        let each = all.map(lengths)
        return (0..<(each.map(\.count).max() ?? 0)).map { length in
          each.reduce(0) { $0 + (length < $1.count ? $1[length] : 0) }
        }
      }
      let points = all.reduce(0) { $0 + $1.points }
      #expect(plot.points == points && plot.alongSecond.points == points, "seed \(seed)")
      #expect(plot.alongFirst.points == points, "seed \(seed)")
      #expect(plot.allCells == all.reduce(0) { $0 + $1.size * $1.size }, "seed \(seed)")
      #expect(plot.validCells == all.reduce(0) { $0 + $1.validCells }, "seed \(seed)")
      #expect(plot.diagonal.counts == sum(\.diagonalLengths), "seed \(seed)")
      #expect(plot.alongSecond.counts == sum(\.secondLengths), "seed \(seed)")
      #expect(plot.alongFirst.counts == sum(\.firstLengths), "seed \(seed)")
      #expect(plot.whiteAlongSecond.counts == sum(\.whiteSecondLengths), "seed \(seed)")
      #expect(plot.whiteAlongFirst.counts == sum(\.whiteFirstLengths), "seed \(seed)")
      #expect(plot.diagonal.minimum == options.minimumDiagonal)
      #expect(plot.alongFirst.minimum == options.minimumVertical)
      let entropy = RecurrenceMatrix.entropyOfValues(all.flatMap(\.areas))
      #expect(
        isClose(
          plot.categoricalEntropyNats.value ?? -1, entropy ?? -1, relative: 1e-12,
          absolute: 1e-13), "seed \(seed)")
    }
  }

  @Test func aRecordAgainstItself() {
    let row: [UInt16] = [0, 0, 1, 0, 0]
    let plot = CrossRecurrence.auto([row])
    // Zeros: 4² + 1 cells without the five of the main diagonal.
    #expect(plot.points == 12 && plot.validCells == 20)
    #expect(plot.diagonal.counts == [0, 8, 2])
    let whole = CrossRecurrence.auto([row], options: RecurrenceOptions())
    #expect(whole.points == 17 && whole.diagonal.longest == .value(5))
    #expect(whole.alongSecond == whole.alongFirst)
  }

  @Test func sidesAndBandsShareOutThePlot() {
    var random = TestRandom(seed: 9)
    let units = PairedUnits(
      [
        .init(
          random.unitRow(70, kinds: 3, longestRun: 8), random.unitRow(70, kinds: 3, longestRun: 8))
      ], step: .seconds(1))
    let earlier = CrossRecurrence(units, options: .init(side: .firstEarlier))
    let later = CrossRecurrence(units, options: .init(side: .secondEarlier))
    let banded = CrossRecurrence(units, options: .init(theiler: 1))
    #expect(earlier.diagonal.merged(with: later.diagonal) == banded.diagonal)
    #expect(earlier.points != later.points)
    // The second's time after the first's becomes before when they are exchanged.
    let swapped = CrossRecurrence(units.swapped, options: .init(side: .secondEarlier))
    #expect(swapped.diagonal == earlier.diagonal && swapped.alongFirst == earlier.alongSecond)
    #expect(swapped.whiteAlongSecond == earlier.whiteAlongFirst)
  }

  @Test func longRecordsDoNotOverflow() {
    let count = 200_000
    let row = [UInt16](repeating: 7, count: count)
    let plot = CrossRecurrence(PairedUnits([.init(row, row)], step: .seconds(1), categoryCount: 8))
    #expect(plot.points == count * count && plot.recurrenceRate == .value(1))
    #expect(plot.diagonal.lineCount == 2 * count - 3)
    #expect(plot.trappingTime == .value(Double(count)))
  }

  @Test func hostileInputsGiveReasons() {
    let nothing = CrossRecurrence(PairedUnits([], step: .zero))
    #expect(nothing.recurrenceRate == .undefined(.noCodableTime))
    #expect(nothing.recurrenceRateOfAllCells == .undefined(.noCodableTime))
    let unknown = CrossRecurrence(PairedUnits([nil, nil], [1, 2], step: .seconds(1)))
    #expect(unknown.recurrenceRate == .undefined(.noCodableTime))
    #expect(unknown.recurrenceRateOfAllCells == .value(0))
    for options in [
      RecurrenceOptions(embedding: .max, delay: .max), RecurrenceOptions(theiler: .max),
      RecurrenceOptions(
        embedding: .min, delay: .min, theiler: .min, minimumDiagonal: .max, minimumVertical: .max),
    ] {
      let plot = CrossRecurrence(PairedUnits([1, 1, 2], [1, 2, 2], step: .zero), options: options)
      #expect(plot.diagonal.lineCount == 0 && plot.diagonal.mean.value == nil)
    }
    let one = CrossRecurrence(PairedUnits([1], [1], step: .zero))
    #expect(one.recurrenceRate == .value(1) && one.determinism == .value(0))
  }
}
