import CodedSessions

/// Would other definitions give another answer?
///
/// One parameter at a time takes its other values, fixed beforehand; measures and the exact shift are
/// computed anew. For reading, not for choosing: the primary window stays the primary one.
public struct CycleSensitivity: Sendable, Hashable {
  /// One other definition.
  public struct Row: Sendable, Hashable {
    /// The parameter's name.
    public let parameter: String
    /// Its value, in seconds, cycles or words.
    public let value: String
    /// Aversions that could be pursued.
    public let eligible: Int
    /// Those that were.
    public let pursued: Int
    /// Cycles.
    public let cycles: Int
    /// Stern cycles.
    public let sternCycles: Int
    /// p of the circular shift.
    public let shiftP: Measure
  }

  /// The rows, the defaults first.
  public let rows: [Row]

  /// The table of `records` about `parameters`.
  public init(_ records: [CycleRecord], parameters: CycleParameters = CycleParameters()) {
    var rows: [Row] = []
    func add(_ parameter: String, _ value: String, _ change: (inout CycleParameters) -> Void) {
      var changed = parameters
      change(&changed)
      // The gaps are not dealt out anew here: the exact shift is the primary test.
      changed.replicates = 1
      let measures = CycleMeasures(records, parameters: changed)
      let chance = CycleChance(records, parameters: changed)
      rows.append(
        Row(
          parameter: parameter, value: value, eligible: measures.eligible.count,
          pursued: measures.pursuedCount, cycles: measures.cycles.count,
          sternCycles: measures.sternCycleCount, shiftP: chance.shift.pGreater))
    }
    func seconds(
      _ name: String, _ path: WritableKeyPath<CycleParameters, SessionTime>, _ values: [Int64]
    ) {
      for value in values {
        let time = SessionTime.milliseconds(value)
        add(name, time.text) { $0[keyPath: path] = time }
      }
    }
    add("as set", "") { _ in }
    seconds("aversionMin", \.aversionMin, [500, 2000])
    seconds("returnMin", \.returnMin, [1000])
    seconds("pursuitLatencyMin", \.pursuitLatencyMin, [200])
    add("tiePolicy", "include") { $0.tiePolicy = .include }
    seconds("pursuitWindow", \.pursuitWindow, [1000, 2000, 5000])
    seconds("dodgeWindow", \.dodgeWindow, [2000, 5000])
    seconds("returnWindow", \.returnWindow, [3000, 10_000])
    seconds("maxAversion", \.maxAversion, [60_000])
    seconds("chainGap", \.chainGap, [5000, 20_000])
    add("lookAwayTargets", "include objects") { $0.includesObjects = true }
    self.rows = rows
  }
}
