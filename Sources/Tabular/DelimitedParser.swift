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

  private let csv: StrictCSV
  private let alphabet: Alphabet
  private let limits: ReadingLimits

  /// Bytes taken so far, and the number of them before the first of the present line.
  private var offset = 0
  private var lineStart = 0
  private var previousByte: UInt8 = 0x0A
  /// Blanks at the end of a block: what they mean depends on the byte after them.
  private var heldBlanks: [UInt8] = []
  private var scratch: [UInt8] = []
  /// Set after a problem until the line ends.
  private var isSkippingLine = false
  /// Where the quoted field that is not finished began.
  private var openQuote = (line: 1, column: 1, field: 0)
  /// How many rows of the block have had their lines and blanks put right.
  private var reviewedRows = 0
  private var needsReview = false
  private var failure: RowProblem?

  /// The number of bytes that libcsv is given at once: small enough for the first-level cache and
  /// for the limits to be checked often, large enough for a call to cost nothing.
  static let pieceLength = 16 << 10

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
  /// followed it. The parser is then ready for another table, whose lines go on counting.
  ///
  /// - Throws: a problem that ended reading before.
  public mutating func finish() throws(RowProblem) {
    try beginBlock()
    if !isSkippingLine {
      try releaseHeldBlanks(after: 0x0A)
      if !csv.finish() {
        note(
          RowProblem(
            kind: .unterminatedQuote, line: openQuote.line, column: openQuote.column,
            field: openQuote.field))
        csv.discardOpenRow()
      }
    }
    review()
    isSkippingLine = false
    previousByte = 0x0A
    lineStart = offset
  }
}

extension DelimitedParser {
  private mutating func beginBlock() throws(RowProblem) {
    unsafe rows.gathering.pointee.recycle()
    reviewedRows = 0
    if let failure { throw failure }
  }

  /// Cuts the bytes into pieces that do not end in a blank and feeds them.
  private mutating func take(
    _ start: UnsafePointer<UInt8>, count: Int
  ) throws(RowProblem) {
    var position = 0
    while position < count {
      if isSkippingLine {
        unsafe position += skip(start + position, count: count - position)
        continue
      }
      var end = min(position + Self.pieceLength, count)
      let pieceEnd = end
      while end > position, unsafe alphabet.isBlank(start[end - 1]) { end -= 1 }
      if end == position {
        try unsafe hold(start + position, count: pieceEnd - position)
        position = pieceEnd
        continue
      }
      if !heldBlanks.isEmpty {
        var run = position
        while unsafe alphabet.isBlank(start[run]) { run += 1 }
        try unsafe hold(start + position, count: run - position)
        position = run
        try unsafe releaseHeldBlanks(after: start[position])
      }
      unsafe position += try feed(start + position, count: end - position)
    }
  }

  /// Passes over the rest of a line with a problem; its end is left for libcsv to count.
  private mutating func skip(_ start: UnsafePointer<UInt8>, count: Int) -> Int {
    var length = 0
    while length < count {
      if unsafe alphabet.isLineEnd(start[length]) {
        isSkippingLine = false
        break
      }
      length += 1
    }
    offset += length
    if length > 0 { previousByte = unsafe start[length - 1] }
    return length
  }

  private mutating func hold(_ start: UnsafePointer<UInt8>, count: Int) throws(RowProblem) {
    unsafe heldBlanks.append(contentsOf: UnsafeBufferPointer(start: start, count: count))
    if csv.heldLength + heldBlanks.count > limits.fieldLength { throw fail(.fieldTooLong) }
  }

  /// Feeds the blanks held back, now that the byte after them is known.
  private mutating func releaseHeldBlanks(after next: UInt8) throws(RowProblem) {
    if heldBlanks.isEmpty { return }
    var blanks = heldBlanks
    heldBlanks.removeAll(keepingCapacity: true)
    if KeptBlanks.mustKeep(before: previousByte, after: next, alphabet) {
      for index in blanks.indices { blanks[index] = KeptBlanks.disguise(blanks[index]) }
      needsReview = true
    }
    try unsafe blanks.withUnsafeBufferPointer { (buffer) throws(RowProblem) in
      guard let start = buffer.baseAddress else { return }
      _ = try unsafe pass(start, count: buffer.count, original: start)
    }
  }

  /// Feeds a piece whose last byte is no blank, or the part of it before a problem, and says how
  /// many bytes it took.
  private mutating func feed(
    _ start: UnsafePointer<UInt8>, count: Int
  ) throws(RowProblem) -> Int {
    let survey = unsafe alphabet.survey(start, count: count, previous: previousByte)
    if survey.hasQuote { needsReview = true }
    var length = count
    if survey.hasForbiddenByte {
      length = 0
      while length < count, unsafe !Alphabet.isForbidden(start[length]) { length += 1 }
    }
    // Near the limit of a field only as much as could break it, so that the limit is exact.
    let room = max(1, limits.fieldLength + 2 - csv.heldLength)
    var fed = length
    if fed > room {
      fed = room
      while fed < length, unsafe alphabet.isBlank(start[fed]) { fed += 1 }
    }
    if fed > 0 {
      let taken: Int
      if survey.hasBlankAtBorder {
        needsReview = true
        taken = try unsafe passDisguised(start, count: count, taking: fed)
      } else {
        taken = try unsafe pass(start, count: fed, original: start)
      }
      if taken < fed || fed < length { return taken }
    }
    if length < count {
      stop(unsafe start[length] == 0 ? .zeroByte : .byteOutsideUTF8)
    }
    return length
  }

