import CodedSessions

/// The replicates of ``TurnSurrogates``: one partner's line stays, the other's is turned or dealt out anew.
struct TurnMovement {
  /// The phases as they are, the first partner's line before the second's.
  let observed: [(TurnLine, TurnLine)]
  /// How many replicates there are.
  let count: Int
  let kind: ChanceP.Kind
  let phasesLeftOut: Int

  private enum Means {
    /// For each phase its length and how many steps the shortest shift has, and how many shifts there are.
    case turn([(period: Int, shortest: Int, ways: Int)], step: Int)
    /// For each phase its deals.
    case deal([GapPermutation], [UtterancePhase])
  }

  private let means: Means
  private let turning: Int
  private let seed: UInt64

  /// Turns by at least `minShift` on a clock of `step`.
  init(
    _ phases: [UtterancePhase], turning: Int, step: SessionTime, minShift: SessionTime,
    replicates: Int, seed: UInt64
  ) {
    let step = max(Int(clamping: step.microseconds), 1)
    let shortest = max(1, Int(clamping: minShift.microseconds) / step)
    let circles = phases.map { phase in
      let period = Int(phase.span.duration.microseconds)
      return (
        period: period, shortest: shortest,
        ways: period / step / 4 >= shortest ? period / step - 2 * shortest + 1 : 0
      )
    }
    let kept = circles.indices.filter { circles[$0].ways > 0 }
    let isExact = kept.count == 1 && circles[kept[0]].ways <= replicates
    observed = kept.map { Self.lines(phases[$0]) }
    count = kept.isEmpty ? 0 : isExact ? circles[kept[0]].ways : replicates
    kind = isExact ? .enumeratedWithoutObserved : .sampled
    phasesLeftOut = phases.count - kept.count
    means = .turn(kept.map { circles[$0] }, step: step)
    self.turning = turning
    self.seed = seed
  }

  /// Deals out sounds and gaps.
  init(_ phases: [UtterancePhase], turning: Int, replicates: Int, seed: UInt64) {
    observed = phases.map(Self.lines)
    count = phases.contains { !$0.lines[turning].spans.isEmpty } ? replicates : 0
    kind = .sampled
    phasesLeftOut = 0
    means = .deal(
      phases.map { phase in
        GapPermutation(
          phase.lines[turning].spans.map { Bout(code: Code(0), span: $0) },
          within: phase.lines[turning].codable.spans)
      }, phases)
    self.turning = turning
    self.seed = seed
  }

  private static func lines(_ phase: UtterancePhase) -> (TurnLine, TurnLine) {
    (TurnLine(phase.lines[0], phase: phase.span), TurnLine(phase.lines[1], phase: phase.span))
  }

  /// Hands the meter to `take` after each replicate, which it was reset before.
  func measure(_ meter: inout TurnMeter, _ take: (inout TurnMeter) -> Void) {
    var moved = observed.map { turning == 0 ? $0.0 : $0.1 }
    for replicate in 0..<count {
      meter.reset()
      var source = RandomSource(seed: seed, stream: UInt64(replicate))
      for (place, lines) in observed.enumerated() {
        switch means {
        case .turn(let circles, let step):
          let circle = circles[place]
          let number =
            kind == .enumeratedWithoutObserved ? replicate : source.below(circle.ways)
          (turning == 0 ? lines.0 : lines.1).turn(
            by: (circle.shortest + number) * step, period: circle.period, into: &moved[place])
        case .deal(let deals, let phases):
          // Each phase of a replicate is dealt from a seed of its own.
          let spans = deals[place].replicate(
            replicate, seed: seed &+ UInt64(place) &* 0x9E37_79B9)
          moved[place] = TurnLine(
            spans.map(\.span), codable: phases[place].lines[turning].codable,
            phase: phases[place].span)
        }
        if turning == 0 {
          meter.add(moved[place], lines.1)
        } else {
          meter.add(lines.0, moved[place])
        }
      }
      take(&meter)
    }
  }
}
