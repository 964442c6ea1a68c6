import CodedSessions
import Foundation
import SequenceStatistics

/// What a careful student would write: a matrix, loops over all pairs, dictionaries, every record made anew.
enum PlainVersions {
  /// How many diagonal lines of each length the whole recurrence plot has.
  static func diagonalLines(_ first: [UInt16], _ second: [UInt16]) -> [Int] {
    let size = first.count
    var matrix = [Bool](repeating: false, count: size * size)
    for one in 0..<size {
      for other in 0..<size { matrix[one * size + other] = first[one] == second[other] }
    }
    var lengths = [Int](repeating: 0, count: size + 1)
    for lag in (1 - size)..<size {
      var length = 0
      for one in max(0, -lag)..<min(size, size - lag) {
        if matrix[one * size + one + lag] {
          length += 1
        } else {
          lengths[length] += 1
          length = 0
        }
      }
      lengths[length] += 1
    }
    lengths[0] = 0
    return lengths
  }

  /// How many units match at each lag.
  static func matched(_ first: [UInt16], _ second: [UInt16], reach: Int) -> [Int] {
    (-reach...reach).map { lag in
      (max(0, -lag)..<min(first.count, first.count - lag)).count { first[$0] == second[$0 + lag] }
    }
  }

  /// How many of `given` have one of the `targets`, turned by `shift` on the circle, up to `length` before them.
  static func preceded(
    _ given: [Int], by targets: [Int], length: Int, shift: Int, period: Int
  ) -> Int {
    let turned = targets.map { ($0 + shift) % period }
    return given.count { time in
      turned.contains { time - $0 >= 0 && time - $0 <= length }
    }
  }

  /// The transfer entropy with histories of one unit, in nats.
  static func transferEntropy(from source: [UInt16], to target: [UInt16]) -> Double {
    var all: [[UInt16]: Double] = [:]
    var pasts: [[UInt16]: Double] = [:]
    var own: [[UInt16]: Double] = [:]
    var past: [[UInt16]: Double] = [:]
    for unit in target.indices.dropFirst() {
      all[[target[unit], target[unit - 1], source[unit - 1]], default: 0] += 1
      pasts[[target[unit - 1], source[unit - 1]], default: 0] += 1
      own[[target[unit], target[unit - 1]], default: 0] += 1
      past[[target[unit - 1]], default: 0] += 1
    }
    var sum = 0.0
    for (states, count) in all {
      let (next, before, other) = (states[0], states[1], states[2])
      let given = count / (pasts[[before, other]] ?? 1)
      let alone = (own[[next, before]] ?? 1) / (past[[before]] ?? 1)
      sum += count * log(given / alone)
    }
    return sum / Double(target.count - 1)
  }

  /// The turns of each replicate: the second's sounds shifted, utterances made of them, and counted.
  static func turns(
    _ first: [Utterance], _ second: [Utterance], within whole: TimeSpan, minShift: Int64,
    replicates: Int
  ) throws -> [Double] {
    let end = whole.offset.microseconds / 1_000
    return try (0..<replicates).map { replicate in
      var source = RandomSource(seed: 1, stream: UInt64(replicate))
      let shift = minShift + Int64(source.below(Int(end - 2 * minShift + 1)))
      var sounds = first
      for sound in second {
        let onset = sound.onset.microseconds / 1_000 + shift
        let offset = sound.offset.microseconds / 1_000 + shift
        var parts = [(onset, offset)]
        if onset >= end {
          parts = [(onset - end, offset - end)]
        } else if offset > end {
          parts = [(onset, end), (0, offset - end)]
        }
        for (onset, offset) in parts {
          sounds.append(Utterance(speaker: 1, span: try MadeUpRecords.span(onset, offset)))
        }
      }
      let turned = Utterances(sounds, within: whole)
      precondition(FloorTransfer(turned).median.value != nil)
      return Double(TurnCount(turned).count)
    }
  }

  /// Pearson's correlation of every window at every lag; at a positive one the first leads.
  static func correlations(
    _ first: [Double], _ second: [Double], window: Int, reach: Int, increment: Int
  ) -> [Double] {
    stride(from: reach, through: first.count - window, by: increment).flatMap { start in
      (-reach...reach).map { lag in
        pearson(
          first[(start - max(0, lag))...].prefix(window),
          second[(start - max(0, -lag))...].prefix(window))
      }
    }
  }

  private static func pearson(_ first: ArraySlice<Double>, _ second: ArraySlice<Double>) -> Double {
    let one = first.reduce(0, +) / Double(first.count)
    let other = second.reduce(0, +) / Double(second.count)
    var (products, firstSquares, secondSquares) = (0.0, 0.0, 0.0)
    for (x, y) in zip(first, second) {
      products += (x - one) * (y - other)
      firstSquares += (x - one) * (x - one)
      secondSquares += (y - other) * (y - other)
    }
    return products / (firstSquares * secondSquares).squareRoot()
  }
}
