import CodedSessions

/// What lies in each row of one lane, cut at the borders of rows.
struct LaneContents {
  /// A bout, of which a part lies in the row, or a moment.
  enum Member {
    /// A bout and its part in the row.
    case bout(Bout, TimeSpan)
    /// A moment.
    case moment(Moment)
  }

  /// The lane's place among all lanes.
  let position: Int
  /// For each row, the members of each code that occurs in it, in codebook order.
  let byCode: [[(code: Code, members: [Member])]]
  /// For each row, the stretches that could not be coded.
  let missing: [[TimeSpan]]

  init(_ lane: ScoreLane, position: Int, rows: ScoreRows) {
    self.position = position
    var members = Array(repeating: [(code: Code, member: Member)](), count: rows.count)
    for bout in lane.bouts {
      for (row, part) in rows.parts(of: bout.span) {
        members[row].append((bout.code, .bout(bout, part)))
      }
    }
    for moment in lane.moments {
      members[rows.row(of: moment.time)].append((moment.code, .moment(moment)))
    }
    byCode = members.map { row in
      let codes = Set(row.map(\.code)).sorted()
      return codes.map { code in
        (code, row.filter { $0.code == code }.map(\.member))
      }
    }
    missing = Self.spread(lane.missing, over: rows)
  }

  /// The spans of `set` by row.
  static func spread(_ set: TimeSet, over rows: ScoreRows) -> [[TimeSpan]] {
    var spread = Array(repeating: [TimeSpan](), count: rows.count)
    for span in set.spans {
      for (row, part) in rows.parts(of: span) { spread[row].append(part) }
    }
    return spread
  }
}
