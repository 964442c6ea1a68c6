/// Groups the rows of a table by session.
enum SessionRows {
  /// The rows of each session in their order, the sessions in the order of their first rows.
  ///
  /// Rows of one session usually lie together, so that a run of rows is looked up once. O(n).
  static func grouped(_ rows: [EventRow]) -> [[EventRow]] {
    var groups: [[EventRow]] = []
    var places: [SessionKey: Int] = [:]
    var begin = 0
    while begin < rows.count {
      let key = rows[begin].key
      var end = begin + 1
      while end < rows.count, rows[end].key == key { end += 1 }
      if let place = places[key] {
        groups[place] += rows[begin..<end]
      } else {
        places[key] = groups.count
        groups.append(Array(rows[begin..<end]))
      }
      begin = end
    }
    return groups
  }
}
