internal import CLibCSV

/// Where a row lies among the gathered fields, and the line on which it starts.
struct RowMark {
  var firstField: UInt32
  var endField: UInt32
  var line: UInt32
}

/// The raw memory into which libcsv's callbacks append fields and rows.
///
/// The callbacks run once a field, so they do nothing but append; room is made beforehand by
/// ``reserve(for:)``. There are always `slack` readable bytes before the first and after the last
/// field, which lets the converters load whole words.
@safe
struct Gathering {
  static let slack = 64

  private(set) var bytes: UnsafeMutablePointer<UInt8>
  private var byteCapacity = 0
  var byteCount = 0

  /// Where each field ends in `bytes`; the entry before the first is 0, so that a field starts
  /// where the entry before its own points.
  private(set) var fieldEnds: UnsafeMutablePointer<UInt32>
  private var fieldCapacity = 0
  var fieldCount = 0

  private(set) var rows: UnsafeMutablePointer<RowMark>
  private var rowCapacity = 0
  var rowCount = 0

  /// The first field of the row that is not yet finished.
  var openRowFirstField = 0
  /// The most fields that any row had.
  var widestRow = 0
  /// The line on which the unfinished row starts, or the next one would.
  var line: UInt32
  /// The byte that ended the last row, to take CR LF for one line end.
  var lastLineEnd: UInt8 = 0

  init(firstLine: UInt32) {
    line = firstLine
    unsafe bytes = .allocate(capacity: 2 * Self.slack) + Self.slack
    unsafe fieldEnds = .allocate(capacity: 1) + 1
    unsafe rows = .allocate(capacity: 0)
    unsafe (bytes - Self.slack).initialize(repeating: 0, count: 2 * Self.slack)
    unsafe fieldEnds[-1] = 0
  }

  func deallocate() {
    unsafe (bytes - Self.slack).deallocate()
    unsafe (fieldEnds - 1).deallocate()
    unsafe rows.deallocate()
  }

  /// How many fields of the unfinished row are complete.
  var openFieldCount: Int { fieldCount - openRowFirstField }

  /// Where the bytes of the unfinished row begin.
  var openRowFirstByte: Int { start(ofField: openRowFirstField) }

  func start(ofField field: Int) -> Int { unsafe Int(fieldEnds[field - 1]) }
  func end(ofField field: Int) -> Int { unsafe Int(fieldEnds[field]) }

  /// Where the bytes of a field of a row are; an empty place if the row is too short to have it.
  @inline(__always)
  func bytes(ofField field: Int, ofRow row: Int) -> Range<Int> {
    let mark = unsafe rows[row]
    let index = Int(mark.firstField) &+ field
    guard index < Int(mark.endField) else { return 0..<0 }
    return unsafe Range(uncheckedBounds: (start(ofField: index), end(ofField: index)))
  }

