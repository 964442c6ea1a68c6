/// Finds what a misspelt word was meant to be.
enum NearestWord {
  /// ` (did you mean "gaze"?)` if one of `known` is near `word`, nothing otherwise.
  static func question(_ word: String, among known: [String]) -> String {
    nearest(to: word, among: known).map { " (did you mean \"\($0)\"?)" } ?? ""
  }

  /// The one of `known` that differs from `word` in the fewest letters, if they are few.
  static func nearest(to word: String, among known: [String]) -> String? {
    let best = known.map { (name: $0, distance: distance(word, $0)) }.min {
      $0.distance < $1.distance
    }
    guard let best, best.distance <= max(1, word.count / 3) else { return nil }
    return best.name
  }

  /// Letters to change, add, remove or exchange with their neighbour.
  private static func distance(_ first: String, _ second: String) -> Int {
    let a = Array(first.lowercased())
    let b = Array(second.lowercased())
    var rows = [Array(0...b.count)]
    for i in a.indices {
      var row = [i + 1]
      for j in b.indices {
        var least = min(rows[i][j] + (a[i] == b[j] ? 0 : 1), row[j] + 1, rows[i][j + 1] + 1)
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
          least = min(least, rows[i - 1][j - 1] + 1)
        }
        row.append(least)
      }
      rows.append(row)
    }
    return rows[a.count][b.count]
  }
}
