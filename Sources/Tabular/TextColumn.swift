/// A column of codes or names: a small number for each row, and each distinct text once.
public struct TextColumn: Sendable {
  /// For each row the number of its text, an index into ``texts``.
  public private(set) var ids: [UInt32] = []
  private var interner = TextInterner()

  /// A column without rows.
  public init() {}

  /// The distinct texts in the order in which they first appear.
  public var texts: [String] { interner.texts }

  /// The text of a row; empty if the row was too short to have one.
  public func text(ofRow row: Int) -> String { interner.texts[Int(ids[row])] }

  mutating func reserveCapacity(_ rows: Int) { ids.reserveCapacity(rows) }

  mutating func removeAllRows() { ids.removeAll(keepingCapacity: true) }

  mutating func append(field: Int, of rows: Range<Int>, in gathering: Gathering) {
    let first = ids.count
    ids.append(contentsOf: repeatElement(0, count: rows.count))
    // Taken out while the numbers are written, so that no access to `self` overlaps.
    var interner = TextInterner.none
    swap(&interner, &self.interner)
    unsafe ids.withUnsafeMutableBufferPointer { ids in
      guard let start = ids.baseAddress else { return }
      unsafe interner.intern(field: field, of: rows, in: gathering, to: start + first)
    }
    swap(&interner, &self.interner)
  }
}
