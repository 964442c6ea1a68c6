import CodedSessions

/// Turns what happened into what a coder would have written down: streams, with the infant's gaze
/// interrupted where it could not be coded.
struct PlayRecord {
  let courses: PlayCourses
  let span: TimeSpan
  let uncodable: TimeSet

  /// The five streams, by person and in codebook order.
  func streams() throws(StreamError) -> [Stream] {
    let infant = PlayPerson.infant
    let mother = PlayPerson.mother
    return [
      try Stream(person: infant, name: "gaze", states: infantGaze, within: span),
      try Stream(
        person: infant, name: "voice", intervals: voice(of: 0, .infantVocalises),
        isExclusive: true, within: span),
      try Stream(person: mother, name: "gaze", states: motherGaze, within: span),
      try Stream(person: mother, name: "approach", events: approach, within: span),
      try Stream(
        person: mother, name: "voice", intervals: voice(of: 1, .motherVocalises),
        isExclusive: true, within: span),
    ]
  }

  private var infantGaze: [Bout] {
    courses.infantGaze.looks.flatMap { look in
      SimulatedVideo.span(fromFrame: look.onset, toFrame: look.offset).map {
        TimeSet($0).subtracting(uncodable).spans
      }
      .map { $0.map { Bout(code: look.code.code, span: $0) } } ?? []
    }
  }

  private var motherGaze: [Bout] {
    let away = TimeSet(
      courses.motherGaze.away.compactMap {
        SimulatedVideo.span(fromFrame: $0.lowerBound, toFrame: $0.upperBound)
      })
    let toward = TimeSet(span).subtracting(away)
    return toward.spans.map { Bout(code: PlayCode.motherLooksAtInfant.code, span: $0) }
      + away.spans.map { Bout(code: PlayCode.motherLooksAway.code, span: $0) }
  }

  private var approach: [Moment] {
    func moments(_ code: PlayCode, at frames: [Int]) -> [Moment] {
      frames.map { Moment(code: code.code, time: SimulatedVideo.time(ofFrame: $0)) }
    }
    return moments(.motherMovesCloser, at: courses.approach.pursuits)
      + moments(.motherLeansBack, at: courses.approach.withdrawals)
  }

  private func voice(of speaker: Int, _ code: PlayCode) -> [Bout] {
    courses.voice.vocalisations[speaker].compactMap { sound in
      SimulatedVideo.span(fromFrame: sound.onset, toFrame: sound.offset).map {
        Bout(code: code.code, span: $0)
      }
    }
  }
}
