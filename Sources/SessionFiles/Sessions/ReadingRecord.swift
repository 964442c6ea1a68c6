public import CodedSessions

/// What was understood, guessed and repaired on the way from a file to a session. Reports print it.
public struct ReadingRecord: Sendable, Hashable, Codable {
  /// Gaps of a quantum that were closed in one stream.
  public struct GapClosing: Sendable, Hashable, Codable {
    /// The stream, as `infant.gaze`.
    public let stream: String
    /// How many gaps were closed; closing extends the earlier bout.
    public let count: Int
    /// The longest gap that is closed.
    public let tolerance: SessionTime
    /// Whether the tolerance was guessed from the gaps themselves.
    public let isGuessed: Bool
  }

  /// What a stream was taken for.
  public struct StreamReading: Sendable, Hashable, Codable {
    /// The stream, as `infant.gaze`.
    public let stream: String
    /// What its gaps mean.
    public let kind: StreamKind
    /// Whether its codes exclude one another.
    public let isExclusive: Bool
    /// The share of the session that its bouts cover, 0 to 1.
    public let coverage: Double
    /// Whether the codebook says so; otherwise it is a guess.
    public let isFromCodebook: Bool
  }

  /// The layout of the file.
  public let layout: TableLayout
  /// The encoding of its text.
  public let encoding: TextEncoding
  /// The character between cells, by name.
  public let delimiter: String
  /// Rows of this session.
  public let rowCount: Int
  /// Rows left out because a message says they cannot be read.
  public let rowsLeftOut: Int
  /// Rows that repeat another to the letter and are counted once.
  public let duplicates: Int
  /// Gaps closed, by stream.
  public let gapClosings: [GapClosing]
  /// What each stream was taken for.
  public let streams: [StreamReading]
  /// Whether the phases' borders were found from the rows' phase column.
  public let hasInferredPhases: Bool
  /// The rules of reading, chosen or standard, in fixed order.
  public var policies: [Policy] = []
  /// How much was added to offsets that name the last frame or unit of time of a bout.
  public var addedToOffsets = SessionTime.zero
}
