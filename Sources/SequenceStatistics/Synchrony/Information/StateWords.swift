/// The words of consecutive units in a row: for each unit the number of the word that ends there.
///
/// A word of length L is what a row shows in L units one after the other, within one stretch and with every unit
/// coded. Few possible words are numbered by their digits, word = older · K + newer; many are numbered by rank among
/// those that occur, by doubling as in a suffix array, so that neither long words nor many states need more than
/// O(n) memory. Words with the same older part always have neighbouring numbers.
/// O(n) by digits, O(n log n log L) by rank, for n units.
struct StateWords: Sendable, Hashable {
  /// Up to so many possible words are numbered by their digits.
  static let mostByDigits = 65_536

  /// The number of the word that ends at each unit, ``count`` where there is none.
  let ends: [UInt32]
  /// Numbers are below this.
  let count: Int
  /// For each word the number of its older part.
  let older: [UInt32]

  /// Single units as words, in `states` numbers; a unit that could not be coded has that number.
  init(units: [UInt32], states: Int) {
    ends = units
    count = states
    older = [UInt32](repeating: 0, count: states)
  }

  /// The words of `length` units in `units`, at least 1.
  init(of length: Int, units: [UInt32], states: Int, stretches: [Range<Int>]) {
    let single = StateWords(units: units, states: states)
    guard length > 1 else {
      self = single
      return
    }
    let runs = Self.codedRuns(single, stretches)
    var rest = length
    var power = (words: single, length: 1)
    var made: (words: StateWords, length: Int)?
    while rest > 0 {
      if rest & 1 == 1 {
        made =
          made.map {
            (
              StateWords(
                $0.words, of: $0.length, then: power.words, of: power.length, codedRuns: runs),
              $0.length + power.length
            )
          } ?? power
      }
      rest >>= 1
      if rest > 0 {
        power = (
          StateWords(
            power.words, of: power.length, then: power.words, of: power.length, codedRuns: runs),
          2 * power.length
        )
      }
    }
    self = made?.words ?? single
  }

  /// Every word of `first`, of `firstLength` units, with the word of `second` that follows it.
  init(
    _ first: StateWords, of firstLength: Int, then second: StateWords, of secondLength: Int,
    codedRuns: [Int]
  ) {
    let size = UInt64(second.count)
    func key(_ place: Int) -> UInt64? {
      guard codedRuns[place] >= firstLength + secondLength else { return nil }
      return UInt64(first.ends[place - secondLength]) * size + UInt64(second.ends[place])
    }
    let possible = first.count.multipliedReportingOverflow(by: second.count)
    if !possible.overflow, possible.partialValue <= Self.mostByDigits {
      let none = UInt32(possible.partialValue)
      count = possible.partialValue
      ends = codedRuns.indices.map { key($0).map { UInt32(truncatingIfNeeded: $0) } ?? none }
      older = (0..<count).map { UInt32($0 / second.count) }
    } else {
      var keys = codedRuns.indices.compactMap(key)
      keys.sort()
      var distinct: [UInt64] = []
      for key in keys where key != distinct.last { distinct.append(key) }
      count = distinct.count
      let none = UInt32(distinct.count)
      ends = codedRuns.indices.map { place in
        key(place).map { key in UInt32(distinct.partitioningIndex { $0 >= key }) } ?? none
      }
      older = distinct.map { UInt32(truncatingIfNeeded: $0 / size) }
    }
  }

  /// For each unit how many coded units of its stretch end there without a break.
  static func codedRuns(_ units: StateWords, _ stretches: [Range<Int>]) -> [Int] {
    var runs = [Int](repeating: 0, count: units.ends.count)
    for stretch in stretches {
      var run = 0
      for place in stretch {
        run = units.ends[place] < units.count ? run + 1 : 0
        runs[place] = run
      }
    }
    return runs
  }
}
