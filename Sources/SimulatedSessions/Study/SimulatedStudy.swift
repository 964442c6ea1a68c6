public import CodedSessions
import SequenceStatistics

/// A study of simulated dyads in one or more groups, whose truth is known: how probably each mother pursues an
/// aversion and answers a sound.
///
/// Each dyad has probabilities of its own, drawn around those of its group: logit p = logit p(group) + spread · z, z
/// standard normal. Everything else is as in ``PlayWorld/fred``, without uncodable time. Dyad i draws from the stream
/// of (seed, i), its session from the seed 1000 · seed + i: the same design gives the same study on every machine, and
/// more dyads leave the first ones as they are.
///
/// ```swift
/// let study = SimulatedStudy(
///   groups: [.init(name: "a", pursuit: 0.6, answers: 0.4), .init(name: "b", pursuit: 0.2, answers: 0.4)],
///   dyads: 20, length: .seconds(600), spread: 0.5, seed: 1)
/// study.members.count  // 40
/// ```
public struct SimulatedStudy: Hashable, Sendable {
  /// Dyads drawn around the same probabilities.
  public struct Group: Hashable, Sendable {
    /// What the group is called.
    public let name: String
    /// The probability that an aversion is pursued, between 0 and 1.
    public let pursuit: Double
    /// The probability that a sound of the infant is answered.
    public let answers: Double

    /// A group; probabilities outside 0 to 1 count as its nearest end.
    public init(name: String, pursuit: Double, answers: Double) {
      self.name = name
      self.pursuit = min(max(pursuit, 0), 1)
      self.answers = min(max(answers, 0), 1)
    }
  }

  /// One dyad with what is true of it.
  public struct Member: Hashable, Sendable {
    /// The id of the dyad and of its session.
    public let id: String
    /// The group.
    public let group: String
    /// The dyad's own probability of pursuit.
    public let pursuit: Double
    /// The dyad's own probability of an answer.
    public let answers: Double
    /// The seed of its session.
    public let seed: UInt64
  }

  /// The groups.
  public let groups: [Group]
  /// How many dyads each group has.
  public let dyads: Int
  /// How long each session is.
  public let length: SessionTime
  /// By how much dyads of a group differ, on the logit scale.
  public let spread: Double
  /// The seed.
  public let seed: UInt64

  /// A study; a number of dyads or a spread below 0 counts as 0.
  public init(
    groups: [Group], dyads: Int, length: SessionTime, spread: Double = 0, seed: UInt64 = 1
  ) {
    self.groups = groups
    self.dyads = max(dyads, 0)
    self.length = length
    self.spread = max(spread, 0)
    self.seed = seed
  }

  /// All dyads, group by group.
  public var members: [Member] {
    groups.indices.flatMap { place in (0..<dyads).map { member($0, ofGroup: place) } }
  }

  /// One dyad: number `number` from 0 of the group at `place`, which must exist.
  public func member(_ number: Int, ofGroup place: Int) -> Member {
    let group = groups[place]
    let digits = max(3, String(groups.count * dyads).count)
    let number = place * dyads + number
    var source = RandomSource(seed: seed, stream: UInt64(number))
    let name = String(number + 1)
    return Member(
      id: "S-" + String(repeating: "0", count: max(digits - name.count, 0)) + name,
      group: group.name, pursuit: Self.own(group.pursuit, spread, &source),
      answers: Self.own(group.answers, spread, &source), seed: (seed &* 1000) &+ UInt64(number))
  }

  /// The text of a `participants.csv`: a row for each dyad, with its group where there are several.
  public var participants: String {
    let rows = members.map { delimitedLine([$0.id, groups.count > 1 ? $0.group : ""]) }
    return (["id,group"] + rows).joined(separator: "\n") + "\n"
  }

  /// The session of one dyad.
  ///
  /// - Throws: ``SimulationError`` when sessions have no length.
  public func session(of member: Member) throws(SimulationError) -> SimulatedSession {
    var world = PlayWorld.fred
    world.length = length
    world.uncodable = .empty
    world.pursuit.probability = member.pursuit
    world.motherVoice.answerProbability = member.answers
    return try SimulatedSession(world, id: member.id, seed: member.seed)
  }

  /// A dyad's own probability; one of 0 or 1 is the same for all.
  private static func own(
    _ probability: Double, _ spread: Double, _ source: inout RandomSource
  ) -> Double {
    let z = NormalQuantile.of(min(max(source.unit(), 1e-12), 1 - 1e-12))
    guard probability > 0, probability < 1, spread > 0 else { return probability }
    // odds · e^(spread z), back on the scale of probabilities.
    let odds = probability / (1 - probability) * exponential(spread * z)
    return odds.isFinite ? odds / (1 + odds) : 1
  }
}
