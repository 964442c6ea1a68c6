import CodedSessions
import SimulatedSessions
import Testing

/// What the generator says is true can be found again in its records.
@Suite struct PlayTruthTests {
  // Drawn once for all tests of the suite.
  private static let fred = Result { try sessions(.fred) }
  private static let mark = Result { try sessions(.mark) }

  private static func sessions(_ world: PlayWorld) throws -> [SimulatedSession] {
    try (1...80).map { try SimulatedSession(world, id: "x", seed: $0) }
  }

  private func sessions(_ world: PlayWorld) throws -> [SimulatedSession] {
    try (world == .fred ? PlayTruthTests.fred : PlayTruthTests.mark).get()
  }

  /// Over the seeds 1…80 the share of truly pursued aversions is the parameter, within five standard
  /// errors; aversions cut by the end of the session may lack their pursuit and are left out.
  @Test(arguments: [PlayWorld.fred, .mark])
  func pursuedShareIsTheParameter(world: PlayWorld) throws {
    let aversions = try sessions(world).flatMap(\.truth.aversions).filter { !$0.isCutByEnd }
    let share = share(of: aversions) { !$0.pursuits.isEmpty }
    let p = world.pursuit.probability
    let tolerance = 5 * (p * (1 - p) / Double(aversions.count)).squareRoot()
    #expect(
      abs(share - p) < tolerance,
      "seeds 1…80: \(share) of \(aversions.count) aversions for a parameter of \(p)")
  }

  /// A reader who sees only the streams finds the aversions and the pursuits that the truth names.
  @Test(arguments: [PlayWorld.fred, .mark])
  func recordHoldsTheTruth(world: PlayWorld) throws {
    for simulated in try sessions(world).prefix(20) {
      let gaze = try #require(simulated.session.streams.first)
      let approach = try #require(
        simulated.session.streams.first { $0.fullName == "mother.approach" })
      let book = simulated.session.codebook
      let averts = gaze.bouts.filter { book[$0.code].name == "averts" }
      let pursuits = approach.moments.filter { book[$0.code].codeClass == .pursuit }.map(\.time)
      for aversion in simulated.truth.aversions {
        if aversion.isFullyCoded {
          #expect(averts.contains { $0.onset == aversion.span.onset }, "seed \(simulated.seed)")
          let away = gaze.bouts.filter {
            aversion.span.contains($0.span) && book[$0.code].codeClass == .away
          }
          let covered = away.reduce(SessionTime.zero) { $0 + $1.duration }
          #expect(covered == aversion.span.duration, "seed \(simulated.seed)")
        }
        for pursuit in aversion.pursuits {
          #expect(aversion.span.contains(pursuit), "seed \(simulated.seed)")
          #expect(pursuits.contains(pursuit), "seed \(simulated.seed)")
        }
      }
      let answering = simulated.truth.aversions.flatMap(\.pursuits)
      #expect(
        pursuits == (answering + simulated.truth.spontaneousPursuits).sorted(),
        "seed \(simulated.seed)")
    }
  }

  /// The median latency from an aversion to the pursuit that answers it is the parameter.
  @Test func medianPursuitLatencyIsTheParameter() throws {
    let latencies = try sessions(.fred).flatMap(\.truth.pursuedAversions)
      .compactMap { $0.pursuitLatency?.seconds }.sorted()
    let median = latencies[latencies.count / 2]
    #expect(abs(median - 1.0) < 0.08, "seeds 1…80: median \(median) s of \(latencies.count)")
  }

  /// Returns are those that a withdrawal brought about, shortly after it.
  @Test func completeCyclesEndByReturn() throws {
    let cycles = try sessions(.fred).flatMap(\.truth.completeCycles)
    #expect(cycles.count > 400)
    for cycle in cycles {
      let withdrawal = try #require(cycle.withdrawal)
      let lastPursuit = try #require(cycle.pursuits.last)
      let latency = try #require(cycle.returnLatency)
      #expect(lastPursuit < withdrawal)
      #expect(latency > .zero)
      #expect(withdrawal + latency == cycle.span.offset)
    }
  }

  /// A pursuit prolongs: pursued aversions of Fred's world last about twice as long.
  @Test func pursuitProlongsAversions() throws {
    let aversions = try sessions(.fred).flatMap(\.truth.aversions).filter { !$0.isCutByEnd }
    func mean(_ chosen: [PlayTruth.Aversion]) -> Double {
      chosen.reduce(0) { $0 + $1.span.duration.seconds } / Double(chosen.count)
    }
    let pursued = mean(aversions.filter { !$0.pursuits.isEmpty })
    let left = mean(aversions.filter(\.pursuits.isEmpty))
    #expect(pursued > 1.7 * left, "seeds 1…80: \(pursued) s against \(left) s")
  }

  /// Without pursuit nothing is pursued; with certain pursuit everything is.
  @Test(arguments: [0.0, 1.0])
  func certainties(probability: Double) throws {
    var world = PlayWorld.fred
    world.pursuit.probability = probability
    world.pursuit.spontaneousPerMinute = 0
    for seed in 1...10 as ClosedRange<UInt64> {
      let simulated = try SimulatedSession(world, id: "x", seed: seed)
      let aversions = simulated.truth.aversions.filter { !$0.isCutByEnd }
      #expect(
        aversions.allSatisfy { $0.pursuits.isEmpty == (probability == 0) },
        "seed \(seed)")
      #expect(simulated.truth.spontaneousPursuits.isEmpty)
    }
  }

  /// The mother answers as often as the parameter says, but for answers that her own voice is in
  /// the way of (about one in ten in these worlds).
  @Test(arguments: [PlayWorld.fred, .mark])
  func answeredShareIsNearTheParameter(world: PlayWorld) throws {
    let sounds = try sessions(world).flatMap(\.truth.infantVocalisations)
    let share = share(of: sounds) { $0.answer != nil }
    let p = world.motherVoice.answerProbability
    #expect(
      share < p + 0.02 && share > 0.8 * p - 0.02,
      "seeds 1…80: \(share) of \(sounds.count) for a parameter of \(p)")
    for sound in sounds { #expect(sound.answerLatency.map { $0 > .zero } ?? true) }
  }

  private func share<Element>(of items: [Element], where holds: (Element) -> Bool) -> Double {
    Double(items.count { holds($0) }) / Double(items.count)
  }
}
