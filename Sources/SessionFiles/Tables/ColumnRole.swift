/// What a column of an event table says.
public enum ColumnRole: String, Hashable, Sendable, Codable, CaseIterable, CodingKeyRepresentable {
  case session
  case dyad
  case phase
  /// Who coded it, where two codings of one session stand in one table. Never guessed: coders may have
  /// shared the work.
  case coder
  case person
  case stream
  case code
  /// When the behaviour began.
  case onset
  /// When it ended.
  case offset
  /// How long it lasted.
  case duration
  /// When the row's status was noted: in tables of START and STOP rows.
  case time
  /// START, STOP or POINT; or state and point; in English, French, German or Spanish.
  case status
  case modifier
  /// Whether the record was observed or simulated.
  case origin
  /// The length of the session or of its video.
  case sessionLength = "length"
  /// How much earlier or later than the video the session's clock begins.
  case timeOffset = "time-offset"
  /// A property of the whole session.
  case factor
  case comment
  /// The file that a row of a canonical table was first read from, and the line there.
  case source
  case line

  /// The roles that `--map` takes.
  public static let mappable: [ColumnRole] = [
    .session, .dyad, .phase, .coder, .person, .stream, .code, .onset, .offset, .duration, .time,
    .status,
    .modifier, .factor,
  ]
}