  private mutating func passDisguised(
    _ start: UnsafePointer<UInt8>, count: Int, taking fed: Int
  ) throws(RowProblem) -> Int {
    var copy: [UInt8] = []
    swap(&copy, &scratch)
    defer { swap(&copy, &scratch) }
    copy.removeAll(keepingCapacity: true)
    unsafe copy.append(contentsOf: UnsafeBufferPointer(start: start, count: count))
    let before = previousByte
    let alphabet = alphabet
    return try unsafe copy.withUnsafeMutableBufferPointer { (buffer) throws(RowProblem) in
      guard let bytes = buffer.baseAddress else { return 0 }
      unsafe KeptBlanks.disguise(bytes, count: count, before: before, alphabet)
      return try unsafe pass(UnsafePointer(bytes), count: fed, original: start)
    }
  }

  /// Gives bytes to libcsv and looks after lines, limits and problems.
  private mutating func pass(
    _ bytes: UnsafePointer<UInt8>, count: Int, original: UnsafePointer<UInt8>
  ) throws(RowProblem) -> Int {
    let heldBefore = csv.heldLength
    let fieldsBefore = unsafe rows.gathering.pointee.fieldCount
    let taken = unsafe csv.feed(bytes, count: count)
    review()
    if heldBefore + count > limits.fieldLength {
      let finished = unsafe rows.gathering.pointee.fieldCount > fieldsBefore
      let length =
        unsafe finished
        ? rows.gathering.pointee.end(ofField: fieldsBefore)
          - rows.gathering.pointee.start(ofField: fieldsBefore) : csv.heldLength - 1
      if length > limits.fieldLength || csv.heldLength - 1 > limits.fieldLength {
        throw fail(.fieldTooLong)
      }
    }
    try checkRowLimits()

    let pieceStart = offset
    if csv.isInQuotedField, csv.heldLength <= taken {
      unsafe locateOpenQuote(original, count: taken)
    }
    if taken > 0 {
      previousByte = unsafe original[taken - 1]
      var place = taken
      while place > 0, unsafe !alphabet.isLineEnd(original[place - 1]) { place -= 1 }
      if place > 0 { lineStart = pieceStart + place }
    }
    offset += taken
    if taken < count {
      switch csv.stop {
      case .outOfMemory: throw fail(.outOfMemory)
      case .quoteInsideUnquotedField: stop(.quoteInsideUnquotedField)
      case .textAfterQuotedField: stop(.textAfterQuotedField)
      }
    }
    return taken
  }

  /// Remembers where the unfinished quoted field began if that is among the bytes just taken.
  private mutating func locateOpenQuote(_ start: UnsafePointer<UInt8>, count: Int) {
    let opening = count - csv.rawLengthOfQuotedField - 1
    guard opening >= 0 else { return }
    var place = opening
    while place > 0, unsafe !alphabet.isLineEnd(start[place - 1]) { place -= 1 }
    let lineStart = place > 0 ? offset + place : self.lineStart
    openQuote = (
      lineOfOpenField, offset + opening - lineStart + 1,
      unsafe rows.gathering.pointee.openFieldCount
    )
  }

  /// The line on which the unfinished field begins.
  private var lineOfOpenField: Int {
    let gathering = unsafe rows.gathering.pointee
    var line = Int(gathering.line)
    for field in gathering.openRowFirstField..<gathering.fieldCount {
      let first = gathering.start(ofField: field)
      line += unsafe lineBreaks(
        in: gathering.bytes + first, count: gathering.end(ofField: field) - first)
    }
    return line
  }

  /// The line of the next byte.
  private var lineOfNextByte: Int { lineOfOpenField + csv.heldLineBreaks }

  /// Notes a problem at the next byte and gives up its line.
  private mutating func stop(_ kind: RowProblem.Kind) {
    let line = lineOfNextByte
    note(problem(kind, line: line))
    csv.discardOpenRow()
    unsafe rows.gathering.pointee.line = UInt32(clamping: line)
    needsReview = false
    isSkippingLine = true
  }

  private func problem(_ kind: RowProblem.Kind, line: Int) -> RowProblem {
    RowProblem(
      kind: kind, line: line, column: offset - lineStart + 1,
      field: unsafe rows.gathering.pointee.openFieldCount)
  }

  private mutating func note(_ problem: RowProblem) {
    problemCount += 1
    if problems.count < limits.problemsKept { problems.append(problem) }
  }

  private mutating func fail(_ kind: RowProblem.Kind) -> RowProblem {
    let problem = problem(kind, line: lineOfNextByte)
    failure = problem
    return problem
  }

  private mutating func checkRowLimits() throws(RowProblem) {
    let gathering = unsafe rows.gathering.pointee
    if max(gathering.widestRow, gathering.openFieldCount) > limits.fieldsInRow {
      throw fail(.tooManyFields)
    }
    if gathering.byteCount - gathering.openRowFirstByte + csv.heldLength > limits.rowLength {
      throw fail(.rowTooLong)
    }
  }

  /// Puts right the lines of rows after line ends inside quotes, and the blanks in disguise.
  private mutating func review() {
    if needsReview {
      unsafe rows.gathering.pointee.review(from: reviewedRows)
      needsReview = csv.hasOpenRow
    }
    reviewedRows = unsafe rows.gathering.pointee.rowCount
  }
}
