/// A column of numbers, mostly times, as exact counts of millionths: microseconds for seconds.
///
/// A cell that is no plain decimal keeps its text for a slower reader, which may know clock times
/// or words for "missing".
public struct DecimalColumn: Sendable {
  /// What a cell holds.
  public enum Cell: Hashable, Sendable {
    /// Exactly this many millionths.
    case exact(Int64)
    /// The nearest number of millionths to a field with more decimals.
    case rounded(Int64)
    /// Nothing, or nothing but blanks; or the row was too short to have this field.
    case empty
    /// Something else: an index into ``DecimalColumn/others``.
    case other(Int)
  }

  /// A cell that is not empty and not a plain decimal that fits.
  public struct Other: Hashable, Sendable {
    /// The row, counted from the first of the column.
    public let row: Int
    /// The text of the cell as it stands in the file.
    public let text: String
    /// Whether it is a plain decimal, but too large.
    public let isOverflow: Bool
  }

  /// The cells that need another reader, in the order of the rows.
  public private(set) var others: [Other] = []
  /// The rows whose numbers were rounded, in order.
  public private(set) var roundedRows: [Int] = []

  /// Millionths; `Int64.min` for cells without a number.
  private var values: [Int64] = []
  private let mark: UInt8

  /// A column without rows whose numbers are written with the decimal mark `mark`.
  public init(mark: UInt8 = UInt8(ascii: ".")) { self.mark = mark }

  /// How many rows there are.
  public var count: Int { values.count }

  /// What the cell of a row holds. Constant time for exact numbers, logarithmic in the number of
  /// the others for those.
  public subscript(row: Int) -> Cell {
    let value = values[row]
    if value == QuickDecimal.unknown {
      let index = Self.firstIndex(in: others.count) { others[$0].row >= row }
      return index < others.count && others[index].row == row ? .other(index) : .empty
    }
    if roundedRows.isEmpty { return .exact(value) }
    let index = Self.firstIndex(in: roundedRows.count) { roundedRows[$0] >= row }
    return index < roundedRows.count && roundedRows[index] == row
      ? .rounded(value) : .exact(value)
  }

  mutating func reserveCapacity(_ rows: Int) { values.reserveCapacity(rows) }

  mutating func removeAllRows() {
    values.removeAll(keepingCapacity: true)
    others.removeAll(keepingCapacity: true)
    roundedRows.removeAll(keepingCapacity: true)
  }

  mutating func append(field: Int, of rows: Range<Int>, in gathering: Gathering) {
    let first = values.count
    values.append(contentsOf: repeatElement(QuickDecimal.unknown, count: rows.count))
    let mark = mark
    var hasOthers = false
    unsafe values.withUnsafeMutableBufferPointer { values in
      guard var output = values.baseAddress else { return }
      unsafe output += first
      for row in rows {
        let range = gathering.bytes(ofField: field, ofRow: row)
        let value = unsafe QuickDecimal.millionths(
          gathering.bytes + range.lowerBound, length: range.count, mark: mark)
        unsafe output.pointee = value
        unsafe output += 1
        if value == QuickDecimal.unknown, !range.isEmpty { hasOthers = true }
      }
    }
    if hasOthers { readOthers(field: field, of: rows, in: gathering, to: first) }
  }

  /// Reads the cells that the quick reader did not know.
  private mutating func readOthers(
    field: Int, of rows: Range<Int>, in gathering: Gathering, to first: Int
  ) {
    for row in rows {
      let place = first + row - rows.lowerBound
      guard values[place] == QuickDecimal.unknown else { continue }
      let range = gathering.bytes(ofField: field, ofRow: row)
      let bytes = unsafe UnsafeBufferPointer(
        start: gathering.bytes + range.lowerBound, count: range.count)
      switch unsafe DecimalReading(bytes.span, mark: mark) {
      case .exact(let value):
        values[place] = value
      case .rounded(let value):
        values[place] = value
        roundedRows.append(place)
      case .empty:
        break
      case .overflow:
        unsafe others.append(
          Other(row: place, text: String(decoding: bytes, as: UTF8.self), isOverflow: true))
      case .notPlain:
        unsafe others.append(
          Other(row: place, text: String(decoding: bytes, as: UTF8.self), isOverflow: false))
      }
    }
  }

  /// The first index for which `isReached` holds, by bisection.
  private static func firstIndex(in count: Int, _ isReached: (Int) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if isReached(middle) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
