/// How often is a session told from chance, where a share of the aversions is pursued on purpose?
///
/// Measured, not derived: simulated sessions at 25 frames a second, looks with a median of 4 s (log-normal,
/// successive ones correlated .3), acts of the partner every 8 s on average (gamma, shape 2), and after a share of
/// the aversions a pursuit with a median of 1.2 s. `make test-slow` draws them anew and compares.
public enum CyclePower {
  /// One kind of session.
  public struct Row: Sendable, Hashable {
    /// The share of aversions that are pursued on purpose.
    public let pursuit: Double
    /// How long a session lasts, in seconds.
    public let seconds: Int
    /// The share of sessions in which the flag is raised (``CycleFlag``).
    public let flag: Double
    /// The share in which the circular shift has p ≤ .05.
    public let shift: Double
    /// The share in which the verdict on responses is raised (``ContingencyVerdict``).
    public let verdict: Double
  }

  /// How many sessions were drawn for each row.
  public static let worlds = 300
  /// The seed of the worlds.
  public static let seed = 4711

  /// The rows, by share and length.
  public static let rows: [Row] = [
    Row(pursuit: 0.15, seconds: 150, flag: 0.033, shift: 0.077, verdict: 0.027),
    Row(pursuit: 0.15, seconds: 300, flag: 0.113, shift: 0.167, verdict: 0.083),
    Row(pursuit: 0.15, seconds: 600, flag: 0.08, shift: 0.223, verdict: 0.15),
    Row(pursuit: 0.3, seconds: 150, flag: 0.123, shift: 0.22, verdict: 0.13),
    Row(pursuit: 0.3, seconds: 300, flag: 0.353, shift: 0.437, verdict: 0.313),
    Row(pursuit: 0.3, seconds: 600, flag: 0.407, shift: 0.693, verdict: 0.593),
    Row(pursuit: 0.5, seconds: 150, flag: 0.28, shift: 0.463, verdict: 0.33),
    Row(pursuit: 0.5, seconds: 300, flag: 0.707, shift: 0.857, verdict: 0.733),
    Row(pursuit: 0.5, seconds: 600, flag: 0.913, shift: 0.98, verdict: 0.97),
    Row(pursuit: 0.7, seconds: 150, flag: 0.563, shift: 0.767, verdict: 0.633),
    Row(pursuit: 0.7, seconds: 300, flag: 0.96, shift: 0.993, verdict: 0.967),
    Row(pursuit: 0.7, seconds: 600, flag: 1, shift: 1, verdict: 1),
  ]
}
