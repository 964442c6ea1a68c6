public import CodedSessions
public import SequenceStatistics

/// What changes from phase to phase of one session, behaviour by behaviour.
public struct PhaseAnalysis: Sendable, Hashable {
  /// One behaviour: a code, or something made of several.
  public struct Row: Sendable, Hashable {
    /// Its name, such as `infant.gaze partner`.
    public let name: String
    /// Its measure in each phase, in time order.
    public let measures: [PhaseMeasure]
    /// How it rises or falls within each phase; `nil` where that was not asked.
    public let slopes: [PhaseSlope?]
    /// The three contrasts of the still-face paradigm.
    public let stillFace: StillFaceEffect
  }

  /// The session.
  public let session: CodedSession
  /// The phases, in time order.
  public let phases: [Phase]
  /// Which of them are parts of the still-face paradigm.
  public let parts: StillFacePhases
  /// Codes by person and stream.
  public let rows: [Row]
  /// The social bids of each person who has looks, and acts that make a look a bid.
  public let bids: [Row]
  /// Signs of strain of each person who has codes for them.
  public let stress: [Row]
  /// How long slices are.
  public let slice: SessionTime
  /// How far apart the parts of a bid may begin.
  public let reach: SessionTime
  /// The same with other slices and reaches, if asked for.
  public let others: [PhaseAnalysis]

  /// The analysis of `session`.
  ///
  /// - Parameters:
  ///   - said: Which phase is which part, where names do not tell.
  ///   - reach: How far apart a look and an act may begin to be a bid.
  ///   - slice: Into how long slices phases are cut for slopes.
  /// - Throws: ``PhaseAnalysisError``.
  public init(
    _ session: CodedSession, said: [StillFaceEffect.Part: String] = [:],
    reach: SessionTime = SocialBid.usualReach, slice: SessionTime = PhaseSlope.usualSlice,
    withSensitivity: Bool = false
  ) throws(PhaseAnalysisError) {
    guard session.timeUnit.origin.isClock else { throw .noClock }
    guard !session.phases.isEmpty else { throw .noPhases }
    for name in said.values.sorted() where !session.phases.contains(where: { $0.name == name }) {
      throw .noPhase(name, known: session.phases.map(\.name))
    }
    let phases = session.phases
    let parts = StillFacePhases(guessing: phases, said: said)
    func row(
      _ name: String, _ measures: [PhaseMeasure], _ slopes: [PhaseSlope?]
    ) -> Row {
      var found: [StillFaceEffect.Part: PhaseMeasure] = [:]
      for (part, wanted) in parts.names {
        if let place = phases.firstIndex(where: { $0.name == wanted }) {
          found[part] = measures[place]
        }
      }
      return Row(
        name: name, measures: measures, slopes: slopes, stillFace: StillFaceEffect(found))
    }
    let book = session.codebook
    var rows: [Row] = []
    for stream in session.streams {
      let occurring = Set(stream.onsets.map(\.code))
      for code in book.codes
      where occurring.contains(code) && book[code].codeClass != .uncodable {
        rows.append(
          row(
            "\(stream.fullName) \(book[code].name)",
            phases.map { PhaseMeasure(of: code, in: stream, during: $0.span) },
            phases.map { PhaseSlope(of: code, in: stream, during: $0.span, slice: slice) }))
      }
    }
    /// Times counted over the time in which all of `streams` could be coded.
    func counted(
      _ name: String, _ times: [SessionTime], _ streams: [CodedSessions.Stream]
    ) -> Row {
      row(
        name,
        phases.map { phase in
          PhaseMeasure(
            count: times.count { phase.span.contains($0) }, time: nil,
            codableTime: TimeSet(phase.span).subtracting(
              streams.uncodable(within: phase.span)
            ).duration)
        }, phases.map { _ in nil })
    }
    var bids: [Row] = []
    var stress: [Row] = []
    for person in session.persons {
      func codes(_ classes: [CodeClass]) -> [Code] { book.codes(of: person, classes: classes) }
      let (looks, acts) = (codes([.partner]), codes([.positive, .voice, .pursuit]))
      if !looks.isEmpty, !acts.isEmpty {
        let streams = session.streams(holding: looks)
        if !streams.isEmpty {
          bids.append(
            counted(
              "\(person.id) social bids",
              SocialBid.all(in: session, looks: looks, acts: acts, reach: reach).map(\.onset),
              streams + session.streams(holding: acts)))
        }
      }
      let strains = codes([.stress])
      if !strains.isEmpty {
        let streams = session.streams(holding: strains)
        stress.append(
          counted(
            "\(person.id) signs of strain",
            streams.flatMap { $0.onsets.filter { strains.contains($0.code) }.map(\.time) },
            streams))
      }
    }
    self.session = session
    self.phases = phases
    self.parts = parts
    self.rows = rows
    self.bids = bids
    self.stress = stress
    self.slice = slice
    self.reach = reach
    var others: [PhaseAnalysis] = []
    if withSensitivity {
      for (reach, slice) in [(500, 10_000), (2000, 30_000)] as [(Int64, Int64)] {
        others.append(
          try PhaseAnalysis(
            session, said: said, reach: .milliseconds(reach), slice: .milliseconds(slice)))
      }
    }
    self.others = others
  }

  /// All rows: codes, bids, signs of strain.
  public var all: [Row] { rows + bids + stress }
}

/// Why a session's phases cannot be compared.
public enum PhaseAnalysisError: Error, Sendable, Hashable {
  /// It tells only an order.
  case noClock
  /// It has no phases.
  case noPhases
  /// There is no phase of this name.
  case noPhase(String, known: [String])
}
