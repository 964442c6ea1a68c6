/// The rows of a table as HTML.
///
/// Rows and cells have no end tags: HTML does without them, and as most of a report is cells they would be a tenth
/// of it. For the same reason no template writes them.
enum TableBody {
  /// Columns, counted from 1, that the class of a table can name as columns of words.
  private static let named = 2...9

  /// The rows of `table`.
  ///
  /// - Parameters:
  ///   - showsBars: Whether shares have a bar.
  ///   - most: After how many rows to stop.
  static func markup(_ table: ReportTable, showsBars: Bool, most: Int = .max) -> Markup {
    var text = ""
    var left = most
    for group in table.groups where !group.rows.isEmpty && left > 0 {
      if let title = group.title {
        text += "<tr class=\"gh\">\n<th colspan=\"\(table.columns.count)\" scope=\"colgroup\">"
        text += Markup(escaping: title).source
      }
      for row in group.rows.prefix(left) {
        left -= 1
        for (index, cell) in row.enumerated() {
          if index == 0 {
            text += "<tr><th scope=row>"
          } else if showsBars, case .share(let share) = cell, share.isFinite {
            text += "<td class=\"has-bar\">" + bar(share)
          } else {
            let isWords = table.columns.indices.contains(index) && table.columns[index].isText
            text += isWords && !named.contains(index + 1) ? "<td class=\"tx\">" : "<td>"
          }
          if case .code(_, let look) = cell {
            text += SVGWriter.decoration(CodeSwatch.drawing(look)).source
          }
          text += Markup(escaping: cell.shown).source
        }
      }
    }
    return Markup(written: text)
  }

  /// The classes that say which columns of `table` hold words.
  static func classes(_ table: ReportTable) -> Markup {
    Markup(
      written: named.filter {
        table.columns.indices.contains($0 - 1) && table.columns[$0 - 1].isText
      }
      .map { " words-" + String($0) }.joined())
  }

  private static func bar(_ share: Double) -> String {
    "<span class=\"pb\"><span style=\"width:"
      + Decimals.percentNumber(min(max(share, 0), 1), places: 1) + "%\"></span></span>"
  }
}
