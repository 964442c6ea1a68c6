public import CodedSessions

/// Do onsets of the target fall into a window after the given, more than elsewhere?
///
/// Every time unit of the session is tallied once:
///
/// |                      | target onset | none |
/// |----------------------|--------------|------|
/// | **in a window**      | a            | b    |
/// | **outside**          | c            | d    |
///
/// The window of a given reaches from `from` to `to` after its onset. Rules:
/// - Windows that overlap are one: a unit is in a window or not, and an onset of the target is credited
///   once.
/// - ``OnsetUnit/included``: the window is `[from, to)`, so that with `from` 0 the unit of the given's
///   own onset belongs to it and simultaneous onsets count as responses. ``OnsetUnit/excluded``:
///   `(from, to]`, the same length one unit later.
/// - Windows are clipped at the end of the session and of phases; the last one is not dropped.
/// - Only the onsets of the target count; with ``InProgress/removed``, units in which the target is
///   already on (so that it could not begin) are taken out of b and d.
/// - A unit counts only if the target's stream was codable in all of it, and if it was known whether it
///   lies in a window: units that a given hidden in uncodable time could reach are left out and counted
///   (``unknownUnits``).
///
/// Neighbouring units depend on one another: the numbers a to d describe, and a residual computed from
/// them is no test within one session. Compare dyads, or shift one record against the other. Source:
/// Bakeman & Quera (2011), chapter on time-window analysis; Yoder & Tapp (2004). O(n log n) in the
/// numbers of onsets and bouts, whatever the length of the session.
///
/// ```swift
/// let window = TimeWindow(from: .zero, to: .seconds(5))
/// let table = try TimeWindowTable(given: [averts], target: [pursues], window: window, unit: .seconds(1), of: session)
/// table.association.logOddsRatio()
/// ```
public struct TimeWindowTable: Sendable, Hashable {
  /// The four tallies.
  public let association: Association2x2
  /// How many onsets of the given opened a window.
  public let givenOnsets: Int
  /// How many onsets of the target were seen in the units tallied.
  public let targetOnsets: Int
  /// Units that could not be tallied because something was not codable.
  public let unknownUnits: Int
  /// Units without a tally because the target was already on.
  public let unitsInProgress: Int
  /// How long a unit is.
  public let unit: SessionTime

  /// The table of `session`.
  ///
  /// - Parameters:
  ///   - given: The codes whose onsets open a window.
  ///   - target: The codes whose onsets are looked for.
  ///   - window: When after the given, and by which rules.
  ///   - unit: The length of a unit; the grid begins with the session.
  ///   - part: The part of the session that is tallied, usually a phase; windows do not reach into it
  ///     from outside.
  /// - Throws: ``TimeWindowError``.
  public init(
    given: [Code], target: [Code], window: TimeWindow, unit: SessionTime, of session: CodedSession,
    part: TimeSpan? = nil
  ) throws(TimeWindowError) {
    guard unit > .zero else { throw .noUnit }
    guard window.to > window.from else { throw .emptyWindow }
    let grid = UnitGrid(
      origin: session.span.onset, unit: unit.microseconds,
      part: part.flatMap { session.span.intersection($0) } ?? session.span)
    let givenStreams = session.streams(holding: given)
    let targetStreams = session.streams(holding: target)
    let opened = givenStreams.flatMap(\.onsets).filter { given.contains($0.code) }
    let begun = targetStreams.flatMap(\.onsets).filter { target.contains($0.code) }

    // In units of the grid, half-open.
    let late = window.onsetUnit == .excluded ? 1 : 0
    let from = grid.units(window.from) + late
    let to = max(grid.units(window.to) + late, from + 1)
    var windows: [Range<Int>] = []
    var unknown: [Range<Int>] = []
    let segments = grid.segments(phases: session.phases)
    var givenOnsets = 0
    for onset in opened {
      let place = grid.place(onset.time)
      guard let segment = segments.first(where: { $0.contains(place) }) else { continue }
      givenOnsets += 1
      let first = max(place + from, segment.lowerBound)
      let end = min(place + to, segment.upperBound)
      if first < end { windows.append(first..<end) }
    }
    for stream in givenStreams {
      for gap in stream.uncodable(within: session.span).spans {
        let range = grid.touched(gap)
        unknown.append((range.lowerBound + min(from, 0))..<(range.upperBound + max(to - 1, 0)))
      }
    }
    let inWindow = UnitSet(windows)
    var left = UnitSet(unknown).subtracting(inWindow)
    for stream in targetStreams {
      left = left.union(
        UnitSet(stream.uncodable(within: session.span).spans.map { grid.touched($0) }))
    }
    let all = UnitSet(segments)
    let tallied = all.subtracting(left)
    let onsetUnits = UnitSet(
      begun.map { grid.place($0.time) }.map { $0..<($0 + 1) }
    ).intersection(tallied)
    var counted = tallied
    if window.inProgress == .removed {
      let on = UnitSet(
        targetStreams.flatMap(\.bouts).filter { target.contains($0.code) }
          .map { grid.touched($0.span) })
      counted = tallied.subtracting(on.subtracting(onsetUnits))
    }
    let a = onsetUnits.intersection(inWindow).count
    let exposed = counted.intersection(inWindow).count
    let c = onsetUnits.count - a
    guard
      let association = Association2x2(
        a: a, b: exposed - a, c: c, d: counted.count - exposed - c)
    else { throw .emptyWindow }
    self.association = association
    self.givenOnsets = givenOnsets
    targetOnsets = begun.count { tallied.contains(grid.place($0.time)) }
    unknownUnits = all.count - tallied.count
    unitsInProgress = tallied.count - counted.count
    self.unit = unit
  }

