import CodedSessions

/// How much is added to the offsets of a file, which may name the last frame of a bout and not the
/// moment at which it is over.
struct OffsetRule {
  /// How much is added to the offsets of sessions whose format does not tell its own clock; zero when
  /// offsets name the end itself.
  private let usual: SessionTime
  private let followsClock: Bool

  /// Nothing is added.
  static let exclusive = OffsetRule(usual: .zero, followsClock: false)

  private init(usual: SessionTime, followsClock: Bool) {
    self.usual = usual
    self.followsClock = followsClock
  }

  /// The rule for the rows of `table`; `nil` with a complaint when nobody knows how long the last piece
  /// of a bout is.
  ///
  /// One frame when a frame rate is given, else the largest step that divides all times of the file, of
  /// one second at most: a longer one is more likely an accident of few rows.
  init?(_ table: EventTable, options: ReadingOptions, log: inout DiagnosticLog) {
    let place = Diagnostic.Place(file: table.fileName)
    guard options.offsets != .exclusive else {
      self = .exclusive
      return
    }
    let hasOffsets = table.layout.column(.offset) != nil || table.layout.column(.duration) == nil
    if table.layout.rowForm == .bouts, !hasOffsets {
      log.addOnce(
        Diagnostic(
          .offsetsExtended, "ends come from durations here", at: place,
          treatedAs: "they are; nothing is added (--offsets)"))
      self = .exclusive
      return
    }
    switch options.offsets {
    case .exclusive: usual = .zero
    case .adding(let length): usual = min(length, ReadingOptions.longestLength)
    case .inclusive:
      if let frame = options.frameRate?.time(ofFrame: 1) {
        usual = frame
      } else {
        usual = Self.step(of: table.rows)
      }
    }
    followsClock = options.offsets == .inclusive && options.frameRate == nil
    let isTold = table.rows.allSatisfy { table.facts[$0.key]?.timeUnit != nil }
    if followsClock, usual > .seconds(1), !isTold, !table.rows.isEmpty {
      log.add(
        Diagnostic(
          .offsetUnitUnknown,
          "offsets are said to name the last unit of time, but all times are multiples of \(usual.text) s",
          at: place, expected: "times in steps of a second at most",
          hint: "say how long the unit is: --fps 25, or --offsets 5s"))
      return nil
    }
    log.addOnce(
      Diagnostic(
        .offsetsExtended, "offsets name the last frame or unit of time of a bout", at: place,
        treatedAs: "\(usual.text) s later (--offsets)"))
  }

  /// How much is added in a session.
  func added(in facts: SessionFacts?) -> SessionTime {
    followsClock ? facts?.timeUnit?.step ?? usual : usual
  }

  /// Makes the offsets of `rows` the moments at which their bouts are over.
  ///
  /// A row that begins in the last unit of time is one unit long. Frames seldom are whole numbers of
  /// milliseconds: an end that misses the beginning of another row by less than half a unit is that
  /// beginning.
  func apply(to rows: inout EventRows, facts: SessionFacts?) {
    let added = added(in: facts).microseconds
    guard added > 0 else { return }
    let onsets = Set(rows.lazy.map(\.onset)).sorted()
    for index in rows.indices {
      let row = rows[index]
      guard row.mark != .point, row.offset != EventRow.noOffset, row.offset >= row.onset,
        row.offset < Int64.max - added
      else { continue }
      let end = row.offset + added
      let near = Self.nearest(to: end, in: onsets)
      rows[index].offset =
        near.map { ($0 - end).magnitude * 2 < added.magnitude ? $0 : end } ?? end
    }
  }

  private static func nearest(to time: Int64, in times: [Int64]) -> Int64? {
    var low = 0
    var high = times.count
    while low < high {
      let middle = (low + high) / 2
      if times[middle] >= time { high = middle } else { low = middle + 1 }
    }
    let around = times[max(0, low - 1)..<min(times.count, low + 1)]
    return around.min { ($0 - time).magnitude < ($1 - time).magnitude }
  }

  private static func step(of rows: EventRows) -> SessionTime {
    let times = rows.lazy.flatMap { row in
      row.offset == EventRow.noOffset ? [row.onset] : [row.onset, row.offset]
    }
    return TimeUnit(of: times.map(SessionTime.init(microseconds:))).step
  }
}
