import CodedSessions
import Foundation

@testable import SequenceStatistics

/// An infant who looks and looks away, and a caregiver who acts: independent of one another, or with pursuit
/// of a share of the looks away.
struct NullWorld {
  /// How a look's length is distributed; the median is four seconds.
  enum Law: String, CaseIterable {
    case logNormal = "log-normal"
    case gamma
    case weibull
  }

  var law = Law.logNormal
  /// The shape of the caregiver's gamma intervals, whose mean is eight seconds: 2 regular, .4 bursty.
  var shape = 2.0
  /// How strongly both follow one wave of two minutes.
  var arousal = 0.0
  /// The share of looks away that are pursued.
  var pursuit = 0.0
  var seconds = 300.0

  /// World number `world`, on a clock of 40 ms.
  func twin(_ world: UInt64) -> SternFixture.Twin {
    var draws = Draws(seed: 4711, stream: world)
    let phase = draws.unit() * 2 * Double.pi
    func wave(_ time: Double) -> Double {
      exp(arousal * sin(2 * Double.pi * time / 120 + phase))
    }
    func frame(_ time: Double) -> Double { (time * 25).rounded() / 25 }
    var (toward, away, onsets): ([(Double, Double)], [(Double, Double)], [Double]) = ([], [], [])
    var time = 0.0
    var isAway = draws.unit() < 0.5
    var last = draws.normal()
    while time < seconds {
      // Lengths of one kind follow one another with a correlation of .3.
      last = 0.3 * last + (1 - 0.09).squareRoot() * draws.normal()
      let length = length(last, &draws) / (isAway ? 1 : 1) / wave(time)
      let end = min(seconds, frame(time + max(length, 0.2)))
      if isAway { away.append((time, end)) } else { toward.append((time, end)) }
      if isAway, time > 0 { onsets.append(time) }
      isAway.toggle()
      time = end
    }
    var pursuits: [Double] = []
    var act = draws.gamma(shape) * 8 / shape * draws.unit()
    while act < seconds {
      pursuits.append(frame(act))
      act += draws.gamma(shape) * 8 / shape / wave(act)
    }
    for onset in onsets where draws.unit() < pursuit {
      let answer = frame(onset + 1.2 * exp(0.4 * draws.normal()))
      if answer < seconds { pursuits.append(answer) }
    }
    return SternFixture.Twin(
      toward: toward, away: away, pursuits: Set(pursuits).sorted(), withdrawals: [])
  }

  func records(_ world: UInt64) throws -> [CycleRecord] {
    try SternFixture.records(twin(world), seconds: seconds, step: .milliseconds(40))
  }

  /// The onsets of looking away as cues, the caregiver's acts as responses.
  func cues(_ world: UInt64) throws -> ContingencyRecord {
    let twin = twin(world)
    func time(_ seconds: Double) -> SessionTime {
      .milliseconds(Int64((seconds * 1000).rounded()))
    }
    guard let span = TimeSpan(onset: .zero, offset: time(seconds)) else {
      throw TestSessionError.emptySpan
    }
    return ContingencyRecord(
      span: span, unit: .milliseconds(40),
      cues: twin.away.filter { $0.0 > 0 }.map { .init(onset: time($0.0), offset: time($0.1)) },
      responses: twin.pursuits.map(time))
  }

  private func length(_ normal: Double, _ draws: inout Draws) -> Double {
    switch law {
    case .logNormal: return 4 * exp(0.8 * normal)
    case .gamma: return draws.gamma(1.5) * 4 / 1.183
    case .weibull: return 4 * pow(-log(1 - draws.unit()) / log(2), 1 / 0.8)
    }
  }

  private struct Draws {
    private var source: RandomSource

    init(seed: UInt64, stream: UInt64) { source = RandomSource(seed: seed, stream: stream) }

    mutating func unit() -> Double { source.unit() }

    mutating func normal() -> Double {
      (-2 * log(1 - source.unit())).squareRoot() * cos(2 * Double.pi * source.unit())
    }

    /// Marsaglia & Tsang (2000), with the power of a uniform number for shapes below 1.
    mutating func gamma(_ shape: Double) -> Double {
      guard shape >= 1 else {
        return gamma(shape + 1) * pow(1 - source.unit(), 1 / shape)
      }
      let d = shape - 1.0 / 3
      let c = 1 / (9 * d).squareRoot()
      while true {
        let x = normal()
        let v = pow(1 + c * x, 3)
        if v > 0, log(1 - source.unit()) < 0.5 * x * x + d - d * v + d * log(v) { return d * v }
      }
    }
  }
}