  /// Makes room for what `length` bytes of input can yield at most: all of them, those that libcsv
  /// still holds of an unfinished field, and a field and a row for each.
  mutating func reserve(for length: Int, held: Int) {
    let bytesWanted = byteCount + held + length
    if bytesWanted > byteCapacity {
      let capacity = max(bytesWanted, 2 * byteCapacity)
      let fresh = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity + 2 * Self.slack)
      unsafe fresh.initialize(repeating: 0, count: capacity + 2 * Self.slack)
      unsafe (fresh + Self.slack).update(from: bytes, count: byteCount)
      unsafe (bytes - Self.slack).deallocate()
      unsafe bytes = fresh + Self.slack
      byteCapacity = capacity
    }
    let fieldsWanted = fieldCount + length + 1
    if fieldsWanted > fieldCapacity {
      let capacity = max(fieldsWanted, 2 * fieldCapacity)
      let fresh = unsafe UnsafeMutablePointer<UInt32>.allocate(capacity: capacity + 1) + 1
      unsafe (fresh - 1).update(from: fieldEnds - 1, count: fieldCount + 1)
      unsafe (fieldEnds - 1).deallocate()
      unsafe fieldEnds = fresh
      fieldCapacity = capacity
    }
    let rowsWanted = rowCount + length + 1
    if rowsWanted > rowCapacity {
      let capacity = max(rowsWanted, 2 * rowCapacity)
      let fresh = UnsafeMutablePointer<RowMark>.allocate(capacity: capacity)
      unsafe fresh.update(from: rows, count: rowCount)
      unsafe rows.deallocate()
      unsafe rows = fresh
      rowCapacity = capacity
    }
  }

  /// Forgets the finished rows and moves the fields of the unfinished one to the front.
  mutating func recycle() {
    let fields = openFieldCount
    let firstByte = openRowFirstByte
    if fields > 0, openRowFirstField > 0 {
      unsafe bytes.update(from: bytes + firstByte, count: byteCount - firstByte)
      for field in 0..<fields {
        unsafe fieldEnds[field] = fieldEnds[openRowFirstField + field] - UInt32(firstByte)
      }
    }
    byteCount -= firstByte
    fieldCount = fields
    openRowFirstField = 0
    rowCount = 0
    widestRow = 0
  }

  /// Forgets the unfinished row.
  mutating func discardOpenRow() {
    byteCount = openRowFirstByte
    fieldCount = openRowFirstField
    // A line feed after the rest of the line must not pass for the second half of CR LF.
    lastLineEnd = 0
  }
}

/// libcsv's callback for a field.
@inline(__always)
func gatherField(
  entry: UnsafeMutableRawPointer?, length: Int, context: UnsafeMutableRawPointer?
) {
  guard let entry = unsafe entry, let context = unsafe context else { return }
  let gathering = unsafe context.assumingMemoryBound(to: Gathering.self)
  let count = unsafe gathering.pointee.byteCount
  let target = unsafe UnsafeMutableRawPointer(gathering.pointee.bytes + count)
  if length <= 16 {
    // libcsv's buffer and ours both reach further than 16 bytes: one unconditional load and store
    // instead of a call to memcpy with a length it must branch on.
    unsafe target.storeBytes(
      of: entry.loadUnaligned(as: SIMD16<UInt8>.self), as: SIMD16<UInt8>.self)
  } else {
    unsafe target.copyMemory(from: entry, byteCount: length)
  }
  let field = unsafe gathering.pointee.fieldCount
  unsafe gathering.pointee.fieldEnds[field] = UInt32(truncatingIfNeeded: count &+ length)
  unsafe gathering.pointee.byteCount = count &+ length
  unsafe gathering.pointee.fieldCount = field &+ 1
}

/// libcsv's callback for a line end outside quotes, or for the end of the input (-1).
@inline(__always)
func gatherRow(lineEnd: Int32, context: UnsafeMutableRawPointer?) {
  guard let context = unsafe context else { return }
  let gathering = unsafe context.assumingMemoryBound(to: Gathering.self)
  let first = unsafe gathering.pointee.openRowFirstField
  let end = unsafe gathering.pointee.fieldCount
  let lineEnd = UInt8(truncatingIfNeeded: lineEnd)
  let secondHalf = unsafe end == first && lineEnd == 0x0A && gathering.pointee.lastLineEnd == 0x0D
  unsafe gathering.pointee.lastLineEnd = secondHalf ? 0 : lineEnd
  if secondHalf { return }
  let line = unsafe gathering.pointee.line
  unsafe gathering.pointee.line = line &+ 1
  if end == first { return }
  let row = unsafe gathering.pointee.rowCount
  unsafe gathering.pointee.rows[row] = RowMark(
    firstField: UInt32(truncatingIfNeeded: first), endField: UInt32(truncatingIfNeeded: end),
    line: line)
  unsafe gathering.pointee.rowCount = row &+ 1
  unsafe gathering.pointee.openRowFirstField = end
  unsafe gathering.pointee.widestRow = max(gathering.pointee.widestRow, end &- first)
}
