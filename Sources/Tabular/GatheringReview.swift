extension Gathering {
  /// Puts right the rows from `firstRow` on: adds the line ends inside quoted fields to the lines
  /// of the rows after them, drops rows that are nothing but blanks, and gives back the blanks in
  /// disguise.
  ///
  /// One quick look decides whether there is anything to do, and mostly there is not.
  mutating func review(from firstRow: Int) {
    guard firstRow < rowCount else { return }
    let first = unsafe start(ofField: Int(rows[firstRow].firstField))
    let end = unsafe self.end(ofField: Int(rows[rowCount - 1].endField) - 1)
    let found = find(in: first..<end)
    if found.lineEnds { countLineEnds(from: firstRow) }
    if found.disguises {
      dropBlankRows(from: firstRow)
      reveal(in: first..<end)
    }
  }

  private mutating func countLineEnds(from firstRow: Int) {
    var breaks: UInt32 = 0
    for row in firstRow..<rowCount {
      unsafe rows[row].line &+= breaks
      for field in unsafe Int(rows[row].firstField)..<Int(rows[row].endField) {
        let places = start(ofField: field)..<end(ofField: field)
        breaks &+= unsafe UInt32(lineBreaks(in: bytes + places.lowerBound, count: places.count))
      }
    }
    line &+= breaks
  }

  /// Takes out the marks of rows with one field that is all disguised blanks; their bytes stay.
  private mutating func dropBlankRows(from firstRow: Int) {
    var kept = firstRow
    for row in firstRow..<rowCount {
      let mark = unsafe rows[row]
      if mark.endField == mark.firstField + 1, isBlank(field: Int(mark.firstField)) { continue }
      unsafe rows[kept] = mark
      kept += 1
    }
    rowCount = kept
  }

  private func isBlank(field: Int) -> Bool {
    let places = start(ofField: field)..<end(ofField: field)
    return !places.isEmpty && places.allSatisfy { unsafe KeptBlanks.isDisguised(bytes[$0]) }
  }

  /// What there is among the gathered bytes. It looks at up to fifteen bytes more, which are ours
  /// and can only cause a needless closer look.
  private func find(in places: Range<Int>) -> (lineEnds: Bool, disguises: Bool) {
    var lineEnds = Mask(repeating: false)
    var disguises = lineEnds
    let raw = unsafe UnsafeRawPointer(bytes)
    for place in stride(from: places.lowerBound, to: places.upperBound, by: 16) {
      let vector = unsafe raw.loadUnaligned(fromByteOffset: place, as: Vector.self)
      lineEnds = either(lineEnds, vector .== Vector(repeating: 0x0A))
      lineEnds = either(lineEnds, vector .== Vector(repeating: 0x0D))
      disguises = either(disguises, KeptBlanks.disguised(vector))
    }
    return (any(lineEnds), any(disguises))
  }

  private func reveal(in places: Range<Int>) {
    let raw = unsafe UnsafeMutableRawPointer(bytes)
    var place = places.lowerBound
    while place + 16 <= places.upperBound {
      let vector = unsafe raw.loadUnaligned(fromByteOffset: place, as: Vector.self)
      unsafe raw.storeBytes(
        of: KeptBlanks.reveal(vector), toByteOffset: place, as: Vector.self)
      place += 16
    }
    // Not further: the fields of the unfinished row are still to be reviewed.
    for place in place..<places.upperBound {
      unsafe bytes[place] = KeptBlanks.reveal(bytes[place])
    }
  }
}
