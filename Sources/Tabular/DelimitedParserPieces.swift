/// Cutting the input into pieces that libcsv can be given.
extension DelimitedParser {
  /// The most bytes that libcsv is given at once: few enough for the first-level cache and for the
  /// limits to be checked often, enough for a call to cost nothing.
  static let largestPiece = 16 << 10
  /// The same after a problem, since the rest of a piece is looked at again after each.
  static let smallestPiece = 256

  /// Cuts the bytes into pieces that do not end in a blank and feeds them.
  mutating func take(
    _ start: UnsafePointer<UInt8>, count: Int
  ) throws(RowProblem) {
    var position = 0
    while position < count {
      if isSkippingLine {
        unsafe position += skip(start + position, count: count - position)
        continue
      }
      var end = min(position + pieceLength, count)
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
      if !isSkippingLine { pieceLength = min(2 * pieceLength, Self.largestPiece) }
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

  /// Keeps blanks back.
  private mutating func hold(_ start: UnsafePointer<UInt8>, count: Int) throws(RowProblem) {
    unsafe heldBlanks.append(contentsOf: UnsafeBufferPointer(start: start, count: count))
    if csv.heldLength + heldBlanks.count > limits.fieldLength { throw fail(.fieldTooLong) }
  }

  /// Feeds the blanks held back, now that the byte after them is known.
  mutating func releaseHeldBlanks(after next: UInt8) throws(RowProblem) {
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

  /// Feeds a copy of a piece, or `fed` bytes of it, in which the blanks to be kept are disguised.
  private mutating func passDisguised(
    _ start: UnsafePointer<UInt8>, count: Int, taking fed: Int
  ) throws(RowProblem) -> Int {
    var copy: [UInt8] = []
    swap(&copy, &scratch)
    defer { swap(&copy, &scratch) }
    if copy.count < count { copy = [UInt8](repeating: 0, count: Self.largestPiece) }
    let before = previousByte
    let alphabet = alphabet
    return try unsafe copy.withUnsafeMutableBufferPointer { (buffer) throws(RowProblem) in
      guard let bytes = buffer.baseAddress else { return 0 }
      unsafe KeptBlanks.disguise(start, count: count, before: before, alphabet, into: bytes)
      return try unsafe pass(UnsafePointer(bytes), count: fed, original: start)
    }
  }
}
