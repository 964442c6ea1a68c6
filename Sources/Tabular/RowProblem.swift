/// Something in the bytes of a table that keeps a row from being read, with the place where it is.
///
/// Most problems cost one line: it is left out, ``DelimitedParser/problems`` gets an entry, and
/// reading goes on at the next line. The kinds with ``Kind/endsReading`` are thrown, because going
/// on would need unbounded memory or give rows that mean nothing.
public struct RowProblem: Error, Hashable, Sendable {
  /// What is wrong.
  public enum Kind: Hashable, Sendable {
    /// A quote stands inside a field that did not begin with one, as in `5" doll`. A field with
    /// quotes must be quoted as a whole and its quotes doubled: `"5"" doll"`.
    case quoteInsideUnquotedField
    /// Something other than the delimiter or a line end follows the closing quote of a field, as
    /// in `"look" away`.
    case textAfterQuotedField
    /// A quote opens a field and the input ends without the closing one. The place is that of the
    /// opening quote; everything after it is lost.
    case unterminatedQuote
    /// A zero byte, which no text file has: the file is binary, or UTF-16 read as UTF-8.
    case zeroByte
    /// A byte 0xFE or 0xFF, which UTF-8 never uses.
    case byteOutsideUTF8
    /// A field is longer than ``ReadingLimits/fieldLength``; often a quote that is never closed.
    /// The place is that of the quote; of an unquoted field, somewhere in it.
    case fieldTooLong
    /// A row has more fields than ``ReadingLimits/fieldsInRow``. The place is the start of its line.
    case tooManyFields
    /// A row is longer than ``ReadingLimits/rowLength``. The place is the start of its line.
    case rowTooLong
    /// The delimiter or the quote cannot be used: both must be ASCII characters, different, and
    /// neither a zero byte nor a line end.
    case unusableDelimiter
    /// One call was given more than ``ReadingLimits/blockLength`` bytes.
    case blockTooLong
    /// libcsv could not get memory.
    case outOfMemory

    /// Whether reading cannot go on after a problem of this kind.
    public var endsReading: Bool {
      switch self {
      case .quoteInsideUnquotedField, .textAfterQuotedField, .unterminatedQuote, .zeroByte,
        .byteOutsideUTF8:
        false
      case .fieldTooLong, .tooManyFields, .rowTooLong, .unusableDelimiter, .blockTooLong,
        .outOfMemory:
        true
      }
    }
  }

  /// What is wrong.
  public let kind: Kind
  /// The line as a text editor counts it, from 1.
  public let line: Int
  /// The place in that line, in bytes from 1.
  public let column: Int
  /// The field of the row, from 0.
  public let field: Int

  /// A problem of `kind` at a place.
  public init(kind: Kind, line: Int, column: Int, field: Int) {
    self.kind = kind
    self.line = line
    self.column = column
    self.field = field
  }
}
