import CodedSessions
import SequenceStatistics

/// Every different order of some codes: the slow oracle of what permutations do.
enum Arrangements {
  /// All different orders of `codes`, in lexicographic order.
  static func all(of codes: [Code]) -> [[Code]] {
    var found: [[Code]] = []
    var left: [Code: Int] = [:]
    for code in codes { left[code, default: 0] += 1 }
    let kinds = left.keys.sorted()
    var current: [Code] = []
    func extend() {
      if current.count == codes.count {
        found.append(current)
        return
      }
      for kind in kinds where (left[kind] ?? 0) > 0 {
        left[kind, default: 0] -= 1
        current.append(kind)
        extend()
        current.removeLast()
        left[kind, default: 0] += 1
      }
    }
    extend()
    return found
  }

  /// All combinations of orders of several runs.
  static func all(ofRuns runs: [[Code]]) -> [[[Code]]] {
    runs.reduce([[]]) { found, run in
      let orders = all(of: run)
      return found.flatMap { earlier in orders.map { earlier + [$0] } }
    }
  }
}
