import SequenceStatistics

/// The mother's gaze over a session: long looks at the infant with short ones elsewhere, the infant
/// held in view while she moves closer, and her eyes turned away while she leans back.
struct MotherGazeCourse {
  /// When she looks away, in frames: in time order, apart from one another. In the rest of the
  /// session she looks at the infant.
  private(set) var away: [Range<Int>] = []

  /// Draws her gaze for a session of `length` frames.
  init(
    length: Int, aversions: [AversionCourse], approach: ApproachCourse, in world: PlayWorld,
    from source: inout RandomSource
  ) {
    var isAway = [Bool](repeating: false, count: max(length, 0))
    let shortest = AversionCourse.shortestLook
    let second = Int(SimulatedVideo.framesPerSecond)

    var time = 0
    while time < length {
      time += world.motherGaze.lookAtInfant.frames(from: &source, shortest: shortest)
      let offset = time + world.motherGaze.lookAway.frames(from: &source, shortest: shortest)
      isAway.set(true, time..<offset)
      time = offset
    }
    // Her eyes follow her body a moment later, and come back once she has noticed the infant's look
    // or has waited for it long enough.
    for aversion in aversions {
      guard let withdrawal = aversion.withdrawal else { continue }
      let onset = withdrawal + 2 + source.below(7)
      let noticed = aversion.offset + 8 + source.below(12)
      isAway.set(true, onset..<max(onset + shortest, min(noticed, onset + 6 * second)))
    }
    for pursuit in approach.pursuits {
      isAway.set(false, (pursuit - second / 2)..<(pursuit + second))
    }
    away = runs(in: isAway, shortest: shortest)
  }
}

/// The stretches of `true`, without breaks in them shorter than `shortest` and then without those
/// that are themselves shorter.
private func runs(in frames: [Bool], shortest: Int) -> [Range<Int>] {
  var runs: [Range<Int>] = []
  for (frame, isOn) in frames.enumerated() where isOn {
    if let last = runs.last, frame - last.upperBound < shortest {
      runs[runs.count - 1] = last.lowerBound..<(frame + 1)
    } else {
      runs.append(frame..<(frame + 1))
    }
  }
  return runs.filter { $0.count >= shortest }
}

extension [Bool] {
  /// Gives the elements of `range` that exist a new value.
  fileprivate mutating func set(_ value: Bool, _ range: Range<Int>) {
    for index in range.clamped(to: indices) { self[index] = value }
  }
}
