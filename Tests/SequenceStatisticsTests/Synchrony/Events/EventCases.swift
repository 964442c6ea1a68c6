import Foundation
import SequenceStatistics

/// Reference cases of moments, small random rows, and slow twins of what the room computes.
enum EventCases {
  /// A case with its keys as they stand.
  static func decoded<Case: Decodable>(_ name: String) throws -> Case {
    try JSONDecoder().decode(Case.self, from: SynchronyCase.data(name))
  }

  /// Times of three decimals in thousandths.
  static func thousandths(_ times: [Double]) -> [Int] { times.map { Int(($0 * 1000).rounded()) } }

  /// Units below `length`, each with the chance of one in `rare`, in rising order.
  static func times(_ length: Int, oneIn rare: Int, using random: inout TestRandom) -> [Int] {
    (0..<length).filter { _ in random.below(rare) == 0 }
  }

  /// A few ranges below `length`, or none.
  static func ranges(_ length: Int, using random: inout TestRandom) -> [Range<Int>] {
    guard random.below(2) == 0 else { return [] }
    return (0...random.below(2)).map { _ in
      let start = random.below(length)
      return start..<min(length, start + 1 + random.below(4))
    }
  }

  /// Givens with a target at a distance in `offsets` after them, among those whose window lies in the stretch and
  /// in known time, with the targets' record turned by `shift`: unit by unit.
  static func counted(
    given: [Int], targets: [Int], unknown: [Range<Int>], offsets: Range<Int>, period: Int,
    shift: Int = 0
  ) -> ShiftCount {
    var isTarget = [Bool](repeating: false, count: period)
    var isUnknown = isTarget
    func turned(_ unit: Int) -> Int { ((unit + shift) % period + period) % period }
    for target in targets { isTarget[turned(target)] = true }
    for range in unknown { for unit in range { isUnknown[turned(unit)] = true } }
    var (counted, eligible) = (0, 0)
    for onset in given {
      let units = offsets.map { onset + $0 }
      guard units.allSatisfy({ $0 >= 0 && $0 < period && !isUnknown[$0] }) else { continue }
      eligible += 1
      if units.contains(where: { isTarget[$0] }) { counted += 1 }
    }
    return ShiftCount(counted: counted, eligible: eligible)
  }

  /// The distances of the second's events from the first's that coincide.
  static func isNear(_ distance: Int, window: Int, lag: Int, isSymmetric: Bool) -> Bool {
    let late = distance - lag
    return late <= window && late >= (isSymmetric ? -window : 0)
  }
}

/// The input of the cases of event coincidence.
struct CoincidenceCase<Expected: Decodable>: Decodable {
  struct Input: Decodable {
    let a: [Int]
    let b: [Int]
    let span: [Int]
    enum CodingKeys: String, CodingKey {
      case a = "A"
      case b = "B"
      case span
    }
  }
  struct Options: Decodable {
    let delT: Int
    let tau: Int
    let sym: Bool
  }
  struct Other: Decodable {
    let precursorCount: Int
    let triggerCount: Int
    let precursorDonges: Double
    let triggerDonges: Double
    let precursorDiscrete: Double
    let triggerDiscrete: Double
    enum CodingKeys: String, CodingKey {
      case precursorCount = "K_prec"
      case triggerCount = "K_trig"
      case precursorDonges = "p_prec_donges"
      case triggerDonges = "p_trig_donges"
      case precursorDiscrete = "p_prec_discrete"
      case triggerDiscrete = "p_trig_discrete"
    }
  }
  let input: Input
  let options: Options
  let expected: Expected
  let other: Other?
  let tolerance: Double
}

/// The cases of event synchronization.
struct SynchronizationCase: Decodable {
  struct Input: Decodable {
    let tx: [Double]
    let ty: [Double]
  }
  struct Options: Decodable {
    let taumax: Double?
    let lag: Double?
  }
  struct Numbers: Decodable {
    let xGivenY: Double
    let yGivenX: Double
    let strength: Double
    let lead: Double
    enum CodingKeys: String, CodingKey {
      case xGivenY = "c_x_given_y"
      case yGivenX = "c_y_given_x"
      case strength = "Q"
      case lead = "q"
    }
  }
  struct Expected: Decodable {
    let pyunicorn: [Double]
    let pyunicornSumAndDifference: [Double]
    let closed: Numbers?
    let strict: Numbers?
    let spikeSynchronization: Double?
    let spikeTrainOrder: Double?
    enum CodingKeys: String, CodingKey {
      case pyunicorn = "pyunicorn_ES_XY_YX"
      case pyunicornSumAndDifference = "pyunicorn_Q_sum_q_diff"
      case closed = "quian_quiroga_le"
      case strict = "quian_quiroga_strict"
      case spikeSynchronization = "pyspike_spike_sync"
      case spikeTrainOrder = "pyspike_spike_train_order"
    }
  }
  let input: Input
  let options: Options
  let expected: Expected
  let tolerance: Double

  var x: [Int] { EventCases.thousandths(input.tx) }
  var y: [Int] { EventCases.thousandths(input.ty) }
  var taumax: Int? { options.taumax.map { Int(($0 * 1000).rounded()) } }
  var lag: Int { Int(((options.lag ?? 0) * 1000).rounded()) }
}
