/// What a piece of input contains that needs more than libcsv's quick path.
struct Survey {
  /// A zero byte, 0xFE or 0xFF.
  var hasForbiddenByte = false
  /// A quote, so that fields may hold line ends.
  var hasQuote = false
  /// A blank beside a delimiter or a line end, which libcsv would trim.
  var hasBlankAtBorder = false
}

extension Alphabet {
  /// Looks at every byte once, sixteen at a time; `previous` is the byte before the first.
  func survey(_ start: UnsafePointer<UInt8>, count: Int, previous: UInt8) -> Survey {
    var survey = Survey()
    guard count >= 17 else {
      return unsafe surveyBytewise(start, count: count, previous: previous)
    }
    let first = unsafe start[0]
    let raw = unsafe UnsafeRawPointer(start)
    var forbidden = Mask(repeating: false)
    var quotes = forbidden
    var anyBlank = forbidden
    var index = 0
    while true {
      let vector = unsafe raw.loadUnaligned(fromByteOffset: index, as: Vector.self)
      forbidden = either(forbidden, vector &+ Vector(repeating: 2) .< Vector(repeating: 3))
      quotes = either(quotes, vector .== Vector(repeating: quote))
      anyBlank = either(anyBlank, blanks(vector))
      if index == count - 16 { break }
      index = min(index + 16, count - 16)
    }
    survey.hasForbiddenByte = any(forbidden)
    survey.hasQuote = any(quotes)
    guard any(anyBlank) else { return survey }

    var atBorder = Mask(repeating: false)
    index = 0
    while true {
      let vector = unsafe raw.loadUnaligned(fromByteOffset: index, as: Vector.self)
      let next = unsafe raw.loadUnaligned(fromByteOffset: index + 1, as: Vector.self)
      atBorder = either(atBorder, blanks(vector) .& borders(next))
      atBorder = either(atBorder, borders(vector) .& blanks(next))
      if index == count - 17 { break }
      index = min(index + 16, count - 17)
    }
    survey.hasBlankAtBorder = any(atBorder) || (isBlank(first) && isBorder(previous))
    return survey
  }

  private func surveyBytewise(
    _ start: UnsafePointer<UInt8>, count: Int, previous: UInt8
  ) -> Survey {
    var survey = Survey()
    var previous = previous
    for index in 0..<count {
      let byte = unsafe start[index]
      if Self.isForbidden(byte) { survey.hasForbiddenByte = true }
      if byte == quote { survey.hasQuote = true }
      // Blanks before the first byte have been dealt with.
      let endsBlanks = index > 0 && isBlank(previous) && isBorder(byte)
      if endsBlanks || (isBlank(byte) && isBorder(previous)) { survey.hasBlankAtBorder = true }
      previous = byte
    }
    return survey
  }
}
