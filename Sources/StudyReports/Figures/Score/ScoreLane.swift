import CodedSessions

/// One lane of the score: what it is called and what lies in it.
struct ScoreLane {
  /// Where the lane stands and how its bars grow.
  enum Place {
    /// High, bars stand up.
    case upper
    /// High, bars hang down towards the reader.
    case lower
    /// Low, bars fill it.
    case thin
  }

  /// The name at the left.
  let label: String
  /// Where the lane stands.
  let place: Place
  /// What lies in it, in time order.
  let bouts: [Bout]
  /// What happened in it at moments.
  let moments: [Moment]
  /// When it could not be coded.
  let missing: TimeSet
  /// Whose behaviour it is.
  let person: Person
  /// The stream's name.
  let stream: String

  /// A lane with all of `stream`, or with those `codes` of it.
  init(
    _ stream: Stream, label: String, place: Place, session: TimeSpan, codes: [Code]? = nil
  ) {
    self.label = label
    self.place = place
    self.person = stream.person
    self.stream = stream.name
    missing = TimeSet(session).subtracting(stream.codable)
    guard let codes else {
      bouts = stream.bouts
      moments = stream.moments
      return
    }
    bouts = stream.bouts.filter { codes.contains($0.code) }
    moments = stream.moments.filter { codes.contains($0.code) }
  }

  /// The lane's height.
  var height: Double { place == .thin ? 9 : 24 }
}
