import CodedSessions
import StudyAnalysis

@testable import StudyReports

/// Comparisons of sessions that other tests have analysed.
enum ComparisonSample {
  static func sides(
    _ first: CodedSession, _ second: CodedSession, arePhases: Bool = false
  ) -> ComparisonSides {
    func side(_ session: CodedSession) -> ComparisonSides.Side {
      .init(
        label: session.id, persons: session.persons.map(\.id), isSimulated: session.isSimulated)
    }
    return ComparisonSides(side(first), side(second), arePhases: arePhases)
  }

  static func sessions(
    _ first: AnalysedSession, _ second: AnalysedSession
  ) throws -> SessionComparison {
    let (one, other) = (try first.analysis(), try second.analysis())
    return SessionComparison(one, other, sides(one.session, other.session))
  }
}
