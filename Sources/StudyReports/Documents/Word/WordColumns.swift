/// How wide a table's columns are, and how small its type has to be for that.
///
/// Where all lines fit unbroken, in either of two sizes of type, they are not broken. Otherwise a column is
/// no narrower than its longest word, as long as the page can hold them all in one of three sizes, and what
/// is left goes to the columns with the longest lines. A table of many columns whose lines do not fit reaches
/// into the margins.
struct WordColumns {
  /// The width of each column in twentieths of a point.
  let widths: [Int]
  /// The style of the paragraphs in cells.
  let style: WordStyle

  /// By how much the table reaches into both margins.
  let reach: Int

  /// The width of the table.
  var total: Int { widths.reduce(0, +) }

  private static let sizes: [(style: WordStyle, points: Double)] = [
    (.table, 10), (.tableSmall, 9), (.tableSmallest, 8),
  ]
  /// The serif of the documents is narrower than the letters that widths are estimated for, in a line more
  /// surely than in one word.
  private static let (narrowerLines, narrowerWords) = (0.86, 0.95)
  /// From so many columns on a table reaches into the margins.
  private static let many = 9

  /// The columns of `rows` under `head`.
  ///
  /// - Parameter isList: Whether room that is left goes to the last column alone.
  init(of rows: [[WordCell]], head: [WordCell], count: Int, isList: Bool) {
    let count = max(1, count)
    let needs = Self.sizes.map {
      Self.needs(rows, head: head, columns: count, size: $0.points)
    }
    func first(of room: Int) -> Int? {
      needs.dropLast().firstIndex { $0.full.reduce(0, +) <= Double(room) }
    }
    let text = first(of: WordLayout.textWidth)
    reach = text == nil && count >= Self.many ? WordLayout.reach : 0
    let width = WordLayout.textWidth + 2 * reach
    let room = Double(width)
    let chosen =
      text ?? first(of: width)
      ?? needs.firstIndex { $0.least.reduce(0, +) <= room } ?? needs.count - 1
    style = Self.sizes[chosen].style
    widths = Self.shares(
      least: needs[chosen].least, full: needs[chosen].full, room: room, isList: isList)
  }

  /// What each column needs: its longest word, its longest line. Heads are broken before cells are.
  private static func needs(
    _ rows: [[WordCell]], head: [WordCell], columns: Int, size: Double
  ) -> (least: [Double], full: [Double]) {
    var least = Array(repeating: 0.0, count: columns)
    var full = least
    for (isHead, row) in [(true, head)] + rows.map({ (false, $0) }) {
      for (column, cell) in row.enumerated().prefix(columns) {
        let sides = Double(2 * WordCell.margin + cell.lead + cell.indent)
        let words = cell.text.split(whereSeparator: { " /\u{2013}-".contains($0) })
        let longest = words.map { TextWidth.of(String($0), size: size) }.max() ?? 0
        let word = longest * narrowerWords * 20 + sides
        let line = TextWidth.of(cell.text, size: size) * narrowerLines * 20 + sides
        least[column] = max(least[column], word)
        full[column] = max(full[column], isHead ? word : max(word, line))
      }
    }
    return (least, full)
  }

  private static func shares(least: [Double], full: [Double], room: Double, isList: Bool) -> [Int] {
    let (needed, wanted) = (least.reduce(0, +), full.reduce(0, +))
    var exact = full
    if wanted <= room, isList {
      exact[exact.count - 1] += room - wanted
    } else if wanted <= room {
      // All lines fit: what is left is spread evenly.
      exact = full.map { $0 + (room - wanted) / Double(full.count) }
    } else if needed <= room {
      let part = (room - needed) / max(1, wanted - needed)
      exact = zip(least, full).map { $0 + ($1 - $0) * part }
    } else {
      exact = least.map { $0 * room / needed }
    }
    return exact.map { Int($0) }
  }
}
