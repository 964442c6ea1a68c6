public import SequenceStatistics

/// An entry of the catalogue as plain text for a terminal; the same words stand in a report's glossary.
public enum EntryText {
  /// One entry.
  public static func text(_ entry: CatalogueEntry, width: Int) -> String {
    func line(_ head: String, _ words: String) -> String {
      TextTable.wrapped(head + " " + words, width: width, indent: 10)
    }
    var text = "\(entry.name) (\(entry.id))\n"
    text += TextTable.wrapped("  " + entry.question, width: width, indent: 2)
    text += "\n" + line("  formula", entry.formula) + line("  range  ", entry.range)
    for caveat in entry.caveats { text += line("  note   ", caveat) }
    for source in entry.sources {
      text += line("  source ", source.citation + (source.doi.map { " doi:" + $0 } ?? ""))
    }
    if !entry.aliases.isEmpty {
      text += line("  also   ", entry.aliases.joined(separator: ", "))
    }
    return text
  }

  /// All entries, a line each, room by room.
  public static func list(_ entries: [CatalogueEntry]) -> String {
    var rooms: [String] = []
    for entry in entries where !rooms.contains(entry.room) { rooms.append(entry.room) }
    return rooms.map { room in
      room + "\n"
        + TextTable.text(
          entries.filter { $0.room == room }.map { [$0.id, $0.name] }, sides: [.left, .left],
          indent: 2)
    }.joined(separator: "\n")
  }

  /// How often the flag and the verdict are raised in simulated sessions with a known share of pursuit.
  public static func power(_ rows: [CyclePower.Row]) -> String {
    var table = [["pursued on purpose", "length", "flag", "p ≤ .05 by shift", "responses"]]
    for row in rows {
      table.append([
        Decimals.proportion(row.pursuit), "\(row.seconds) s", Decimals.proportion(row.flag),
        Decimals.proportion(row.shift), Decimals.proportion(row.verdict),
      ])
    }
    return
      "How often a session is told from chance, where a share of the aversions is pursued on purpose\n"
      + "(\(CyclePower.worlds) simulated sessions a row, seed \(CyclePower.seed); looks of 4 s, acts every 8 s):\n\n"
      + TextTable.text(table, sides: Array(repeating: .right, count: 5), indent: 2)
      + "\nA clip of two and a half minutes shows only gross cases. Not distinguishable is not absent.\n"
  }
}
