import CodedSessions

/// One lane of a session, reduced to what a picture of a given width can show: for each column of so much time the
/// behaviour that holds most of it, neighbouring columns of one behaviour joined.
///
/// Sessions of a large study are reduced one after the other, and only these runs are held.
struct LaneRuns: Hashable, Sendable {
  /// Neighbouring columns that show the same.
  struct Run: Hashable, Sendable {
    /// The first column.
    let start: Int
    /// The first column after it.
    let end: Int
    /// Which look it has, as an index into a list of looks; ``LaneRuns/uncodable`` where nothing could be coded.
    let look: Int
  }

  /// The look of time that could not be coded.
  static let uncodable = -1

  /// The runs in the order of time; columns between them show nothing.
  let runs: [Run]

  /// Runs as they are.
  init(runs: [Run]) { self.runs = runs }

  /// The runs of `stream`.
  ///
  /// A column goes to whatever holds most of its time (time without a behaviour counts as such; of equal ones the first
  /// look, uncodable time last). A column that would show nothing shows a moment that falls into it. O(b log b + c) for b
  /// bouts and c columns.
  ///
  /// - Parameters:
  ///   - stream: The lane.
  ///   - session: When the session lasted: column 0 begins with it.
  ///   - column: How much time a column stands for.
  ///   - look: The look of each code; `nil` for those that are not shown.
  init(
    _ stream: Stream, in session: TimeSpan, column: SessionTime, look: (Code) -> Int?
  ) {
    let width = max(1, column.microseconds)
    let length = session.duration.microseconds
    let count = Int((length + width - 1) / width)
    var held = [[(look: Int, time: Int64)]](repeating: [], count: count)
    func add(_ span: TimeSpan, _ look: Int) {
      let onset = (span.onset - session.onset).microseconds
      let offset = (span.offset - session.onset).microseconds
      guard offset > 0, onset < length else { return }
      var place = Int(max(0, onset) / width)
      while place < count, Int64(place) * width < offset {
        let from = max(onset, Int64(place) * width)
        let to = min(offset, Int64(place + 1) * width)
        if to > from {
          if let same = held[place].firstIndex(where: { $0.look == look }) {
            held[place][same].time += to - from
          } else {
            held[place].append((look, to - from))
          }
        }
        place += 1
      }
    }
    for bout in stream.bouts { look(bout.code).map { add(bout.span, $0) } }
    for span in TimeSet(session).subtracting(stream.codable).spans { add(span, Self.uncodable) }
    var shown = held.enumerated().map { place, members -> Int? in
      let whole = min(width, length - Int64(place) * width)
      let free = whole - members.reduce(0) { $0 + $1.time }
      let most = members.max {
        ($0.time, Self.order($1.look)) < ($1.time, Self.order($0.look))
      }
      guard let most, most.time >= free else { return nil }
      return most.look
    }
    for moment in stream.moments {
      let onset = (moment.time - session.onset).microseconds
      let place = min(Int(max(0, onset) / width), count - 1)
      if shown.indices.contains(place), shown[place] == nil { shown[place] = look(moment.code) }
    }
    self.init(columns: shown)
  }

  /// The runs of what each column shows.
  init(columns: [Int?]) {
    var runs: [Run] = []
    for (place, look) in columns.enumerated() {
      guard let look else { continue }
      if let last = runs.last, last.end == place, last.look == look {
        runs[runs.count - 1] = Run(start: last.start, end: place + 1, look: look)
      } else {
        runs.append(Run(start: place, end: place + 1, look: look))
      }
    }
    self.runs = runs
  }

  private static func order(_ look: Int) -> Int { look == uncodable ? Int.max : look }
}
