public import CodedSessions

/// What a study has to know of a session before it is analysed: where it is, whose it is, and its parts. Small,
/// so that a study of a hundred thousand sessions fits in memory.
public struct StudySession: Sendable, Hashable {
  /// The path of its file.
  public let file: String
  /// Its id.
  public let id: String
  /// The id of its dyad: that of the table of participants, else what the file says, else the session's.
  public let dyad: String
  /// The dyad's group.
  public let group: String?
  /// The dyad's family or other cluster.
  public let family: String?
  /// Who coded it, where the file says so.
  public let coder: String?
  /// How long it lasts.
  public let duration: SessionTime
  /// Its parts in time order.
  public let phases: [Phase]
  /// Why it is not analysed, `nil` when it is.
  public let exclusion: StudyExclusion?

  /// How long it is in `phase`; all of it without a name.
  func time(in phase: String?) -> SessionTime {
    guard let phase else { return duration }
    return phases.filter { $0.name == phase }.reduce(.zero) { $0 + $1.span.duration }
  }
}
