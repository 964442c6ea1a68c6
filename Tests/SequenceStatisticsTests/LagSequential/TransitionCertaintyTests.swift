import CodedSessions
import Foundation
import SequenceStatistics
import Testing

@Suite("TransitionCertainty")
struct TransitionCertaintyTests {
  private struct Case: Decodable {
    struct Certainty: Decodable {
      let prior: Double
      let level: Double
      let consistencyRange: [Double]
      let mean: [[Double]]
      let sd: [[Double]]
      let ciLow: [[Double]]
      let ciHigh: [[Double]]
      let p: [[Double]]
    }
    struct Threshold: Decodable {
      let edgeThreshold: Double
      let p: [[Double]]
    }
    struct Expected: Decodable {
      let stability: Certainty
      let flat: Certainty
      let threshold: Threshold

      enum CodingKeys: String, CodingKey {
        case stability
        case threshold
        case flat = "prior1_90"
      }
    }
    let codes: [String]
    let sequence: [String]
    let expected: Expected
  }

  @Test("The reference case f05")
  func reference() throws {
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .custom { keys in
      let text = keys.last?.stringValue ?? ""
      if text == "prior1_90" { return PlainKey(text) }
      let words = text.split(separator: "_")
      return PlainKey(
        String(words.first ?? "")
          + words.dropFirst().map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined())
    }
    let folder = Material.folder
    let reference = try decoder.decode(
      Case.self,
      from: Data(
        contentsOf: URL(fileURLWithPath: folder + "/reference/lagseq/f05_certainty.json")))
    let codes = reference.codes.indices.map { Code(UInt16($0)) }
    let events = reference.sequence.compactMap { label in
      reference.codes.firstIndex(of: label).map { codes[$0] }
    }
    let table = try LagTable(sequence: EventSequence([events]), codes: codes)
    for expected in [reference.expected.stability, reference.expected.flat] {
      let certainty = TransitionCertainty(
        table, prior: expected.prior, confidence: expected.level,
        consistency: expected.consistencyRange[0]...expected.consistencyRange[1])
      for given in codes.indices {
        for target in codes.indices {
          let cell = try #require(certainty.cells[given: given, target: target])
          #expect(isClose(cell.mean, expected.mean[given][target]))
          #expect(isClose(cell.standardDeviation, expected.sd[given][target]))
          #expect(isClose(cell.interval.lower, expected.ciLow[given][target]))
          #expect(isClose(cell.interval.upper, expected.ciHigh[given][target]))
          #expect(isClose(cell.massOutside, expected.p[given][target]), "\(given), \(target)")
        }
      }
    }
    let threshold = reference.expected.threshold
    let certainty = TransitionCertainty(table, threshold: threshold.edgeThreshold)
    for given in codes.indices {
      for target in codes.indices {
        let mass = try #require(certainty.cells[given: given, target: target]?.massBelow)
        #expect(isClose(mass, threshold.p[given][target]))
      }
    }
  }

  @Test("Impossible targets take no part")
  func zeros() throws {
    let table = try LagTable(
      counts: [[0, 6, 2], [4, 0, 0], [1, 3, 0]], structuralZeros: .diagonal)
    let certainty = TransitionCertainty(table, prior: 1)
    #expect(certainty.cells[given: 0, target: 0] == nil)
    #expect(certainty.cells[given: 0, target: 1]?.mean == 0.7)
    #expect(certainty.cells[given: 1, target: 2]?.mean == 1.0 / 6)
    #expect(TransitionCertainty(table, prior: -1).prior == 0.5)
    // A row with one possible target is certain.
    let single = try LagTable(counts: [[0, 6], [4, 0]], structuralZeros: .diagonal)
    #expect(TransitionCertainty(single).cells[given: 0, target: 1] == nil)
  }
}
