/// Reads a table of delimited text, block by block, into rows with their true line numbers.
///
/// The bytes must be UTF-8 without a byte order mark. Give them in blocks of any size and read
/// ``rows`` after each call; a row that a block cuts in two appears with the next one.
///
/// ```swift
/// var parser = try DelimitedParser(delimiter: UInt8(ascii: ","))
/// while let block = nextBlock() {
///   try parser.parse(block)
///   for row in 0..<parser.rows.count { print(parser.rows.texts(ofRow: row)) }
/// }
/// try parser.finish()
/// for row in 0..<parser.rows.count { print(parser.rows.texts(ofRow: row)) }
/// for problem in parser.problems { print(problem.line, problem.column, problem.kind) }
/// ```
///
/// Lines end with LF, CR or CR LF, in any mixture. Blank lines, and lines of nothing but blanks,
/// are no rows but are counted. Quoting is strict: a field with a delimiter, a quote or a line end
/// in it is quoted as a whole, and quotes inside it are doubled. Blanks of unquoted fields are
/// kept, at their ends too; blanks between a quoted field and its delimiter are ignored.
///
/// Memory is that of the largest block and its rows, whatever the size of the file.
public struct DelimitedParser: ~Copyable {
  /// The rows that the last call of ``parse(_:)`` or ``finish()`` completed.
  public let rows: RowBlock
  /// Lines that were left out, in the order of the file, at most ``ReadingLimits/problemsKept``.
  public private(set) var problems: [RowProblem] = []
  /// How many lines were left out, with those that are not listed in ``problems``.
  public private(set) var problemCount = 0

  let csv: StrictCSV
  let alphabet: Alphabet
  let limits: ReadingLimits

  /// Bytes taken so far, and the number of them before the first of the present line.
  var offset = 0
  var lineStart = 0
  var previousByte: UInt8 = 0x0A
  /// Blanks at the end of a block: what they mean depends on the byte after them.
  var heldBlanks: [UInt8] = []
  /// A copy of a piece in which blanks are disguised.
  var scratch: [UInt8] = []
  var pieceLength = Self.largestPiece
  /// Set after a problem until the line ends.
  var isSkippingLine = false
  /// Where the quoted field that is not finished began.
  var openQuote = (line: 1, column: 1, field: 0)
  /// How many rows of the block have had their lines and blanks put right.
  var reviewedRows = 0
  var needsReview = false
  /// The problem that ended reading.
  var failure: RowProblem?

  /// A reader for fields separated by `delimiter`, such as `UInt8(ascii: ";")`.
  ///
  /// - Parameters:
  ///   - delimiter: an ASCII character other than the quote and the line ends.
  ///   - quote: what quotes fields, an ASCII character.
  ///   - firstLine: the line number of the first byte, for input whose head has been cut off.
  ///   - limits: when to give up.
  /// - Throws: ``RowProblem/Kind/unusableDelimiter``.
  public init(
    delimiter: UInt8, quote: UInt8 = UInt8(ascii: "\""), firstLine: Int = 1,
    limits: ReadingLimits = .standard
  ) throws(RowProblem) {
    let unusable: [UInt8] = [0x00, 0x0A, 0x0D]
    guard delimiter < 0x80, quote < 0x80, delimiter != quote, !unusable.contains(delimiter),
      !unusable.contains(quote)
    else {
      throw RowProblem(kind: .unusableDelimiter, line: firstLine, column: 1, field: 0)
    }
    rows = RowBlock(firstLine: firstLine)
    csv = StrictCSV(delimiter: delimiter, quote: quote, block: rows)
    alphabet = Alphabet(delimiter: delimiter, quote: quote)
    self.limits = limits
  }

  /// Reads the next bytes of the table; afterwards ``rows`` holds the rows they finished.
  ///
  /// Blocks of 64 kB to 1 MB are best. The cost is linear in the number of bytes.
  ///
  /// - Throws: a problem that ends reading; the rows before it can still be read, and every later
  ///   call throws it again.
  public mutating func parse(_ bytes: Span<UInt8>) throws(RowProblem) {
    try beginBlock()
    guard bytes.count <= ReadingLimits.blockLength else {
      throw fail(.blockTooLong)
    }
    try unsafe bytes.withUnsafeBufferPointer { (buffer) throws(RowProblem) in
      if let start = buffer.baseAddress { try unsafe take(start, count: buffer.count) }
    }
  }

  /// Reads the next bytes of the table, as ``parse(_:)-(Span<UInt8>)`` does.
  public mutating func parse(_ bytes: [UInt8]) throws(RowProblem) {
    try parse(bytes.span)
  }

  /// Says that there are no more bytes; afterwards ``rows`` holds the last row if no line end
  /// followed it.
  ///
  /// - Throws: a problem that ends reading, or ended it before.
  public mutating func finish() throws(RowProblem) {
    try beginBlock()
    if !isSkippingLine {
      try releaseHeldBlanks(after: 0x0A)
      if !csv.finish() { stop(.unterminatedQuote) }
    }
    review()
    try checkRowLimits()
    isSkippingLine = false
    previousByte = 0x0A
    lineStart = offset
  }

  private mutating func beginBlock() throws(RowProblem) {
    unsafe rows.gathering.pointee.recycle()
    reviewedRows = 0
    if let failure { throw failure }
  }

  /// Lists a problem that costs a line.
  mutating func note(_ problem: RowProblem) {
    problemCount += 1
    if problems.count < limits.problemsKept { problems.append(problem) }
  }
}
