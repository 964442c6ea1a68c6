import SequenceStatistics

/// When the mother moves closer and leans back, in frames: because of an aversion, or of her own
/// accord.
struct ApproachCourse {
  /// All approaches in time order.
  private(set) var pursuits: [Int] = []
  /// All withdrawals in time order.
  private(set) var withdrawals: [Int] = []
  /// The approaches that answer nothing.
  private(set) var spontaneous: [Int] = []

  /// Adds approaches of her own accord to those that the `aversions` call for.
  init(
    answering aversions: [AversionCourse], length: Int, in world: PlayWorld,
    from source: inout RandomSource
  ) {
    let answers = aversions.flatMap(\.pursuits).filter { $0 < length }
    pursuits = answers
    withdrawals = aversions.compactMap(\.withdrawal).filter { $0 < length }
    // Within a second of another approach it could not be told from it.
    let apart = Int(SimulatedVideo.framesPerSecond)
    for time in spontaneousFrames(
      perMinute: world.pursuit.spontaneousPerMinute, length: length, from: &source)
    where pursuits.allSatisfy({ abs($0 - time) >= apart }) {
      pursuits.append(time)
      spontaneous.append(time)
    }
    pursuits.sort()
    for time in spontaneous
    where source.isTrue(withProbability: world.withdrawal.probabilityAfterPursuit) {
      let back = time + world.withdrawal.latency.frames(from: &source)
      let isFree =
        !pursuits.contains { time < $0 && $0 <= back }
        && withdrawals.allSatisfy { abs($0 - back) >= apart }
      if isFree && back < length { withdrawals.append(back) }
    }
    withdrawals.sort()
  }
}

/// The frames at which something happens that is equally likely in each of them, `perMinute` times a
/// minute on average.
func spontaneousFrames(
  perMinute rate: Double, length: Int, from source: inout RandomSource
) -> [Int] {
  let probability = rate / Double(60 * SimulatedVideo.framesPerSecond)
  return (0..<max(length, 0)).filter { _ in source.isTrue(withProbability: probability) }
}
