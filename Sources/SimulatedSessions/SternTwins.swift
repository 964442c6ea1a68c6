import CodedSessions

/// The two example sessions, Fred and Mark, as files ready to be read: the data set
/// `Datasets/stern-twins`, and what a demonstration writes into a fresh folder.
public enum SternTwins {
  /// The seed of Fred's session.
  ///
  /// Both seeds were chosen by eye among the first twenty, for a session that looks as its kind
  /// usually does; they differ so that the twins share nothing by accident.
  public static let seedOfFred: UInt64 = 3
  /// The seed of Mark's session.
  public static let seedOfMark: UInt64 = 18

  /// One file of the data set.
  public struct File: Hashable, Sendable {
    /// Its name, without a folder.
    public let name: String
    /// Its content, to be written as UTF-8.
    public let text: String
  }

  /// Fred and Mark.
  ///
  /// - Throws: ``SimulationError`` if a part of a session were unsound.
  public static func sessions() throws(SimulationError) -> [SimulatedSession] {
    [
      try SimulatedSession(.fred, id: "fred", seed: seedOfFred),
      try SimulatedSession(.mark, id: "mark", seed: seedOfMark),
    ]
  }

  /// The generated files: one CSV for each twin, their codebook, and what is true of them.
  ///
  /// - Throws: ``SimulationError`` if a part of a session were unsound.
  public static func files() throws(SimulationError) -> [File] {
    let twins = try sessions()
    var files = twins.map {
      File(name: $0.session.id + ".csv", text: BORISAggregatedText($0).text)
    }
    if let first = twins.first {
      files.append(File(name: "codebook.csv", text: CodebookText(first.session).text))
    }
    files.append(File(name: "truth.json", text: TruthText(twins).text))
    return files
  }
}
