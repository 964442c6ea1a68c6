import Foundation

/// What HTML lets a page leave out.
enum TableRows {
  /// `html` with an end tag for every row and cell of its tables, which only markup can begin: words are escaped.
  static func closed(_ html: String) -> String {
    html.components(separatedBy: "<tbody>").enumerated().map { place, part in
      guard place > 0 else { return part }
      let body = part.components(separatedBy: "</tbody>")
      let rows = body[0].components(separatedBy: "<tr").enumerated().map { number, row in
        guard number > 0 else { return row }
        return "<tr" + closedCells(row) + "</tr>"
      }
      return "<tbody>" + ([rows.joined()] + body.dropFirst()).joined(separator: "</tbody>")
    }.joined()
  }

  private static func closedCells(_ row: String) -> String {
    var closed = ""
    var open: String?
    for piece in row.replacing("<th", with: "\u{0}th").replacing("<td", with: "\u{0}td")
      .split(separator: "\u{0}", omittingEmptySubsequences: false)
    {
      guard piece.hasPrefix("th") || piece.hasPrefix("td") else {
        closed += piece
        continue
      }
      if let open { closed += "</" + open + ">" }
      open = String(piece.prefix(2))
      closed += "<" + piece.replacing("scope=row", with: "scope=\"row\"")
    }
    return closed + (open.map { "</" + $0 + ">" } ?? "")
  }
}
