/// How large a table may be before reading stops, so that no file can fill the memory.
///
/// The standard limits are far above any table that a coding program writes; lower ones are for
/// tests.
public struct ReadingLimits: Hashable, Sendable {
  /// The most bytes a field may have.
  public let fieldLength: Int
  /// The most fields a row may have.
  public let fieldsInRow: Int
  /// The most bytes the fields of a row may have together, give or take 16 kB.
  public let rowLength: Int
  /// The most problems that are kept with their places; later ones are only counted.
  public let problemsKept: Int

  /// The most bytes that one call may hand over: 1 GiB.
  public static let blockLength = 1 << 30

  /// Fields of 1 MiB, 100 000 fields in a row, rows of 16 MiB, 100 problems kept.
  public static let standard = ReadingLimits()

  /// Limits of one's own; negative numbers count as zero.
  public init(
    fieldLength: Int = 1 << 20, fieldsInRow: Int = 100_000, rowLength: Int = 16 << 20,
    problemsKept: Int = 100
  ) {
    self.fieldLength = max(0, fieldLength)
    self.fieldsInRow = max(0, fieldsInRow)
    self.rowLength = max(0, rowLength)
    self.problemsKept = max(0, problemsKept)
  }
}
