import CodedSessions
import SessionFiles

/// Picks sessions by id.
enum SessionChoice {
  /// The sessions called `ids`; an unknown one ends the command with the known ones.
  static func choose(_ ids: [String], among sessions: [ReadSession]) throws -> [ReadSession] {
    try ids.map { id in
      if let found = sessions.first(where: { $0.session.id == id }) { return found }
      let known = sessions.prefix(10).map(\.session.id)
      let more = sessions.count > 10 ? ", …" : ""
      throw Failure(
        status: .misuse,
        message: "there is no session \"\(id)\"; there are "
          + (known.isEmpty ? "none" : known.joined(separator: ", ") + more))
    }
  }
}
