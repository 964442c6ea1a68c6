import CodedSessions

extension PlayTruth {
  /// The truth of a session that spans `span`, in its own units.
  init(courses: PlayCourses, span: TimeSpan, uncodable: TimeSet) {
    let time = SimulatedVideo.time(ofFrame:)
    func inSession(_ frame: Int?) -> SessionTime? {
      frame.map(time).flatMap { $0 < span.offset ? $0 : nil }
    }
    aversions = courses.infantGaze.aversions.compactMap { course in
      let end = min(course.offset, courses.length)
      guard let seen = SimulatedVideo.span(fromFrame: course.onset, toFrame: end),
        let withEntry = SimulatedVideo.span(fromFrame: course.onset - 1, toFrame: end)
      else { return nil }
      return Aversion(
        span: seen, pursuits: course.pursuits.compactMap(inSession),
        escalation: inSession(course.escalation), withdrawal: inSession(course.withdrawal),
        endsByReturn: course.endsByReturn, isCutByEnd: course.offset > courses.length,
        isFullyCoded: !uncodable.spans.contains { $0.overlaps(withEntry) })
    }
    spontaneousPursuits = courses.approach.spontaneous.map(time)
    func vocalisations(of speaker: Int) -> [Vocalisation] {
      courses.voice.vocalisations[speaker].compactMap { sound in
        SimulatedVideo.span(fromFrame: sound.onset, toFrame: sound.offset).map {
          Vocalisation(span: $0, answer: sound.answer.map(time))
        }
      }
    }
    infantVocalisations = vocalisations(of: 0)
    motherVocalisations = vocalisations(of: 1)
  }
}
