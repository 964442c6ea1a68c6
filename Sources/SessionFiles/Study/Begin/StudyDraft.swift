public import CodedSessions

/// Gathers from sessions what a study's design can begin with: the pair, the phases, the groups and the streams.
public struct StudyDraft: Sendable, Hashable {
  /// What the study is called.
  public var title = "Untitled study"
  private var persons: [String] = []
  private var phases: [String] = []
  private var isSameOrder = true
  private var streams: [String] = []
  private var groups: [String] = []
  private var sessions = 0

  /// The column of groups that is looked for.
  static let groupColumn = "group"

  /// A draft of which nothing is known.
  public init() {}

  /// Adds what `session` has. Costs O(streams + phases).
  public mutating func add(_ session: CodedSession) {
    func gather(_ names: [String], into known: inout [String]) {
      for name in names where !known.contains(name) { known.append(name) }
    }
    gather(session.persons.map(\.id), into: &persons)
    gather(session.streams.map(\.fullName), into: &streams)
    gather(
      session.factors.filter { $0.name == Self.groupColumn }.map(\.value), into: &groups)
    var own: [String] = []
    gather(session.phases.map(\.name), into: &own)
    if sessions > 0, own != phases { isSameOrder = false }
    gather(own, into: &phases)
    sessions += 1
  }

  /// The two people, first the one that leads at positive lags; `nil` when there are not just two.
  var pair: (first: String, second: String)? {
    persons.count == 2 ? (persons[0], persons[1]) : nil
  }

  /// The phases in order; empty when sessions differ in them.
  var order: [String] { isSameOrder ? phases : [] }

  /// The groups, when there are several.
  var levels: [String] { groups.count > 1 ? groups : [] }

  /// The streams of all sessions.
  var allStreams: [String] { streams }

  /// The people of all sessions.
  var allPersons: [String] { persons }
}
