import CodedSessions

/// How many events of one record follow one of the other's, and how many are followed by one?
///
/// The first record holds possible precursors, the second the events to be explained. Two coincide as in
/// ``CoincidenceWindow``.
/// - Precursor rate: the share of the second's events with at least one of the first's before them;
/// - trigger rate: the share of the first's events with at least one of the second's after them.
///
/// An event is eligible when its whole window lies in the stretch and in time that could be coded in the other
/// record; only such events are counted, in numerator and denominator. Events of one record at one time are one
/// event. For a third record as a condition see ``PairedEvents/conditioned(on:within:)``. Neither rate says
/// that one brings the other about. Source: Donges and others (2016); Siegmund, Siegmund and Donner (2017).
/// O((n + m) log (n + m)).
public struct EventCoincidence: Sendable, Hashable {
  /// Which events are asked about.
  public typealias Direction = CoincidenceDirection

  /// The second's events that are preceded, among those eligible.
  public let precursor: ShiftCount
  /// The first's events that are followed, among those eligible.
  public let trigger: ShiftCount
  /// All events of the first record.
  public let firstCount: Int
  /// All events of the second record.
  public let secondCount: Int
  /// When two events coincide.
  public let window: CoincidenceWindow
  private let precursorTrials: [Trials]
  private let triggerTrials: [Trials]

  /// What the binomial null needs to know of a stretch.
  struct Trials: Sendable, Hashable {
    let eligible: Int
    let others: Int
    /// How long the others' record is known, in units, less the lag.
    let time: Double
    /// How many units the window has.
    let places: Int
    /// How long the window is, in units, as if time had no grid.
    let length: Double
  }

  /// The coincidences over `stretches`, whose counts are added.
  public init(_ stretches: [PairedEvents], window: CoincidenceWindow) {
    (precursor, precursorTrials) = Self.counted(stretches, window, .precursor)
    (trigger, triggerTrials) = Self.counted(stretches, window, .trigger)
    firstCount = stretches.reduce(0) { $0 + $1.first.count }
    secondCount = stretches.reduce(0) { $0 + $1.second.count }
    self.window = window
  }

  private static func counted(
    _ stretches: [PairedEvents], _ window: CoincidenceWindow, _ direction: Direction
  ) -> (ShiftCount, [Trials]) {
    var sum = ShiftCount(counted: 0, eligible: 0)
    let trials = stretches.map { stretch in
      let search = CoincidenceShift(
        stretch, direction: direction, offsets: window.offsets(unit: stretch.unit))
      let found = search.count(at: 0)
      sum = sum + found
      let unit = stretch.unit.seconds
      return Trials(
        eligible: found.eligible, others: search.targets.count,
        time: Double(search.period - search.unknown.count) - window.lag.seconds.magnitude / unit,
        places: search.window.count,
        length: window.length.seconds / unit * (window.isSymmetric ? 2 : 1))
    }
    return (sum, trials)
  }

  /// The count of `direction`.
  public func count(_ direction: Direction) -> ShiftCount {
    direction == .precursor ? precursor : trigger
  }

  /// The share of the second's eligible events that are preceded.
  public var precursorRate: Measure { precursor.share }

  /// The share of the first's eligible events that are followed.
  public var triggerRate: Measure { trigger.share }

  /// What the count would be if the other record's events lay anywhere with equal chance.
  public func binomial(
    _ direction: Direction, clock: CoincidenceBinomial.Clock = .grid
  ) -> CoincidenceBinomial {
    CoincidenceBinomial(
      (direction == .precursor ? precursorTrials : triggerTrials).map { part in
        (
          trials: part.eligible,
          probability: CoincidenceBinomial.chance(
            width: clock == .grid ? Double(part.places) : part.length, of: part.time,
            others: part.others)
        )
      })
  }

  /// The share of counts of ``binomial(_:clock:)`` that are at least the observed one.
  public func pGreater(
    _ direction: Direction, clock: CoincidenceBinomial.Clock = .grid
  ) -> Measure {
    binomial(direction, clock: clock).pGreater(count(direction).counted)
  }
}
