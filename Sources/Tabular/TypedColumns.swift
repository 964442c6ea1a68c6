/// The rows of a table turned into columns: codes and names as small numbers, times as exact
/// integers.
///
/// Say what each field of a row is, then append every ``RowBlock``:
///
/// ```swift
/// var columns = TypedColumns([.text, .text, .decimal(), .decimal()])
/// try parser.parse(block)
/// columns.append(parser.rows)
/// columns.textColumn(1)?.text(ofRow: 0)  // "infant"
/// columns.decimalColumn(2)?[0]           // .exact(12_345_000)
/// ```
///
/// Every row of the table has a place in every column. A row of another length than the
/// description is listed in ``irregularRows``; fields it lacks are empty, fields beyond the
/// description are left out.
public struct TypedColumns: Sendable {
  /// What to make of a field.
  public enum Kind: Hashable, Sendable {
    /// Nothing.
    case ignored
    /// A code or a name: a ``TextColumn``.
    case text
    /// A number written with this decimal mark: a ``DecimalColumn``.
    case decimal(mark: UInt8 = UInt8(ascii: "."))
  }

  /// A row that has not as many fields as described.
  public struct IrregularRow: Hashable, Sendable {
    /// The row, counted from the first appended.
    public let row: Int
    /// How many fields it has.
    public let fieldCount: Int
  }

  /// For each row the line on which it starts.
  public private(set) var lines: [UInt32] = []
  /// The rows of another length than described, in order.
  public private(set) var irregularRows: [IrregularRow] = []

  private let kinds: [Kind]
  /// For each field its index among the columns of its kind.
  private let places: [Int]
  private var textColumns: [TextColumn] = []
  private var decimalColumns: [DecimalColumn] = []

  /// Columns for rows whose fields are of these kinds, one for each.
  public init(_ kinds: [Kind]) {
    self.kinds = kinds
    var places: [Int] = []
    for kind in kinds {
      switch kind {
      case .ignored:
        places.append(0)
      case .text:
        places.append(textColumns.count)
        textColumns.append(TextColumn())
      case .decimal(let mark):
        places.append(decimalColumns.count)
        decimalColumns.append(DecimalColumn(mark: mark))
      }
    }
    self.places = places
  }

  /// How many rows there are.
  public var rowCount: Int { lines.count }

  /// The column of a field that was said to be text, else nothing.
  public func textColumn(_ field: Int) -> TextColumn? {
    guard kinds.indices.contains(field), kinds[field] == .text else { return nil }
    return textColumns[places[field]]
  }

  /// The column of a field that was said to be a decimal, else nothing.
  public func decimalColumn(_ field: Int) -> DecimalColumn? {
    guard kinds.indices.contains(field), case .decimal = kinds[field] else { return nil }
    return decimalColumns[places[field]]
  }

  /// Makes room for this many rows, so that columns need not move while they grow.
  public mutating func reserveCapacity(_ rows: Int) {
    lines.reserveCapacity(rows)
    for index in textColumns.indices { textColumns[index].reserveCapacity(rows) }
    for index in decimalColumns.indices { decimalColumns[index].reserveCapacity(rows) }
  }

  /// Appends the rows of a block from `firstRow` on, which is 1 for the block with the header.
  public mutating func append(_ block: borrowing RowBlock, from firstRow: Int = 0) {
    guard firstRow < block.count else { return }
    let rows = max(0, firstRow)..<block.count
    unsafe appendLines(rows, in: block.gathering.pointee)
    for (field, kind) in kinds.enumerated() {
      let place = places[field]
      switch kind {
      case .ignored:
        break
      case .text:
        unsafe textColumns[place].append(field: field, of: rows, in: block.gathering.pointee)
      case .decimal:
        unsafe decimalColumns[place].append(field: field, of: rows, in: block.gathering.pointee)
      }
    }
  }

  /// Forgets the rows but not the distinct texts, whose numbers stay what they are: for work on one
  /// block at a time.
  public mutating func removeAllRows() {
    lines.removeAll(keepingCapacity: true)
    irregularRows.removeAll(keepingCapacity: true)
    for index in textColumns.indices { textColumns[index].removeAllRows() }
    for index in decimalColumns.indices { decimalColumns[index].removeAllRows() }
  }

  private mutating func appendLines(_ rows: Range<Int>, in gathering: Gathering) {
    let first = lines.count
    let expected = UInt32(kinds.count)
    lines.append(contentsOf: repeatElement(0, count: rows.count))
    var isRegular = true
    unsafe lines.withUnsafeMutableBufferPointer { lines in
      guard var output = lines.baseAddress else { return }
      unsafe output += first
      for row in rows {
        let mark = unsafe gathering.rows[row]
        unsafe output.pointee = mark.line
        unsafe output += 1
        isRegular = (mark.endField &- mark.firstField == expected) && isRegular
      }
    }
    if isRegular { return }
    for row in rows {
      let mark = unsafe gathering.rows[row]
      let count = mark.endField - mark.firstField
      if count != expected {
        irregularRows.append(
          IrregularRow(row: first + row - rows.lowerBound, fieldCount: Int(count)))
      }
    }
  }
}
