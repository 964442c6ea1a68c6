import CodedSessions
import SequenceStatistics

/// A planned question by other windows: what would have been found had the window been half or twice as long; and
/// without any window, as a profile over time.
enum OtherDefinitions {
  /// The variants of `question`; none where it has no window.
  static func of(_ question: DyadQuestion) -> [DyadQuestion] {
    factors.compactMap { factor in
      let kind: DyadQuestion.Kind
      let length: SessionTime
      switch question.kind {
      case .responses(var window):
        window.length = scaled(window.length, factor)
        (kind, length) = (.responses(window), window.length)
      case .tallies(var window):
        window.to = scaled(window.to, factor)
        guard window.to > window.from else { return nil }
        (kind, length) = (.tallies(window), window.to)
      case .cycles(var parameters):
        parameters.pursuitWindow = scaled(parameters.pursuitWindow, factor)
        (kind, length) = (.cycles(parameters), parameters.pursuitWindow)
      default: return nil
      }
      var variant = DyadQuestion(
        id: "\(question.id)-\(length.text)s", text: question.text, kind: kind)
      variant.given = question.given
      variant.target = question.target
      variant.pair = question.pair
      variant.phases = question.phases
      variant.chance = question.chance
      variant.statistic = question.statistic
      variant.variantOf = question.id
      variant.variant = "\(length.text) s"
      return variant
    }
  }

  /// When the target of `question` begins around its given; `nil` for a question that is not about the clock.
  static func profile(of question: DyadQuestion) -> DyadQuestion? {
    switch question.kind {
    case .responses, .tallies: break
    default: return nil
    }
    var profile = DyadQuestion(
      id: question.id + "-profile", text: question.text, kind: .profile)
    profile.given = question.given
    profile.target = question.target
    profile.phases = question.phases
    profile.variantOf = question.id
    return profile
  }

  /// The window of `question`, `nil` where it has none.
  static func window(of question: DyadQuestion) -> SessionTime? {
    switch question.kind {
    case .responses(let window): window.length
    case .tallies(let window): window.to
    case .cycles(let parameters): parameters.pursuitWindow
    default: nil
    }
  }

  /// Twice as fine and twice as wide.
  private static let factors: [(by: Int64, over: Int64)] = [(1, 2), (2, 1)]

  private static func scaled(
    _ length: SessionTime, _ factor: (by: Int64, over: Int64)
  ) -> SessionTime {
    let (time, overflow) = (length.microseconds / factor.over)
      .multipliedReportingOverflow(by: factor.by)
    return overflow ? length : SessionTime(microseconds: time)
  }
}
