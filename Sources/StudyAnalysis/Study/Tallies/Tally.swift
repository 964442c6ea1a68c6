public import SequenceStatistics

/// What a session, a phase, or a dyad says to one question, in numbers that add up: sessions are never joined,
/// their counts are.
public struct Tally: Sendable, Hashable, Codable {
  /// Counts and times in microseconds, in the order that the kind of question gives them (``PairCount`` and
  /// its like).
  public var counts: [Int]
  /// The count of the question beside chance, a model each; `nil` where the record was too short for one.
  public var chance: [ChanceTally?]
  /// Waiting times in microseconds; negative for those that were not seen to end.
  public var waits: [Int]
  /// What may be said of a single session, `nil` for a sum.
  public var verdict: Verdict? {
    let all = Verdict.allCases
    return verdictPlace.flatMap { all.indices.contains(Int($0)) ? all[Int($0)] : nil }
  }
  /// Its place among all verdicts: a byte, where the words would take a hundred in each of a million tallies.
  private let verdictPlace: UInt8?

  /// A tally.
  public init(
    counts: [Int], chance: [ChanceTally?] = [], waits: [Int] = [], verdict: Verdict? = nil
  ) {
    self.counts = counts
    self.chance = chance
    self.waits = waits
    verdictPlace = verdict.flatMap { Verdict.allCases.firstIndex(of: $0) }.map { UInt8($0) }
  }

  /// Both together; a chance model that one of them lacks is taken from the other, with its count.
  public static func + (left: Tally, right: Tally) -> Tally {
    func sum<Value>(_ one: [Value], _ other: [Value], _ add: (Value, Value) -> Value) -> [Value] {
      let (long, short) = one.count >= other.count ? (one, other) : (other, one)
      return long.indices.map { short.indices.contains($0) ? add(one[$0], other[$0]) : long[$0] }
    }
    return Tally(
      counts: sum(left.counts, right.counts) { Self.added($0, $1) },
      chance: sum(left.chance, right.chance) { one, other in
        if let one, let other { one + other } else { one ?? other }
      }, waits: left.waits + right.waits)
  }

  /// The number at `place`, 0 where there is none.
  func count(_ place: Int) -> Int { counts.indices.contains(place) ? counts[place] : 0 }

  /// The chance model at `place`.
  func chance(_ place: Int) -> ChanceTally? { chance.indices.contains(place) ? chance[place] : nil }

  /// The waiting times in seconds.
  public var waitingTimes: [KaplanMeier.Wait] {
    waits.map { KaplanMeier.Wait(time: Double($0.magnitude) / 1_000_000, isEvent: $0 >= 0) }
  }

  private static func added(_ one: Int, _ other: Int) -> Int {
    let (sum, overflow) = one.addingReportingOverflow(other)
    return overflow ? Int.max : sum
  }

  private enum CodingKeys: String, CodingKey {
    case counts = "n"
    case chance = "c"
    case waits = "w"
    case verdictPlace = "f"
  }
}

extension Sequence<Tally> {
  /// All of them together, `nil` where there is none.
  var sum: Tally? {
    reduce(nil as Tally?) { sum, next in sum.map { $0 + next } ?? next }
  }
}
