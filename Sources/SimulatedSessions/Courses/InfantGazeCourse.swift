import SequenceStatistics

/// The infant's gaze over a session: a semi-Markov chain in which each aversion has a course of its
/// own. All times in frames.
struct InfantGazeCourse {
  /// One stretch of one code.
  struct Look {
    let code: PlayCode
    let onset: Int
    let offset: Int
  }

  /// The looks, which tile the session.
  private(set) var looks: [Look] = []
  /// The aversions among them, in time order. The last may reach beyond the end of the session.
  private(set) var aversions: [AversionCourse] = []

  /// Draws the gaze of a session of `length` frames that begins with a look at the mother.
  init(length: Int, in world: PlayWorld, from source: inout RandomSource) {
    let law = world.infantGaze
    let shortest = AversionCourse.shortestLook
    var time = 0
    while time < length {
      let look = law.lookAtMother.frames(from: &source, shortest: shortest)
      append(.infantLooksAtMother, from: time, to: time + look, before: length)
      time += look
      guard time < length else { break }
      if source.isTrue(withProbability: law.aversionProbability) {
        let aversion = AversionCourse(at: time, in: world, from: &source)
        let turn = aversion.escalation ?? aversion.offset
        append(.infantAverts, from: time, to: turn, before: length)
        append(.infantTurnsAway, from: turn, to: aversion.offset, before: length)
        aversions.append(aversion)
        time = aversion.offset
      } else {
        let object = law.lookAtObject.frames(from: &source, shortest: shortest)
        append(.infantLooksAtObject, from: time, to: time + object, before: length)
        time += object
      }
    }
  }

  private mutating func append(_ code: PlayCode, from onset: Int, to offset: Int, before end: Int) {
    let cut = min(offset, end)
    if onset < cut { looks.append(Look(code: code, onset: onset, offset: cut)) }
  }
}
