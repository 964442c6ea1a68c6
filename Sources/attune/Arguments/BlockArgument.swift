import ArgumentParser
import CodedSessions
import SessionFiles
import StudyAnalysis

/// What `--blocks` says: a stream, a phase, or stretches of time.
enum BlockArgument {
  /// The choice that `text` means in `sessions`.
  static func choice(
    _ text: String, in sessions: [CodedSession], frameRate: FrameRate?
  ) throws -> BlockChoice {
    let streams = sessions.flatMap { session in
      session.streams.flatMap { [$0.fullName, $0.name] }
    }
    if streams.contains(text) { return .stream(text) }
    let phases = sessions.flatMap { $0.phases.map(\.name) }
    if phases.contains(text) { return .phase(text) }
    var spans: [TimeSpan] = []
    for part in Words.names(text) {
      let ends = part.split(separator: "-", omittingEmptySubsequences: false).map(String.init)
      guard ends.count == 2,
        let onset = try? DurationArgument.read(ends[0], name: "--blocks", frameRate: frameRate),
        let offset = try? DurationArgument.read(ends[1], name: "--blocks", frameRate: frameRate),
        let span = TimeSpan(onset: onset, offset: offset)
      else {
        throw ValidationError(
          "--blocks takes a stream, a phase, or times such as 60s-120s; \"\(part)\" is none of them"
            + NearestWord.question(part, among: Array(Set(streams + phases)).sorted()))
      }
      spans.append(span)
    }
    guard !spans.isEmpty else {
      throw ValidationError("--blocks takes a stream, a phase, or times such as 60s-120s")
    }
    return .spans(TimeSet(spans))
  }
}
