import CodedSessions
import StudyAnalysis

/// Why two streams of a session cannot be compared, in words.
enum StreamPairErrors {
  /// The sentence after the session's name.
  static func sentence(_ error: StreamPairError) -> String {
    switch error {
    case .noClock:
      return
        "it tells only an order, and the two streams are compared in time; if each row is a step of "
        + "time, say how long one is: --step 1s"
    case .unknownStream(let name, let known):
      return "there is no stream \"\(name)\"" + NearestWord.question(name, among: known)
        + "; there is " + Words.list(known, joinedBy: "and")
    case .notExclusive(let name):
      return
        "\(name) holds moments, or several codes at a time; two streams are compared in which one code "
        + "holds at a time"
    case .twoStreams: return "--streams takes two streams: infant.affect,mother.affect"
    case .noLooks:
      return
        "not both partners have a gaze stream with a code of class partner; name two streams with "
        + "--streams"
    case .noPhase(let name, let known): return Words.noPhase(name, known: known)
    }
  }
}
