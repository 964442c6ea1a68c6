import CodedSessions
import SequenceStatistics
import StudyAnalysis
import Testing

/// Two or more coders of one minute: gaze, and smiles as moments. Of anna's 40 s of *face* ben has 34 *face* and 6
/// *away*, of her 20 s of *away* 4 *face* and 16 *away*.
enum AgreementSample {
  static let infant = Person("infant")
  static let anna: [(Int, Int64, Int64)] = [(0, 0, 20), (1, 20, 40), (0, 40, 60)]
  static let ben: [(Int, Int64, Int64)] = [(0, 0, 24), (1, 24, 40), (0, 40, 54), (1, 54, 60)]

  static func session(
    _ bouts: [(Int, Int64, Int64)], smiles: [Int64], id: String = "s1",
    names: [String] = ["face", "away"], isSimulated: Bool = false
  ) throws -> CodedSession {
    let whole = try #require(TimeSpan(onset: .zero, offset: .seconds(60)))
    let book = try Codebook([
      Codebook.Entry(person: infant, stream: "gaze", name: names[0], codeClass: .partner),
      Codebook.Entry(person: infant, stream: "gaze", name: names[1], codeClass: .away),
      Codebook.Entry(person: infant, stream: "smile", name: "smile"),
    ])
    return try CodedSession(
      id: id, span: whole, spanOrigin: .stated,
      timeUnit: TimeUnit(step: .seconds(1), origin: .largestCommonStep), persons: [infant],
      streams: [
        Stream(
          person: infant, name: "gaze",
          states: bouts.enumerated().map { place, bout in
            Bout(
              code: Code(UInt16(bout.0)),
              span: try #require(TimeSpan(onset: .seconds(bout.1), offset: .seconds(bout.2))),
              source: SourceLine(line: UInt32(place + 2)))
          }, within: whole),
        Stream(
          person: infant, name: "smile",
          events: smiles.map { Moment(code: Code(2), time: .seconds($0)) }, within: whole),
      ], codebook: book, sources: [id + ".csv"], isSimulated: isSimulated)
  }

  static func analysis(
    coders: Int = 2, sessions: Int = 1, names: [String] = ["face", "away"],
    isSimulated: Bool = false
  ) throws -> AgreementAnalysis {
    let records = try (0..<coders).map { coder in
      CoderSessions(
        coder: ["anna", "ben", "cleo"][coder],
        sessions: try (0..<sessions).map { number in
          try session(
            coder % 2 == 0 || number > 0 ? anna : ben, smiles: coder == 0 ? [5, 30] : [6],
            id: "s\(number + 1)", names: names, isSimulated: isSimulated)
        })
    }
    var parameters = AgreementParameters()
    parameters.replicates = 99
    return try AgreementAnalysis(records, parameters: parameters)
  }
}
