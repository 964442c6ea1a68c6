import CodedSessions
import SequenceStatistics

/// Two codings of fifty thousand bouts, made from a seed: the second coder reacts some tenths of a second earlier or
/// later, takes one bout in twenty for another code and misses one in a hundred.
enum TwoCodings {
  static let bouts = 50_000
  static let codes = 6

  static func make() -> DoubleCoding {
    var source = RandomSource(seed: 1)
    var first: [DoubleCoding.Mark] = []
    var second: [DoubleCoding.Mark] = []
    var time: Int64 = 0
    var code = 0
    var reached: Int64 = 0
    for _ in 0..<bouts {
      code = (code + 1 + source.below(codes - 1)) % codes
      let end = time + 500 + Int64(source.below(4_000))
      first.append(mark(code, time, end))
      let late = Int64(source.below(400)) - 150
      let turn = min(max(reached, time + late), end - 1)
      let seen = source.below(20) == 0 ? source.below(codes) : code
      if source.below(100) > 0 {
        second.append(mark(seen, turn, end))
        reached = end
      }
      time = end
    }
    // Each of the second coder's bouts lasts until the next begins.
    for place in second.indices.dropLast() {
      second[place] = mark(
        second[place].category, second[place].onset.microseconds / 1_000,
        second[place + 1].onset.microseconds / 1_000)
    }
    let whole = TimeSpan(onset: .zero, offset: .milliseconds(time)).map { TimeSet($0) } ?? .empty
    return DoubleCoding(categories: codes, first: first, second: second, blocks: whole)
  }

  private static func mark(_ code: Int, _ onset: Int64, _ offset: Int64) -> DoubleCoding.Mark {
    DoubleCoding.Mark(
      category: code, onset: .milliseconds(onset), offset: .milliseconds(offset))
  }
}
