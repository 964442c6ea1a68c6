public import CodedSessions

/// What do two partners show at one time, and when does the pair of states change?
///
/// A *joint state* is a cell of a grid: a category of the first partner (its row) and one of the second (its column).
/// The categories are the declared ones, n = |first| × |second|, whether they occur or not. A *trajectory* is a
/// stretch of joint states without a break; it ends at phase borders, at uncodable time, and where a partner shows
/// none of its declared codes: such time is ``outside`` the grid, in no cell and in no share. An *event* lasts until
/// the code of either partner changes; a *visit* is a run of events in one cell, so that two codes of one category
/// make two events and one visit. A code that goes on in a new bout without a gap is no new event. Nothing is counted
/// across trajectories.
///
/// Source: Lewis, Lamey & Douglas (1999); Hollenstein (2013). O(n + m) in the numbers of bouts.
public struct JointStates: Sendable, Hashable {
  /// A square of the grid.
  public struct Cell: Sendable, Hashable, Comparable {
    /// The first partner's category, from 0.
    public let first: Int
    /// The second partner's category, from 0.
    public let second: Int

    /// The cell of two categories.
    public init(_ first: Int, _ second: Int) {
      self.first = first
      self.second = second
    }

    /// Row by row.
    public static func < (left: Cell, right: Cell) -> Bool {
      (left.first, left.second) < (right.first, right.second)
    }
  }

  /// A time in which neither partner's code changes.
  public struct Event: Sendable, Hashable {
    /// The joint state.
    public let cell: Cell
    /// When.
    public let span: TimeSpan

    /// `cell` during `span`.
    public init(_ cell: Cell, _ span: TimeSpan) {
      self.cell = cell
      self.span = span
    }
  }

  /// An uninterrupted stay in one cell.
  public struct Visit: Sendable, Hashable {
    /// The joint state.
    public let cell: Cell
    /// When.
    public let span: TimeSpan
    /// How many events it is made of.
    public let eventCount: Int
    /// Whose change of category began it; `nil` at the begin of a trajectory.
    public let enteredBy: Matching.Who?
  }

  /// The events of each trajectory, in time order and without gaps.
  public let events: [[Event]]
  /// The visits of each trajectory.
  public let visits: [[Visit]]
  /// How many categories are declared for the first partner.
  public let firstCount: Int
  /// How many categories are declared for the second.
  public let secondCount: Int
  /// The codable time in which a partner showed none of the declared codes.
  public let outside: SessionTime
  /// The time in the cells of the grid.
  public let gridTime: SessionTime

  /// The joint states of two streams of `session`.
  ///
  /// A stream is read as holding one code at a time; of several, the one that began first counts.
  ///
  /// - Parameters:
  ///   - firstCategories: The first stream's categories in order, each with its codes. A code in two of them
  ///     belongs to the earlier.
  ///   - secondCategories: The second stream's.
  ///   - part: The part of the session that is looked at.
  public init(
    _ first: CodedSessions.Stream, _ second: CodedSessions.Stream, of session: CodedSession,
    firstCategories: [[Code]], secondCategories: [[Code]], part: TimeSpan? = nil
  ) {
    var numbers: [Code: Int] = [:]
    for code in (firstCategories + secondCategories).joined() { numbers[code] = Int(code.index) }
    let (rows, columns) = (Self.places(firstCategories), Self.places(secondCategories))
    self.init(
      PairedSections(first, second, of: session, categories: numbers, part: part),
      firstCount: firstCategories.count, secondCount: secondCategories.count,
      row: { rows[$0] }, column: { columns[$0] })
  }

  /// The joint states of sections whose categories are numbered from 0 below the counts; other numbers are outside.
  public init(_ sections: PairedSections, firstCount: Int, secondCount: Int) {
    self.init(
      sections, firstCount: firstCount, secondCount: secondCount, row: { $0 }, column: { $0 })
  }

