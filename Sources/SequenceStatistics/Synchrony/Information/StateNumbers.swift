/// The states that occur in rows of units, numbered from 0 in rising order: what dense counting rests on.
///
/// ``PairedUnits/none`` is a state of its own and has the last number. What could not be coded has ``count`` for its
/// number. O(n) for n units.
struct StateNumbers: Sendable, Hashable {
  /// How many states occur.
  let count: Int
  /// For each category up to the largest that occurs its number.
  private let numbers: [UInt32]
  private let numberOfNone: UInt32

  /// The states of `rows`.
  init(_ rows: [[UInt16]]) {
    var occurring: Set<UInt16> = []
    for row in rows {
      var last = PairedUnits.unknown
      for unit in row where unit != last {
        occurring.insert(unit)
        last = unit
      }
    }
    occurring.remove(PairedUnits.unknown)
    let states = occurring.sorted()
    count = states.count
    let unknown = UInt32(states.count)
    numberOfNone = states.last == PairedUnits.none ? unknown - 1 : unknown
    let categories = states.last == PairedUnits.none ? states.dropLast() : states[...]
    var numbers = [UInt32](repeating: unknown, count: categories.last.map { Int($0) + 1 } ?? 0)
    for (number, state) in categories.enumerated() { numbers[Int(state)] = UInt32(number) }
    self.numbers = numbers
  }

  /// The number of `unit`, ``count`` where it could not be coded or does not occur.
  @inline(__always)
  func callAsFunction(_ unit: UInt16) -> UInt32 {
    if Int(unit) < numbers.count { return numbers[Int(unit)] }
    return unit == PairedUnits.none ? numberOfNone : UInt32(count)
  }

  /// All rows, one after the other, in numbers.
  func joined(_ rows: [[UInt16]]) -> [UInt32] {
    var joined: [UInt32] = []
    joined.reserveCapacity(rows.reduce(0) { $0 + $1.count })
    for row in rows { for unit in row { joined.append(self(unit)) } }
    return joined
  }
}
