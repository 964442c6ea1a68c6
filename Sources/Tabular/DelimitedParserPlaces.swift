/// Keeping track of lines, limits and problems.
extension DelimitedParser {
  /// Gives bytes to libcsv; `original` are the same bytes as they stand in the file.
  mutating func pass(
    _ bytes: UnsafePointer<UInt8>, count: Int, original: UnsafePointer<UInt8>
  ) throws(RowProblem) -> Int {
    let mayBreakLimit = csv.heldLength + count > limits.fieldLength
    let field = unsafe rows.gathering.pointee.fieldCount
    let place = mayBreakLimit ? problem(.fieldTooLong) : nil
    let taken = unsafe csv.feed(bytes, count: count)
    review()
    if csv.isInQuotedField, csv.heldLength <= taken {
      unsafe locateOpenQuote(original, count: taken)
    }
    if taken > 0 {
      previousByte = unsafe original[taken - 1]
      let start = unsafe startOfLine(at: taken, in: original)
      if start > 0 { lineStart = offset + start }
    }
    offset += taken
    if let place { try checkFieldLimit(field, place) }
    try checkRowLimits()
    if taken < count {
      switch csv.stop {
      case .outOfMemory: throw fail(.outOfMemory)
      case .quoteInsideUnquotedField: stop(.quoteInsideUnquotedField)
      case .textAfterQuotedField: stop(.textAfterQuotedField)
      }
    }
    return taken
  }

  /// Throws if the field that was unfinished before a piece, of index `field` and at `place`, is
  /// too long, or the one that is unfinished now.
  private mutating func checkFieldLimit(
    _ field: Int, _ place: RowProblem
  ) throws(RowProblem) {
    let gathering = unsafe rows.gathering.pointee
    if gathering.fieldCount > field,
      gathering.end(ofField: field) - gathering.start(ofField: field) > limits.fieldLength
    {
      throw fail(place)
    }
    // What libcsv holds may include the quote that will close the field.
    if csv.heldLength - (csv.isInQuotedField ? 1 : 0) > limits.fieldLength {
      throw fail(.fieldTooLong)
    }
  }

  /// Throws if a row has too many fields or bytes.
  mutating func checkRowLimits() throws(RowProblem) {
    let gathering = unsafe rows.gathering.pointee
    var line = Int(gathering.line)
    if max(gathering.widestRow, gathering.openFieldCount) > limits.fieldsInRow {
      for row in 0..<rows.count where rows.fieldCount(ofRow: row) > limits.fieldsInRow {
        line = min(line, rows.line(ofRow: row))
      }
      throw fail(
        RowProblem(kind: .tooManyFields, line: line, column: 1, field: limits.fieldsInRow))
    }
    if gathering.byteCount - gathering.openRowFirstByte + csv.heldLength > limits.rowLength {
      throw fail(
        RowProblem(kind: .rowTooLong, line: line, column: 1, field: gathering.openFieldCount))
    }
  }

  /// Notes a problem at the next byte and gives up its line.
  mutating func stop(_ kind: RowProblem.Kind) {
    let line = lineOfNextByte
    note(problem(kind))
    csv.discardOpenRow()
    unsafe rows.gathering.pointee.line = UInt32(clamping: line)
    needsReview = false
    isSkippingLine = true
    pieceLength = Self.smallestPiece
  }

  /// Remembers the problem that ends reading.
  mutating func fail(_ kind: RowProblem.Kind) -> RowProblem { fail(problem(kind)) }

  private mutating func fail(_ problem: RowProblem) -> RowProblem {
    failure = problem
    return problem
  }

  /// A problem at the next byte; if a quote is what it comes from, where that opened.
  private func problem(_ kind: RowProblem.Kind) -> RowProblem {
    switch kind {
    case .unterminatedQuote,
      .fieldTooLong where csv.isInQuotedField:
      return RowProblem(
        kind: kind, line: openQuote.line, column: openQuote.column, field: openQuote.field)
    default:
      return RowProblem(
        kind: kind, line: lineOfNextByte, column: offset - lineStart + 1,
        field: unsafe rows.gathering.pointee.openFieldCount)
    }
  }

  /// Puts right the lines of rows after line ends inside quotes, and the blanks in disguise.
  mutating func review() {
    if needsReview {
      unsafe rows.gathering.pointee.review(from: reviewedRows)
      needsReview = csv.hasOpenRow
    }
    reviewedRows = unsafe rows.gathering.pointee.rowCount
  }

  /// Remembers where the unfinished quoted field began if that is among the bytes just taken.
  private mutating func locateOpenQuote(_ start: UnsafePointer<UInt8>, count: Int) {
    let opening = count - csv.rawLengthOfQuotedField - 1
    guard opening >= 0 else { return }
    let place = unsafe startOfLine(at: opening, in: start)
    let lineStart = place > 0 ? offset + place : self.lineStart
    openQuote = (
      lineOfOpenField, offset + opening - lineStart + 1,
      unsafe rows.gathering.pointee.openFieldCount
    )
  }

  /// The place after the last line end before `place`, or 0 if there is none.
  private func startOfLine(at place: Int, in start: UnsafePointer<UInt8>) -> Int {
    var place = place
    while place > 0, unsafe !alphabet.isLineEnd(start[place - 1]) { place -= 1 }
    return place
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
}