  /// Trajectories put together by hand, each in time order. One is cut where an event does not begin at the end of
  /// the one before, and where its cell is not of the grid: that time is outside.
  public init(trajectories: [[Event]], firstCount: Int, secondCount: Int) {
    self.init(
      trajectories.map { $0.map { ($0.cell, $0.span) } }, firstCount: firstCount,
      secondCount: secondCount)
  }

  private init(
    _ sections: PairedSections, firstCount: Int, secondCount: Int, row: (Int) -> Int?,
    column: (Int) -> Int?
  ) {
    self.init(
      sections.stretches.map { stretch in
        stretch.map { section in
          guard let first = section.first.flatMap(row), let second = section.second.flatMap(column)
          else { return (nil, section.span) }
          return (Cell(first, second), section.span)
        }
      }, firstCount: firstCount, secondCount: secondCount)
  }

  private init(
    _ stretches: [[(cell: Cell?, span: TimeSpan)]], firstCount: Int, secondCount: Int
  ) {
    let (rows, columns) = (0..<max(0, firstCount), 0..<max(0, secondCount))
    var trajectories: [[Event]] = []
    var outside = SessionTime.zero
    for stretch in stretches {
      var trajectory: [Event] = []
      func end() {
        if !trajectory.isEmpty { trajectories.append(trajectory) }
        trajectory = []
      }
      for part in stretch {
        guard let cell = part.cell, rows.contains(cell.first), columns.contains(cell.second) else {
          outside = outside + part.span.duration
          end()
          continue
        }
        if let last = trajectory.last, last.span.offset != part.span.onset { end() }
        trajectory.append(Event(cell, part.span))
      }
      end()
    }
    self.init(
      events: trajectories, visits: trajectories.map(Self.visits), firstCount: rows.count,
      secondCount: columns.count, outside: outside)
  }

  private init(
    events: [[Event]], visits: [[Visit]], firstCount: Int, secondCount: Int, outside: SessionTime
  ) {
    self.events = events
    self.visits = visits
    self.firstCount = firstCount
    self.secondCount = secondCount
    self.outside = outside
    gridTime = visits.joined().reduce(.zero) { $0 + $1.span.duration }
  }

  /// The trajectories of several sessions with the same categories, one session after the other.
  public static func joined(_ all: [JointStates]) -> JointStates {
    JointStates(
      events: all.flatMap(\.events), visits: all.flatMap(\.visits),
      firstCount: all.map(\.firstCount).max() ?? 0,
      secondCount: all.map(\.secondCount).max() ?? 0,
      outside: all.reduce(.zero) { $0 + $1.outside })
  }

  /// Each trajectory alone; time outside the grid belongs to none.
  public var separated: [JointStates] {
    zip(events, visits).map {
      JointStates(
        events: [$0], visits: [$1], firstCount: firstCount, secondCount: secondCount,
        outside: .zero)
    }
  }

  /// How many cells the grid has, visited or not.
  public var cellCount: Int {
    let (count, isTooMany) = firstCount.multipliedReportingOverflow(by: secondCount)
    return isTooMany ? .max : count
  }

  /// The category of each code's number.
  private static func places(_ categories: [[Code]]) -> [Int: Int] {
    var places: [Int: Int] = [:]
    for (place, codes) in categories.enumerated() {
      for code in codes where places[Int(code.index)] == nil { places[Int(code.index)] = place }
    }
    return places
  }

  private static func visits(_ trajectory: [Event]) -> [Visit] {
    var visits: [Visit] = []
    for event in trajectory {
      if let last = visits.last, last.cell == event.cell,
        let longer = TimeSpan(onset: last.span.onset, offset: event.span.offset)
      {
        visits[visits.count - 1] = Visit(
          cell: last.cell, span: longer, eventCount: last.eventCount + 1, enteredBy: last.enteredBy)
      } else {
        visits.append(
          Visit(
            cell: event.cell, span: event.span, eventCount: 1,
            enteredBy: visits.last.map { who($0.cell, event.cell) }))
      }
    }
    return visits
  }

  private static func who(_ before: Cell, _ after: Cell) -> Matching.Who {
    let (first, second) = (before.first != after.first, before.second != after.second)
    return first && second ? .both : first ? .first : .second
  }
}