  /// Tables of several sessions or phases together: tallies add up.
  public init?(summing tables: [TimeWindowTable]) {
    guard let first = tables.first, tables.allSatisfy({ $0.unit == first.unit }),
      let sum = Association2x2(
        a: tables.reduce(0) { $0 + $1.association.a },
        b: tables.reduce(0) { $0 + $1.association.b },
        c: tables.reduce(0) { $0 + $1.association.c },
        d: tables.reduce(0) { $0 + $1.association.d })
    else { return nil }
    association = sum
    givenOnsets = tables.reduce(0) { $0 + $1.givenOnsets }
    targetOnsets = tables.reduce(0) { $0 + $1.targetOnsets }
    unknownUnits = tables.reduce(0) { $0 + $1.unknownUnits }
    unitsInProgress = tables.reduce(0) { $0 + $1.unitsInProgress }
    unit = first.unit
  }
}

/// When after an onset, and by which rules at its edges.
public struct TimeWindow: Sendable, Hashable {
  /// Whether a simultaneous onset is an answer.
  public enum OnsetUnit: String, Sendable, Hashable, CaseIterable {
    /// `[from, to)`: with `from` 0 it is.
    case included
    /// `(from, to]`: with `from` 0 it is not.
    case excluded
  }

  /// What becomes of units in which the target is already on.
  public enum InProgress: String, Sendable, Hashable, CaseIterable {
    /// They are tallied as units without an onset.
    case kept
    /// They are not tallied, as the target could not begin in them.
    case removed
  }

  /// Where the window begins, after the onset; negative for before it.
  public var from: SessionTime
  /// Where it ends.
  public var to: SessionTime
  /// Whether a simultaneous onset is an answer.
  public var onsetUnit: OnsetUnit
  /// What becomes of units in which the target is already on.
  public var inProgress: InProgress

  /// The window from `from` to `to` after an onset.
  public init(
    from: SessionTime, to: SessionTime, onsetUnit: OnsetUnit = .included,
    inProgress: InProgress = .kept
  ) {
    self.from = from
    self.to = to
    self.onsetUnit = onsetUnit
    self.inProgress = inProgress
  }
}

/// Why a session has no time-window table.
public enum TimeWindowError: Error, Hashable, Sendable {
  /// A unit must last longer than nothing.
  case noUnit
  /// The window ends where it begins, or before.
  case emptyWindow
}
