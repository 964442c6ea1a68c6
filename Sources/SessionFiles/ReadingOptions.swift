public import CodedSessions

/// What the user says about how files are to be read; everything not said is guessed and printed.
public struct ReadingOptions: Sendable, Hashable {
  /// What to do about gaps of a quantum between bouts of an exclusive stream.
  public enum Bridge: Sendable, Hashable {
    /// Close gaps up to the commonest of the small ones, at most one frame or 0.1 s.
    case automatic
    /// Close gaps up to this length; none if it is zero.
    case upTo(SessionTime)
  }

  /// What to do about a START without a STOP.
  public enum Unclosed: String, Sendable, Hashable, CaseIterable {
    /// It is an error.
    case error
    /// The bout lasts to the end of the session.
    case end
    /// The row is left out.
    case drop
  }

  /// What to do about overlapping bouts of an exclusive stream.
  public enum Overlaps: String, Sendable, Hashable, CaseIterable {
    /// They are errors.
    case error
    /// The earlier bout ends where the later begins.
    case truncate
    /// The stream is not exclusive after all. Bouts of one code that overlap stay errors.
    case keep
    /// Bouts of one code that overlap are one bout; codes that exclude one another stay errors.
    case merge
  }

  /// What is done with a row that cannot be read.
  public enum BadRows: String, Sendable, Hashable, CaseIterable {
    /// The session it belongs to is not built.
    case refuse
    /// The row is left out, and the report says so.
    case skip
  }

  /// Which column plays which role, by name or number.
  public var map: [ColumnRole: String] = [:]
  /// Values that hold for all rows.
  public var constants: [ColumnRole: String] = [:]
  /// The character between cells.
  public var delimiter: UInt8?
  /// The sheet of a workbook to read, by name or number.
  public var sheet: String?
  /// The encoding of the text.
  public var encoding: TextEncoding?
  /// What bare numbers in time columns count.
  public var timeScale: TimeScale?
  /// How long a step is, in tables that count steps.
  public var step: SessionTime?
  /// Video frames per second.
  public var frameRate: FrameRate?
  /// Gap closing.
  public var bridge = Bridge.automatic
  /// Open bouts.
  public var unclosed = Unclosed.error
  /// Overlaps.
  public var overlaps = Overlaps.error
  /// Rows that repeat another.
  public var duplicates = Duplicates.merge
  /// The length for which a point event is taken to last: it is then a bout, cut where the next point
  /// of its code begins and where the session ends. `nil` leaves points moments.
  public var pointExtent: SessionTime?
  /// Where sessions begin and end.
  public var bounds = Bounds.stated
  /// Texts that mean "nothing here", beside the usual ones.
  public var missing: Set<String> = []
  /// What decimals in time columns are written with; else each column's commonest mark.
  public var decimalMark: DecimalMark?
  /// What offsets name.
  public var offsets = Offsets.exclusive
  /// Rows that cannot be read.
  public var badRows = BadRows.refuse
  /// Whether spellings that differ only in case are one.
  public var ignoresCase = false
  /// Whether modifiers are part of the code.
  public var joinsModifiers = false
  /// Whether a stated session length is passed over in favour of the earliest and latest time.
  public var usesObservedSpan: Bool {
    get { bounds == .observed }
    set { bounds = newValue ? .observed : .stated }
  }
  /// Whether messages name every line they are about, not the first few.
  public var listsAllLines = false
  /// Who behaves, where the file's own columns do not say so.
  public var actor = ActorRule.asRead
  /// Names of persons as reports shall call them, by the names that files use.
  public var personNames: [String: String] = [:]
  /// Codes as they shall be called, by the names that files use.
  public var recodes: [String: String] = [:]
  /// What is added to every time of sessions with a clock.
  public var shift = SessionTime.zero
  /// What the files' names say.
  public var fileName: FileNamePattern?
  /// What files were recognised as when their mapping was made.
  public var expectedDialect: String?
  /// What the codes of a described data set mean, by name.
  var describedCodes: [String: String] = [:]
  /// The pair and its order.
  public var pair: [String] = []
  /// Whether a session without one of the pair is refused; else it is read, and who reads it decides.
  public var refusesIncompletePair = true
  /// The codebook.
  public var codebook: CodebookFile?

  /// Everything guessed.
  public init() {}
}
