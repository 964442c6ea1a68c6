/// The rows that the last call of ``DelimitedParser/parse(_:)`` finished.
///
/// A row has the line on which it starts and any number of fields; rows of different length are
/// not an error here. The block is refilled by the next call, so what is to last must be copied
/// out: as a `String`, or as numbers by ``TypedColumns``.
@safe
public struct RowBlock: ~Copyable {
  let gathering: UnsafeMutablePointer<Gathering>

  init(firstLine: Int) {
    unsafe gathering = .allocate(capacity: 1)
    unsafe gathering.initialize(to: Gathering(firstLine: UInt32(clamping: firstLine)))
  }

  deinit {
    unsafe gathering.pointee.deallocate()
    unsafe gathering.deinitialize(count: 1)
    unsafe gathering.deallocate()
  }

  /// How many rows there are.
  public var count: Int { unsafe gathering.pointee.rowCount }

  /// The line on which a row starts, as a text editor counts it.
  public func line(ofRow row: Int) -> Int { Int(mark(row).line) }

  /// How many fields a row has, at least 1.
  public func fieldCount(ofRow row: Int) -> Int {
    let mark = mark(row)
    return Int(mark.endField - mark.firstField)
  }

  /// Calls `body` with the bytes of a field, without its quotes. Constant time; nothing is copied.
  public func withField<Result, Failure: Error>(
    _ field: Int, ofRow row: Int, _ body: (Span<UInt8>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    let range = bytes(ofField: field, ofRow: row)
    let buffer = unsafe UnsafeBufferPointer(
      start: gathering.pointee.bytes + range.lowerBound, count: range.count)
    return try body(unsafe buffer.span)
  }

  /// The text of a field. Bytes that are not UTF-8 become U+FFFD.
  public func text(_ field: Int, ofRow row: Int) -> String {
    let range = bytes(ofField: field, ofRow: row)
    return unsafe String(
      decoding: UnsafeBufferPointer(
        start: gathering.pointee.bytes + range.lowerBound, count: range.count), as: UTF8.self)
  }

  /// The texts of all fields of a row.
  public func texts(ofRow row: Int) -> [String] {
    (0..<fieldCount(ofRow: row)).map { text($0, ofRow: row) }
  }

  private func mark(_ row: Int) -> RowMark {
    precondition(row >= 0 && row < count, "no such row in this block")
    return unsafe gathering.pointee.rows[row]
  }

  private func bytes(ofField field: Int, ofRow row: Int) -> Range<Int> {
    let mark = mark(row)
    precondition(
      field >= 0 && field < Int(mark.endField - mark.firstField), "no such field in this row")
    let index = Int(mark.firstField) + field
    return unsafe gathering.pointee.start(ofField: index)..<gathering.pointee.end(ofField: index)
  }
}
