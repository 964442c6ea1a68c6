/// Where did both coders, one of them or neither write a category?
///
/// The four cells of one category against all others, in floating point so that nothing overflows. A category outside
/// the table was written by neither. O(k²).
struct PresenceCells: Sendable, Hashable {
  /// a: both wrote it.
  let both: Double
  /// b: only the first did.
  let firstOnly: Double
  /// c: only the second did.
  let secondOnly: Double
  /// d: neither did.
  let neither: Double

  init(_ table: AgreementTable, of category: Int) {
    var (both, firstOnly, secondOnly, neither) = (0.0, 0.0, 0.0, 0.0)
    for row in 0..<table.size {
      for column in 0..<table.size {
        let cell = Double(table[row, column])
        switch (row == category, column == category) {
        case (true, true): both += cell
        case (true, false): firstOnly += cell
        case (false, true): secondOnly += cell
        case (false, false): neither += cell
        }
      }
    }
    self.both = both
    self.firstOnly = firstOnly
    self.secondOnly = secondOnly
    self.neither = neither
  }

  /// The sum of all four.
  var total: Double { both + firstOnly + secondOnly + neither }
}
