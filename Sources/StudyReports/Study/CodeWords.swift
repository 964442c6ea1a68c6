import CodedSessions
import StudyAnalysis

/// What a code of a study is called in words.
enum CodeWords {
  /// `averts`: its label, or its name with spaces.
  static func label(_ code: CodePlace, _ plan: StudyPlan) -> String {
    let entry = plan.entries.first {
      $0.person.id == code.person && $0.stream == code.stream && $0.name == code.name
    }
    let label = entry?.label ?? ""
    return VisibleText.of(label.isEmpty ? code.name.replacing("_", with: " ") : label)
  }

  /// `infant averts`.
  static func full(_ code: CodePlace, _ plan: StudyPlan) -> String {
    VisibleText.of(code.person) + " " + label(code, plan)
  }
}
