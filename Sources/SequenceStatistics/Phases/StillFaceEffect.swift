/// How does a behaviour change when the partner holds still, and when they come back?
///
/// Three contrasts of one dyad in the face-to-face still-face paradigm:
/// - ``effect``: still face minus play;
/// - ``recovery``: reunion minus still face;
/// - ``carryOver``: reunion minus play.
///
/// A contrast needs both of its phases; without one it is `nil` and ``missing`` says which. Source: Tronick and
/// others (1978); Mesman, van IJzendoorn & Bakermans-Kranenburg (2009).
public struct StillFaceEffect: Sendable, Hashable {
  /// The three parts of the paradigm.
  public enum Part: String, Sendable, Hashable, CaseIterable {
    /// Usual play.
    case play
    /// The partner holds still.
    case still
    /// The partner comes back.
    case reunion
  }

  /// What was measured in each part that the session has.
  public let measures: [Part: PhaseMeasure]

  /// The effects of a behaviour that was measured in some of the parts.
  public init(_ measures: [Part: PhaseMeasure]) { self.measures = measures }

  /// Still face compared with play.
  public var effect: PhaseContrast? { contrast(.play, .still) }
  /// Reunion compared with still face.
  public var recovery: PhaseContrast? { contrast(.still, .reunion) }
  /// Reunion compared with play.
  public var carryOver: PhaseContrast? { contrast(.play, .reunion) }
  /// The parts that the session does not have.
  public var missing: [Part] { Part.allCases.filter { measures[$0] == nil } }

  private func contrast(_ from: Part, _ to: Part) -> PhaseContrast? {
    guard let from = measures[from], let to = measures[to] else { return nil }
    return PhaseContrast(from: from, to: to)
  }
}
