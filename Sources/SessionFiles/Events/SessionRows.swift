/// Groups the rows of a table by session.
enum SessionRows {
  /// Takes all of `rows` away: the rows of each session in their order, the sessions in the order of
  /// their first rows.
  ///
  /// Rows of one session usually lie together, so that a run of rows is looked up once, and the rows of an
  /// only session are handed over as they are. O(n).
  static func taken(from rows: inout EventRows) -> [EventRows] {
    let runs = runs(of: rows)
    guard runs.count > 1 else { return rows.isEmpty ? [] : [rows.takeAll()] }
    var groups: [EventRows] = []
    var places: [SessionKey: Int] = [:]
    for (key, range) in runs {
      if let place = places[key] {
        groups[place].append(range, of: rows)
      } else {
        places[key] = groups.count
        groups.append(rows.rows(in: range))
      }
    }
    rows = EventRows()
    return groups
  }

  /// The stretches of rows of one session, in order.
  static func runs(of rows: EventRows) -> [(key: SessionKey, range: Range<Int>)] {
    var runs: [(key: SessionKey, range: Range<Int>)] = []
    var begin = 0
    while begin < rows.count {
      let key = rows[begin].key
      var end = begin + 1
      while end < rows.count, rows[end].key == key { end += 1 }
      runs.append((key, begin..<end))
      begin = end
    }
    return runs
  }
}
