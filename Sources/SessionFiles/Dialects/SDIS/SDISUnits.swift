/// The data of an SDIS file cut into units, sessions and streams, whatever the type.
struct SDISUnits {
  /// A stream: the items between two `&`.
  typealias Items = [SDISTokens.Token]

  /// What one session holds.
  struct Session {
    var streams: [Items] = [[]]
    var line = 0

    var isEmpty: Bool { streams.allSatisfy(\.isEmpty) }
  }

  /// A case or dyad: a label, its sessions, and its levels of the variables.
  struct Unit {
    var label: String?
    var sessions: [Session] = []
    var levels: [(variable: String, level: String)] = []
  }

  private(set) var units: [Unit] = []

  /// A unit whose levels are left out keeps those of the unit before it (GSEQ's rule; only so do the units
  /// of `couples.sds` reproduce the counts that its header states).
  init(_ tokens: [SDISTokens.Token], variables: [SDISDeclarations.Variable]) {
    var unit = Unit()
    var session = Session()
    var levels: [(variable: String, level: String)] = []
    var index = 0
    func endSession() {
      if !session.isEmpty { unit.sessions.append(session) }
      session = Session()
    }
    func endUnit() {
      endSession()
      unit.levels = levels
      if !unit.sessions.isEmpty { units.append(unit) }
      unit = Unit()
    }
    while index < tokens.count {
      let token = tokens[index]
      switch token.text {
      case ";": endSession()
      case "/": endUnit()
      case "&": session.streams.append([])
      case "(":
        let end = tokens[index...].firstIndex { $0.text == ")" } ?? tokens.count
        let words = tokens[(index + 1)..<end].map(\.text)
        levels = Self.levels(words, variables: variables)
        index = end
      case let text where text.hasPrefix("<"):
        // A label without a `/` before it begins a new unit all the same.
        if !session.isEmpty || !unit.sessions.isEmpty { endUnit() }
        unit.label = String(text.dropFirst())
      default:
        if session.isEmpty { session.line = token.line }
        session.streams[session.streams.count - 1].append(token)
      }
      index += 1
    }
    endUnit()
  }

  /// `(Young, Clinic)` in the order of the variables, or `(Skill=Low)`.
  private static func levels(
    _ words: [String], variables: [SDISDeclarations.Variable]
  ) -> [(variable: String, level: String)] {
    let parts = words.joined(separator: " ").split(separator: ",")
    return parts.enumerated().compactMap { position, part in
      let sides = part.split(separator: "=", maxSplits: 1).map { String($0.trimmingBlanks) }
      if sides.count == 2 { return (sides[0], sides[1]) }
      guard let level = sides.first, !level.isEmpty else { return nil }
      let holder = variables.first { $0.levels.contains(level) }
      let name =
        holder?.name
        ?? (variables.indices.contains(position)
          ? variables[position].name : "level \(position + 1)")
      return (name, level)
    }
  }
}
