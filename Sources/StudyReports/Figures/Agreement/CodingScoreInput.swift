import CodedSessions
import SequenceStatistics

/// What a picture of two codings of one stream shows.
struct CodingScoreInput {
  /// One code.
  struct Category {
    let name: String
    let look: CodeLook
  }

  /// A stretch in which the two say different things.
  struct Difference {
    let span: TimeSpan
    /// What the first coder says; `nil` for nothing.
    let first: Int?
    /// What the second says.
    let second: Int?
  }

  /// The two coders.
  let coders: (first: String, second: String)
  /// The codes by number.
  let categories: [Category]
  /// Both codings.
  let coding: DoubleCoding
  /// Where they differ, for codes that exclude one another.
  let differences: [Difference]
  /// The marks of each coder without a fellow in the other's coding, by place; for codes that do not exclude one another.
  let alone: (first: Set<Int>, second: Set<Int>)
  /// How times are written.
  let labels: TimeLabels

  /// What a code is called; what is said of time without one.
  func name(_ category: Int?) -> String {
    guard let category else { return "nothing" }
    return categories.indices.contains(category) ? categories[category].name : "nothing"
  }
}
