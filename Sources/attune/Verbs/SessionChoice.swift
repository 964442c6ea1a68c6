import CodedSessions
import SessionFiles

/// Picks sessions by id.
enum SessionChoice {
  /// The places of the sessions called `ids`, of all when there is none; an unknown one ends the
  /// command with the known ones.
  static func choose(_ ids: [String], among sessions: [ReadSession]) throws -> [Int] {
    for id in ids where !sessions.contains(where: { $0.session.id == id }) {
      let known = sessions.prefix(10).map(\.session.id)
      let more = sessions.count > 10 ? ", …" : ""
      throw Failure(
        status: .misuse,
        message: "there is no session \"\(id)\""
          + NearestWord.question(id, among: sessions.map(\.session.id)) + "; the sessions are "
          + (known.isEmpty ? "none" : known.joined(separator: ", ") + more))
    }
    return sessions.indices.filter { ids.isEmpty || ids.contains(sessions[$0].session.id) }
  }
}
