extension Gathering {
  /// Puts right the rows from `firstRow` on: adds the line ends inside quoted fields to the lines
  /// of the rows after them, gives back the blanks in disguise, and drops rows that are nothing
  /// but blanks.
  ///
  /// One quick look decides whether there is anything to do, and mostly there is not.
  mutating func review(from firstRow: Int) {
    guard firstRow < rowCount else { return }
    let first = unsafe start(ofField: Int(rows[firstRow].firstField))
    let end = unsafe self.end(ofField: Int(rows[rowCount - 1].endField) - 1)
    guard unsafe hasLineEndOrDisguise(bytes + first, count: end - first) else { return }

    var kept = firstRow
    var breaks: UInt32 = 0
    for row in firstRow..<rowCount {
      var mark = unsafe rows[row]
      mark.line &+= breaks
      var isBlankLine = mark.endField == mark.firstField + 1
      for field in Int(mark.firstField)..<Int(mark.endField) {
        let places = start(ofField: field)..<self.end(ofField: field)
        breaks &+= unsafe UInt32(lineBreaks(in: bytes + places.lowerBound, count: places.count))
        isBlankLine = isBlankLine && !places.isEmpty
        for place in places {
          if unsafe KeptBlanks.isDisguised(bytes[place]) {
            unsafe bytes[place] = KeptBlanks.reveal(bytes[place])
          } else {
            isBlankLine = false
          }
        }
      }
      if isBlankLine { continue }
      unsafe rows[kept] = mark
      kept += 1
    }
    rowCount = kept
    line &+= breaks
  }

  private func hasLineEndOrDisguise(_ start: UnsafePointer<UInt8>, count: Int) -> Bool {
    var found = Mask(repeating: false)
    var index = 0
    let raw = unsafe UnsafeRawPointer(start)
    // The bytes beyond the last field are ours and readable; what they hold is left from before
    // and can only cause a needless closer look.
    while index < count {
      let vector = unsafe raw.loadUnaligned(fromByteOffset: index, as: Vector.self)
      found = either(found, vector .== Vector(repeating: 0x0A))
      found = either(found, vector .== Vector(repeating: 0x0D))
      found = either(found, vector .>= Vector(repeating: 0xFE))
      index += 16
    }
    return any(found)
  }
}
