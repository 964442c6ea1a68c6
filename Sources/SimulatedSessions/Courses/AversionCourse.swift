import SequenceStatistics

/// What happens in one aversion, in frames: when it begins and ends, and what the mother does.
struct AversionCourse {
  /// The shortest look in any direction: a fifth of a second.
  static let shortestLook = 5
  /// After this many pursuits she gives up.
  static let mostPursuits = 4

  var onset: Int
  var offset: Int
  /// The pursuits that answer it, in time order.
  var pursuits: [Int] = []
  /// When the infant turns further away.
  var escalation: Int?
  /// When the mother withdraws.
  var withdrawal: Int?
  /// Whether the infant looks back because she withdrew.
  var endsByReturn = false

  /// Draws the course of an aversion that begins at `onset`.
  init(at onset: Int, in world: PlayWorld, from source: inout RandomSource) {
    self.onset = onset
    let duration = world.infantGaze.aversion.frames(
      from: &source, shortest: AversionCourse.shortestLook)
    offset = onset + duration
    if source.isTrue(withProbability: world.pursuit.probability) {
      drawPursuits(world.pursuit, from: &source)
    }
    drawWithdrawal(world.withdrawal, from: &source)
  }

  private mutating func drawPursuits(
    _ law: PlayWorld.Pursuit, from source: inout RandomSource
  ) {
    let first = onset + law.latency.frames(from: &source)
    var next = first
    repeat {
      pursuits.append(next)
      // A pursuit that was drawn always happens: the aversion waits for it.
      let rest = max(offset - next, AversionCourse.shortestLook)
      // A factor that somebody wrote with an absurd number gives a long aversion, not a trap.
      let factor = law.prolonging.isFinite ? law.prolonging : 1e6
      let prolonged = min(max(Double(rest) * factor, 1), 1e6)
      offset = next + Int(prolonged.rounded())
      next += law.pause.frames(from: &source, shortest: AversionCourse.shortestLook)
    } while pursuits.count < AversionCourse.mostPursuits
      && source.isTrue(withProbability: law.repeatProbability)
    guard source.isTrue(withProbability: law.escalationProbability) else { return }
    let turn = max(
      first + law.escalationLatency.frames(from: &source), onset + AversionCourse.shortestLook)
    escalation = turn
    offset = max(offset, turn + AversionCourse.shortestLook)
  }

  private mutating func drawWithdrawal(
    _ law: PlayWorld.Withdrawal, from source: inout RandomSource
  ) {
    let isPursued = !pursuits.isEmpty
    let probability = isPursued ? law.probabilityAfterPursuit : law.probabilityUnpursued
    guard source.isTrue(withProbability: probability) else { return }
    let time = (pursuits.last ?? onset) + law.latency.frames(from: &source)
    // An aversion that nobody prolonged may be over before she withdraws.
    guard isPursued || time < offset else { return }
    withdrawal = time
    offset = max(offset, time + 1)
    if source.isTrue(withProbability: law.returnProbability) {
      endsByReturn = true
      let lookBack = time + law.returnLatency.frames(from: &source)
      let turned = (escalation ?? onset) + AversionCourse.shortestLook
      offset = max(lookBack, turned)
    }
  }
}
