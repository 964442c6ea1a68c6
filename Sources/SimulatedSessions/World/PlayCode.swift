import CodedSessions

/// Who is coded in a simulated session.
enum PlayPerson {
  static let infant = Person("infant")
  static let mother = Person("mother")
}

/// The codes of a simulated session, in the order of its codebook.
enum PlayCode: UInt16, CaseIterable {
  case infantLooksAtMother
  case infantLooksAtObject
  case infantAverts
  case infantTurnsAway
  case infantGazeUncodable
  case infantVocalises
  case motherLooksAtInfant
  case motherLooksAway
  case motherMovesCloser
  case motherLeansBack
  case motherVocalises

  /// The code as sessions store it.
  var code: Code { Code(rawValue) }

  /// The codebook of every simulated session.
  static func codebook() throws(CodebookError) -> Codebook {
    try Codebook(allCases.map(\.entry))
  }

  private var entry: Codebook.Entry {
    switch self {
    case .infantLooksAtMother:
      gaze(of: PlayPerson.infant, "looks_mother", "looks at mother", .partner)
    case .infantLooksAtObject:
      gaze(of: PlayPerson.infant, "looks_object", "looks at object", .object)
    case .infantAverts:
      gaze(of: PlayPerson.infant, "averts", "averts", .away)
    case .infantTurnsAway:
      // Averted as well, so it would take the colour of `averts`: a darker grey tells them apart.
      gaze(of: PlayPerson.infant, "turns_away", "turns further away", .away, colour: "#5E6B7E")
    case .infantGazeUncodable:
      gaze(of: PlayPerson.infant, "not codable", "could not be coded", .uncodable)
    case .infantVocalises:
      voice(of: PlayPerson.infant)
    case .motherLooksAtInfant:
      gaze(of: PlayPerson.mother, "looks_infant", "looks at infant", .partner)
    case .motherLooksAway:
      gaze(of: PlayPerson.mother, "looks_away", "looks away", .away)
    case .motherMovesCloser:
      approach("moves_closer", "moves closer", .pursuit)
    case .motherLeansBack:
      approach("leans_back", "leans back", .withdrawal)
    case .motherVocalises:
      voice(of: PlayPerson.mother)
    }
  }

  private func gaze(
    of person: Person, _ name: String, _ label: String, _ codeClass: CodeClass,
    colour: String? = nil
  ) -> Codebook.Entry {
    Codebook.Entry(
      person: person, stream: "gaze", name: name, label: label, codeClass: codeClass,
      colour: colour)
  }

  private func approach(
    _ name: String, _ label: String, _ codeClass: CodeClass
  ) -> Codebook.Entry {
    Codebook.Entry(
      person: PlayPerson.mother, stream: "approach", name: name, label: label,
      codeClass: codeClass)
  }

  private func voice(of person: Person) -> Codebook.Entry {
    Codebook.Entry(
      person: person, stream: "voice", name: "vocalises", label: "vocalises", codeClass: .voice)
  }
}
