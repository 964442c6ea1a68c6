import SequenceStatistics

/// Everything that happens in one session, in frames.
///
/// Each part draws from its own stream of the seed, so that a change of the voices, say, leaves the
/// gaze as it was.
struct PlayCourses {
  let length: Int
  let infantGaze: InfantGazeCourse
  let approach: ApproachCourse
  let motherGaze: MotherGazeCourse
  let voice: VoiceCourse

  init(in world: PlayWorld, seed: UInt64) {
    length = SimulatedVideo.frames(in: world.length)
    var source = RandomSource(seed: seed, stream: 0)
    infantGaze = InfantGazeCourse(length: length, in: world, from: &source)
    source = RandomSource(seed: seed, stream: 1)
    approach = ApproachCourse(
      answering: infantGaze.aversions, length: length, in: world, from: &source)
    source = RandomSource(seed: seed, stream: 2)
    motherGaze = MotherGazeCourse(
      length: length, aversions: infantGaze.aversions, approach: approach, in: world,
      from: &source)
    source = RandomSource(seed: seed, stream: 3)
    voice = VoiceCourse(length: length, in: world, from: &source)
  }
}
