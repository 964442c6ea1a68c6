/// How far apart the rows of a tally lie, as a constant that the compiler knows: a shift by a variable
/// would cost as much as the rest of a loop.
protocol TallyWidth {
  /// Rows lie 2 to this apart, and there are as many.
  static var bits: Int { get }
}

extension TallyWidth {
  /// The number of cells.
  static var cellCount: Int { 1 << (2 * bits) }
}

/// Up to 8 codes.
enum SmallTally: TallyWidth {
  static var bits: Int { 3 }
}

/// Up to 16 codes.
enum NarrowTally: TallyWidth {
  static var bits: Int { 4 }
}

/// Up to 64 codes.
enum MiddleTally: TallyWidth {
  static var bits: Int { 6 }
}

/// Up to 256 codes.
enum WideTally: TallyWidth {
  static var bits: Int { 8 }
}
