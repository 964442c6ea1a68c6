import CodedSessions

/// Gathers the properties of dyads for the table of participants: those that are the same in all of a
/// dyad's sessions.
struct ParticipantGathering {
  private var ids: [String] = []
  private var names: [String] = []
  private var values: [String: [String: String]] = [:]
  private var varying: Set<String> = []

  /// Adds the properties of `session`; a session without a dyad stands for itself.
  mutating func add(_ session: CodedSession) {
    let id = session.dyad ?? session.id
    if values[id] == nil {
      ids.append(id)
      values[id] = [:]
    }
    for factor in session.factors {
      if !names.contains(factor.name) { names.append(factor.name) }
      if let known = values[id]?[factor.name], known != factor.value {
        varying.insert(factor.name)
      } else {
        values[id]?[factor.name] = factor.value
      }
    }
  }

  /// The table: a row for each dyad.
  var text: [UInt8] {
    let columns = names.filter { !varying.contains($0) && $0 != "id" }
    var bytes: [UInt8] = []
    func add(_ cells: [String]) {
      for (index, cell) in cells.enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        DelimitedCell.append(cell, to: &bytes)
      }
      bytes.append(UInt8(ascii: "\n"))
    }
    add(["id"] + columns)
    for id in ids { add([id] + columns.map { values[id]?[$0] ?? "" }) }
    return bytes
  }
}
