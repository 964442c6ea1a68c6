import CodedSessions
import Foundation
import SequenceStatistics
import Testing

@testable import SequenceStatistics

@Suite struct RecurrenceWindowsTests {
  private struct Case: Decodable {
    struct Input: Decodable {
      let x: [Int]
      let y: [Int]
    }
    struct Expected: Decodable {
      let wincrqa: [String: [Double]]
      let windowdrp: [String: [Double]]
      let starts: [Int]

      enum CodingKeys: String, CodingKey {
        case wincrqa
        case windowdrp
        case starts = "peer_window_starts_1based"
      }
    }
    struct Other: Decodable {
      let starts: [Int]
      let rates: [Double]
      let determinism: [Double]

      enum CodingKeys: String, CodingKey {
        case starts = "all_full_windows_start_0based"
        case rates = "all_full_windows_RR_percent"
        case determinism = "all_full_windows_DET"
      }
    }
    let input: Input
    let expected: Expected
    let other: Other
    let tolerance: Double
  }

  private static func decoded() throws -> Case {
    let decoder = JSONDecoder()
    decoder.nonConformingFloatDecodingStrategy = .convertFromString(
      positiveInfinity: "inf", negativeInfinity: "-inf", nan: "nan")
    return try decoder.decode(
      Case.self, from: SynchronyCase.data("wincrqa__n300_k5_min3_step100_size100"))
  }

  @Test func referenceWindowsOfThePeer() throws {
    let reference = try Self.decoded()
    let found = RecurrenceWindows(
      PairedUnits(reference.input.x, reference.input.y, step: .seconds(1)), size: 100, step: 100,
      placement: .crqa, reach: 10)
    let windows = found.windows
    #expect(
      windows.map { $0.units.lowerBound + 1 } == reference.expected.starts)
    func expectClose(
      _ key: String, percent: Bool = false, _ measure: (CrossRecurrence) -> Measure
    ) throws {
      let expected = try #require(reference.expected.wincrqa[key])
      #expect(expected.count == windows.count)
      for (window, value) in zip(windows, expected) {
        #expect(
          isClose(
            measure(window.recurrence), percent ? value / 100 : value,
            relative: reference.tolerance), "\(key)")
      }
    }
    try expectClose("RR", percent: true, \.recurrenceRate)
    try expectClose("DET", percent: true, \.determinism)
    try expectClose("NRLINE") { .value(Double($0.diagonal.lineCount)) }
    try expectClose("maxL", \.diagonal.longest)
    try expectClose("L", \.diagonal.mean)
    try expectClose("ENTR", \.diagonal.entropyNats)
    try expectClose("rENTR", \.diagonal.entropyOverDistinctLengths)
    try expectClose("LAM", percent: true, \.laminarity)
    try expectClose("TT", \.trappingTime)
    try expectClose("catH", \.categoricalEntropyNats)
    try expectClose("max_vertlength", \.alongSecond.longest)
    let profile = try #require(reference.expected.windowdrp["profile"])
    for (window, mean) in zip(windows, profile) {
      #expect(isClose(window.meanMatching, mean, relative: reference.tolerance))
    }
    #expect(
      windows.compactMap(\.meanMatching.value).max().map {
        isClose($0, reference.expected.windowdrp["maxrec"]?[0] ?? 0)
      } == true)
  }

  @Test func everyFullWindow() throws {
    let reference = try Self.decoded()
    let windows = RecurrenceWindows(
      PairedUnits(reference.input.x, reference.input.y, step: .seconds(1)), size: 100, step: 100
    ).windows
    #expect(
      windows.map(\.units.lowerBound) == reference.other.starts)
    for (place, window) in windows.enumerated() {
      #expect(window.isFull)
      #expect(
        isClose(
          window.recurrence.recurrenceRate,
          reference.other.rates[place] / 100, relative: 1e-12))
      #expect(
        isClose(
          window.recurrence.determinism, reference.other.determinism[place],
          relative: 1e-12))
    }
  }

  /// The measured example: 300 units, size 100, step 50; the peer drops 201 to 300 and reports 251 to 300.
  @Test func thePeerSkipsAFullWindow() {
    func places(_ placement: RecurrenceWindows.Placement, _ step: Int) -> [Range<Int>] {
      RecurrenceWindows.places(among: 300, 100, step, placement)
    }
    #expect(places(.full, 50) == [0..<100, 50..<150, 100..<200, 150..<250, 200..<300])
    #expect(places(.fullAndLast, 50) == places(.full, 50))
    #expect(places(.crqa, 50) == [0..<100, 50..<150, 100..<200, 150..<250, 250..<300])
    #expect(places(.full, 80) == [0..<100, 80..<180, 160..<260])
    #expect(places(.fullAndLast, 80) == [0..<100, 80..<180, 160..<260, 240..<300])
    #expect(RecurrenceWindows.places(among: 3, 1, 1, .crqa) == [0..<1, 1..<3])
    #expect(RecurrenceWindows.places(among: 2, 1, 1, .crqa).isEmpty)
  }

  @Test func everyWindowLiesInItsPhase() {
    for placement in RecurrenceWindows.Placement.allCases {
      for count in 0...9 {
        for size in [1, 2, 3, 8, 20, Int.max] {
          for step in [1, 2, 5, Int.max] {
            let places = RecurrenceWindows.places(among: count, size, step, placement)
            #expect(places.allSatisfy { $0.lowerBound >= 0 && $0.upperBound <= count })
            #expect(places.allSatisfy { !$0.isEmpty })
            if placement != .crqa {
              #expect(places.dropLast().allSatisfy { $0.count == size })
              let full = (0..<max(count, 1)).filter {
                $0 % min(step, 1000) == 0 && size <= count && $0 <= count - size
              }
              #expect(places.filter { $0.count == size }.map(\.lowerBound) == full)
            }
          }
        }
      }
    }
  }

  @Test func phasesAndUncodableUnits() {
    let units = PairedUnits(
      [
        .init([0, 0, 1], [0, 1, 1]),
        .init([0, PairedUnits.none, PairedUnits.unknown, 1], [0, PairedUnits.none, 1, 1]),
      ], step: .seconds(1))
    let windows = RecurrenceWindows(units, size: 2, step: 2, placement: .fullAndLast).windows
    #expect(windows.map(\.stretch) == [0, 0, 1, 1])
    #expect(windows.map(\.units) == [0..<2, 2..<3, 0..<2, 2..<4])
    #expect(windows.map(\.isFull) == [true, false, true, true])
    // At lag 0: one of two; the only; one of two, as no category matches nothing; the only coded one.
    #expect(
      windows.map(\.meanMatching) == [.value(0.5), .value(1), .value(0.5), .value(1)])
    #expect(RecurrenceWindows(units, size: 0, step: -5).windows.count == 7)
    #expect(RecurrenceWindows(units, size: 9, step: 1, reach: .max).windows.isEmpty)
  }
}
