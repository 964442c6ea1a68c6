/// What a row of a START/STOP table, or the kind column of a table of bouts, says.
package enum RowMark: Hashable, Sendable {
  case start
  case stop
  case point
  case state
  /// Rows of the canonical table alone: a sparse bout, a phase, codable time, the session itself.
  case interval
  case phase
  case codable
  case session

  /// The mark that the type column of a canonical table writes, exactly.
  init?(canonical text: String) {
    switch text {
    case "state": self = .state
    case "interval": self = .interval
    case "event": self = .point
    case "phase": self = .phase
    case "codable": self = .codable
    case "session": self = .session
    default: return nil
    }
  }

  /// The mark that a cell writes, in the spellings of coding programs and of four languages.
  init?(_ text: some StringProtocol) {
    switch ColumnNames.normal(String(text)) {
    case "start", "state start", "begin", "on", "b", "beginn", "debut", "inicio": self = .start
    case "stop", "state stop", "end", "off", "e", "ende", "fin": self = .stop
    case "point", "state point", "event", "moment", "p", "point event", "punkt", "ponctuel":
      self = .point
    case "state", "interval", "state event", "zustand", "bout": self = .state
    default: return nil
    }
  }
}
