import CodedSessions

/// Pairs the START and STOP rows of one session into bouts.
///
/// A state is known by person, stream, code and modifiers. Rows are taken in time order, the file's
/// order deciding ties, so that a STOP and a START at one moment close the old bout and open the new.
/// Linear in the number of rows but for the sort.
package struct StartStopPairing {
  private struct State: Hashable {
    let person: UInt32
    let stream: UInt32
    let code: UInt32
    let modifiers: UInt32

    init(_ row: EventRow) {
      person = row.person
      stream = row.stream
      code = row.code
      modifiers = row.modifiers
    }
  }

  /// What a row did that it may not.
  enum Fault {
    /// A START while the same state is open since `line`.
    case startWhileOpen(EventRow, openSince: UInt32)
    /// A STOP of a state that is not open.
    case stopWithoutStart(EventRow)
    /// A START without a STOP.
    case unclosed(EventRow)
  }

  /// Rows with onset and offset, or onset alone for moments, in the order of their onsets.
  package private(set) var rows = EventRows()
  /// What went wrong, by line.
  private(set) var faults: [Fault] = []
  /// STARTs without a STOP; whether they are faults is the user's choice.
  private(set) var open: [EventRow] = []

  /// Pairs `marked` rows. Rows without a mark count as moments.
  package init(_ marked: EventRows) {
    let order = marked.orderByOnset
    var openRows: [State: EventRow] = [:]
    var stops = Stops(marked, order: order)
    for place in marked.indices {
      let row = marked[order.map { Int($0[place]) } ?? place]
      let state = State(row)
      switch row.mark {
      case .start:
        if let earlier = openRows[state] {
          // BORIS may list the new START before the STOP of the same instant.
          if earlier.onset < row.onset, stops.follow(state, at: row.onset, after: place) {
            close(earlier, at: row.onset)
            openRows[state] = row
            pendingStops[state, default: 0] += 1
          } else {
            // The later START counts, so that one missing STOP does not put all later rows in doubt.
            faults.append(.startWhileOpen(row, openSince: earlier.line))
            openRows[state] = row
          }
        } else {
          openRows[state] = row
        }
      case .stop:
        if let pending = pendingStops[state], pending > 0 {
          pendingStops[state] = pending - 1
        } else if let earlier = openRows.removeValue(forKey: state) {
          close(earlier, at: row.onset)
        } else {
          faults.append(.stopWithoutStart(row))
        }
      case .point, .state, .interval, .phase, .codable, .session, nil:
        rows.append(row)
      }
    }
    pendingStops = [:]
    open = openRows.values.sorted { $0.line < $1.line }
    rows.sortByOnset()
  }

  /// Hands over the rows.
  mutating func takeRows() -> EventRows { rows.takeAll() }

  private var pendingStops: [State: Int] = [:]

  private mutating func close(_ row: EventRow, at time: Int64) {
    var bout = row
    bout.offset = time
    bout.mark = .state
    rows.append(bout)
  }

  /// Where in time order the last STOP of a state at a moment stands. Gathered when it is first asked
  /// for, which only a START of a state that is on does: a search among the rows of the same moment
  /// would be quadratic where many rows share one.
  private struct Stops {
    private struct Place: Hashable {
      let state: State
      let time: Int64
    }

    private let rows: EventRows
    private let order: [UInt32]?
    private var last: [Place: Int]?

    init(_ rows: EventRows, order: [UInt32]?) {
      self.rows = rows
      self.order = order
    }

    /// Whether a STOP of `state` at `time` stands after `place` in the order.
    mutating func follow(_ state: State, at time: Int64, after place: Int) -> Bool {
      if last == nil {
        var found: [Place: Int] = [:]
        for place in rows.indices {
          let row = rows[order.map { Int($0[place]) } ?? place]
          if row.mark == .stop { found[Place(state: State(row), time: row.onset)] = place }
        }
        last = found
      }
      return last?[Place(state: state, time: time)].map { $0 > place } ?? false
    }
  }
}
