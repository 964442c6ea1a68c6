/// Which sessions remain remarkable when many sessions were looked at?
///
/// One p value a session, adjusted together by ``BenjaminiHochberg``: of the sessions whose adjusted p is at most `level`
/// a share of at most `level` is flagged by luck on average. Sessions without a p are counted and left out of the family.
/// How many sessions survive depends on how long they are; what the dyads say together is ``MeanEffect``. O(m log m).
///
/// ```swift
/// FlaggedSessions(["01", "02"], p: [.value(0.004), .value(0.3)]).survivors.map(\.session)  // ["01"]
/// ```
public struct FlaggedSessions: Sendable, Hashable {
  /// One session.
  public struct Row: Sendable, Hashable {
    /// The name of the session.
    public let session: String
    /// Its p.
    public let p: Measure
    /// Its adjusted p, or why it has none.
    public let adjusted: Measure
    /// Whether the adjusted p is at most the level.
    public let survives: Bool
  }

  /// The sessions in the order given.
  public let rows: [Row]
  /// The share of mistakes among the flagged that is accepted.
  public let level: Double
  /// How many sessions have a p.
  public let testedCount: Int

  /// The sessions, each with its p; names beyond the last p have none (`missingValue`).
  public init(_ sessions: [String], p: [Measure], level: Double = 0.05) {
    let values = sessions.indices.map {
      p.indices.contains($0) ? p[$0] : .undefined(.missingValue)
    }
    let family = BenjaminiHochberg(values)
    rows = sessions.indices.map { place in
      let adjusted = family.adjusted[place]
      return Row(
        session: sessions[place], p: values[place], adjusted: adjusted,
        survives: adjusted.value.map { $0 <= level } ?? false)
    }
    self.level = level
    testedCount = family.testCount
  }

  /// How many sessions have no p.
  public var undefinedCount: Int { rows.count - testedCount }
  /// The sessions that survive.
  public var survivors: [Row] { rows.filter(\.survives) }
}
