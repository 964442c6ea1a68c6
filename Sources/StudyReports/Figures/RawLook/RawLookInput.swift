import CodedSessions

/// What the picture of all sessions of a study shows: one thin row for each session, already reduced to runs.
struct RawLookInput: Sendable {
  /// A behaviour and its look.
  struct Behaviour: Hashable, Sendable {
    /// What it is called.
    let label: String
    /// How it looks.
    let look: CodeLook

    /// A behaviour.
    init(_ label: String, _ look: CodeLook) {
      self.label = label
      self.look = look
    }
  }

  /// A phase, in columns.
  struct Part: Hashable, Sendable {
    /// Its name.
    let name: String
    /// The first column and the first one after it.
    let start: Int, end: Int

    /// A phase.
    init(_ name: String, start: Int, end: Int) {
      self.name = name
      self.start = start
      self.end = end
    }
  }

  /// One session.
  struct Row: Hashable, Sendable {
    /// The dyad's or session's name.
    let label: String
    /// The group; `nil` without groups. Rows of one group stand together.
    let group: String?
    /// How many columns the session lasts.
    let columns: Int
    /// One or two lanes: the first stands up, the second hangs down.
    let lanes: [LaneRuns]
    /// The phases in time order.
    let parts: [Part]

    /// A session.
    init(
      _ label: String, group: String? = nil, columns: Int, lanes: [LaneRuns], parts: [Part] = []
    ) {
      self.label = label
      self.group = group
      self.columns = columns
      self.lanes = lanes
      self.parts = parts
    }
  }

  /// The sessions, in the order of the participants; of more than ``RawLookFigure/mostRows`` only the first are needed.
  let rows: [Row]
  /// How many sessions the study has.
  let total: Int
  /// The behaviours, by the index that runs use.
  let behaviours: [Behaviour]
  /// What the lanes are: *infant gaze*, *mother gaze*.
  let lanes: [String]
  /// How much time a column stands for.
  let column: SessionTime

  /// The sessions of a study.
  init(
    rows: [Row], of total: Int? = nil, behaviours: [Behaviour], lanes: [String],
    column: SessionTime
  ) {
    self.rows = rows
    self.total = max(total ?? rows.count, rows.count)
    self.behaviours = behaviours
    self.lanes = lanes
    self.column = column
  }

  /// How much time a column has to stand for so that the longest of `count` sessions fits: coarser for many sessions,
  /// whose picture would grow beyond what a page can carry.
  static func column(longest: SessionTime, count: Int) -> SessionTime {
    let columns: Int64 = count <= 40 ? 880 : count <= 80 ? 586 : 440
    return SessionTime(microseconds: max(1, (longest.microseconds + columns - 1) / columns))
  }
}
