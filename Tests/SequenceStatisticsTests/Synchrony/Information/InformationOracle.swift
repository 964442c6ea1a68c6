import Foundation
import SequenceStatistics

/// Information by its definition, with dictionaries of tuples and probabilities.
enum InformationOracle {
  struct Answer {
    var nats: Double?
    var samples = 0
    var leftOut = 0
    var cells = 0
  }

  /// I(x^l at t - u; y_t | y^k) over all stretches.
  static func information(
    source: [[UInt16]], target: [[UInt16]], k: Int, l: Int, u: Int
  ) -> Answer {
    struct Key: Hashable {
      let past: [UInt16]
      let word: [UInt16]
      let next: [UInt16]
    }
    var answer = Answer()
    var counts: [Key: Double] = [:]
    for (x, y) in zip(source, target) {
      for t in y.indices {
        let (start, end) = (t - u - l + 1, t - u)
        guard t - k >= 0, start >= 0, x.indices.contains(end) else { continue }
        let key = Key(past: Array(y[(t - k)..<t]), word: Array(x[start...end]), next: [y[t]])
        if (key.past + key.word + key.next).contains(PairedUnits.unknown) {
          answer.leftOut += 1
        } else {
          answer.samples += 1
          counts[key, default: 0] += 1
        }
      }
    }
    answer.cells = counts.count
    guard answer.samples > 0 else { return answer }
    var (ofPastWord, ofPastNext, ofPast): ([Key: Double], [Key: Double], [Key: Double]) =
      ([:], [:], [:])
    for (key, count) in counts {
      ofPastWord[Key(past: key.past, word: key.word, next: []), default: 0] += count
      ofPastNext[Key(past: key.past, word: [], next: key.next), default: 0] += count
      ofPast[Key(past: key.past, word: [], next: []), default: 0] += count
    }
    var sum = 0.0
    for (key, count) in counts {
      let knowing = count / (ofPastWord[Key(past: key.past, word: key.word, next: [])] ?? 0)
      let ignorant =
        (ofPastNext[Key(past: key.past, word: [], next: key.next)] ?? 0)
        / (ofPast[Key(past: key.past, word: [], next: [])] ?? 0)
      sum += count / Double(answer.samples) * log(knowing / ignorant)
    }
    answer.nats = sum
    return answer
  }

  /// Rows of runs of `states` states with units that show none or could not be coded.
  static func rows(
    _ lengths: [Int], states: Int, _ random: inout TestRandom
  ) -> [[UInt16]] {
    lengths.map { length in
      var row: [UInt16] = []
      while row.count < length {
        let draw = random.below(12)
        let state =
          draw == 0
          ? PairedUnits.unknown : draw == 1 ? PairedUnits.none : UInt16(random.below(states))
        row += [UInt16](repeating: state, count: 1 + random.below(3))
      }
      return Array(row.prefix(length))
    }
  }
}

/// A reference case of two rows of codes.
struct RowsCase: Decodable {
  struct Input: Decodable {
    let x: [Int]
    let y: [Int]
  }
  let input: Input
  let expected: [String: Double]
  let tolerance: Double

  static func named(_ name: String) throws -> RowsCase {
    try JSONDecoder().decode(RowsCase.self, from: SynchronyCase.data(name))
  }
}
