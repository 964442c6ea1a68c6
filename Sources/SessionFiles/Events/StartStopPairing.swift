import CodedSessions

/// Pairs the START and STOP rows of one session into bouts.
///
/// A state is known by person, stream, code and modifiers. Rows are taken in time order, the file's
/// order deciding ties, so that a STOP and a START at one moment close the old bout and open the new.
/// Linear in the number of rows but for the sort.
struct StartStopPairing {
  private struct State: Hashable {
    let person: UInt32
    let stream: UInt32
    let code: UInt32
    let modifiers: UInt32
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
  private(set) var rows: [EventRow] = []
  /// What went wrong, by line.
  private(set) var faults: [Fault] = []
  /// STARTs without a STOP; whether they are faults is the user's choice.
  private(set) var open: [EventRow] = []

  /// Pairs `marked` rows. Rows without a mark count as moments.
  init(_ marked: [EventRow]) {
    let sorted = marked.indices.sorted {
      (marked[$0].onset, $0) < (marked[$1].onset, $1)
    }
    var openRows: [State: EventRow] = [:]
    for (place, index) in sorted.enumerated() {
      let row = marked[index]
      let state = State(
        person: row.person, stream: row.stream, code: row.code, modifiers: row.modifiers)
      switch row.mark {
      case .start:
        if let earlier = openRows[state] {
          // BORIS may list the new START before the STOP of the same instant.
          if earlier.onset < row.onset,
            Self.stopFollows(in: marked, order: sorted[(place + 1)...], of: state, at: row.onset)
          {
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
    rows.sort { ($0.onset, $0.line) < ($1.onset, $1.line) }
  }

  private var pendingStops: [State: Int] = [:]

  private mutating func close(_ row: EventRow, at time: Int64) {
    var bout = row
    bout.offset = time
    bout.mark = .state
    rows.append(bout)
  }

  private static func stopFollows(
    in rows: [EventRow], order: ArraySlice<Int>, of state: State, at time: Int64
  ) -> Bool {
    for index in order {
      let row = rows[index]
      if row.onset > time { return false }
      if row.mark == .stop, row.person == state.person, row.stream == state.stream,
        row.code == state.code, row.modifiers == state.modifiers
      {
        return true
      }
    }
    return false
  }
}
