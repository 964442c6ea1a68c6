import CodedSessions

/// Reads the length of the video as BORIS writes it: seconds, several media joined by `;`, several
/// players by a bar.
enum MediaLength {
  /// A thousand years in microseconds: what is longer is no length.
  private static let longest: Int64 = 31_557_600_000_000_000

  /// The summed length of the first player's media in microseconds, `nil` when none is given.
  static func total(of text: String) -> Int64? {
    let player = text.split(separator: "|").first ?? ""
    var sum: Int64 = 0
    for medium in player.split(separator: ";") {
      // BORIS prints decimal noise: 539.9199999999999874944478506 is 539.92, to the millisecond it knows.
      guard let length = DecimalText.scaled(medium.trimmingBlanks, places: 3) else { return nil }
      let (total, overflowed) = sum.addingReportingOverflow(length.value)
      guard !overflowed, total < longest / 1_000 else { return nil }
      sum = total
    }
    return sum > 0 ? sum * 1_000 : nil
  }
}
