/// In which ways can partners be dealt out anew within strata?
///
/// Either every order of partners, the real one among them, or only those in which nobody has the own partner
/// (derangements). Orders are listed by choosing partners from the first dyad on, or drawn: a shuffle a stratum, for
/// derangements repeated until it is one (e times on average).
struct PartnerArrangements: Sendable, Hashable {
  /// Which orders are meant.
  enum Kind: Sendable, Hashable {
    case all
    case withoutOwn
  }

  private let strata: [[Int]]
  private let kind: Kind
  private let size: Int
  /// How many there are.
  let count: Double

  /// The arrangements of the places in `strata`, which together are `0..<size`.
  init(strata: [[Int]], size: Int, kind: Kind) {
    self.strata = strata
    self.kind = kind
    self.size = size
    count = strata.reduce(1) { $0 * Self.count(of: $1.count, kind) }
  }

  /// Visits every arrangement: the place of each dyad's partner.
  func visitAll(_ visit: ([Int]) -> Void) {
    var partners = Array(0..<size)
    var isTaken = [Bool](repeating: false, count: size)
    let members = strata.flatMap { stratum in stratum.map { (place: $0, choices: stratum) } }
    func extend(_ done: Int) {
      guard done < members.count else {
        visit(partners)
        return
      }
      let place = members[done].place
      for partner in members[done].choices
      where !isTaken[partner] && (kind == .all || partner != place) {
        isTaken[partner] = true
        partners[place] = partner
        extend(done + 1)
        isTaken[partner] = false
      }
    }
    extend(0)
  }

  /// Arrangement `replicate`.
  func drawn(_ replicate: Int, seed: UInt64) -> [Int] {
    var source = RandomSource(seed: seed, stream: UInt64(truncatingIfNeeded: replicate))
    var partners = Array(0..<size)
    for stratum in strata {
      var order = stratum
      repeat {
        source.shuffle(&order)
      } while kind == .withoutOwn && stratum.count > 1 && zip(stratum, order).contains { $0 == $1 }
      for (place, partner) in zip(stratum, order) { partners[place] = partner }
    }
    return partners
  }

  /// n!, or the number of derangements (n - 1) (D(n - 1) + D(n - 2)).
  private static func count(of size: Int, _ kind: Kind) -> Double {
    switch kind {
    case .all:
      return (1...max(size, 1)).reduce(1) { min(1e300, $0 * Double($1)) }
    case .withoutOwn:
      var (before, now) = (1.0, 0.0)
      if size == 0 { return 1 }
      for step in 1..<max(size, 1) {
        (before, now) = (now, min(1e300, Double(step) * (now + before)))
      }
      return now
    }
  }
}
