import CodedSessions
import SimulatedSessions
import Testing

@Suite struct SimulatedSessionTests {
  private static let seeds: [UInt64] = Array(1...12)

  @Test func sameSeedSameSession() throws {
    let one = try SimulatedSession(.fred, id: "fred", seed: 5)
    let other = try SimulatedSession(.fred, id: "fred", seed: 5)
    #expect(one == other)
  }

  @Test func differentSeedsDiffer() throws {
    let sessions = try SimulatedSessionTests.seeds.map {
      try SimulatedSession(.mark, id: "mark", seed: $0).session.streams
    }
    #expect(Set(sessions).count == sessions.count)
  }

  @Test(arguments: [PlayWorld.fred, .mark])
  func allTimesAreWholeFrames(world: PlayWorld) throws {
    for seed in SimulatedSessionTests.seeds {
      let session = try SimulatedSession(world, id: "x", seed: seed).session
      for stream in session.streams {
        for bout in stream.bouts {
          #expect(bout.onset.microseconds % 40_000 == 0, "seed \(seed)")
          #expect(bout.offset.microseconds % 40_000 == 0, "seed \(seed)")
        }
        for moment in stream.moments {
          #expect(moment.time.microseconds % 40_000 == 0, "seed \(seed)")
        }
      }
    }
  }

  @Test(arguments: [PlayWorld.fred, .mark])
  func statesTileTheCodableTime(world: PlayWorld) throws {
    for seed in SimulatedSessionTests.seeds {
      let session = try SimulatedSession(world, id: "x", seed: seed).session
      #expect(session.span.duration == .seconds(360))
      for stream in session.streams where stream.kind == .state {
        let isInfant = stream.person == Person("infant")
        let codable = TimeSet(session.span).subtracting(isInfant ? world.uncodable : .empty)
        #expect(stream.codable == codable, "seed \(seed), \(stream.fullName)")
        let covered = stream.bouts.reduce(SessionTime.zero) { $0 + $1.duration }
        #expect(covered == codable.duration, "seed \(seed), \(stream.fullName)")
        for (bout, next) in zip(stream.bouts, stream.bouts.dropFirst())
        where bout.offset == next.onset {
          #expect(bout.code != next.code, "seed \(seed): a bout cut in two at \(next.onset)")
        }
      }
    }
  }

  @Test func recordIsMarkedAndComplete() throws {
    let session = try SimulatedSession(.mark, id: "mark", seed: 1).session
    #expect(session.isSimulated)
    #expect(session.factors.first == CodedSession.Factor(name: "origin", value: "simulated"))
    #expect(session.persons == [Person("infant"), Person("mother")])
    #expect(
      session.streams.map(\.fullName) == [
        "infant.gaze", "infant.voice", "mother.gaze", "mother.approach", "mother.voice",
      ])
    #expect(session.streams.map(\.kind) == [.state, .interval, .state, .event, .interval])
    #expect(session.timeUnit == TimeUnit(step: .milliseconds(40), origin: .frame))
    #expect(session.codebook.entries.allSatisfy { $0.codeClass != nil })
    #expect(session.codebook.entries.map(\.label).contains("looks at mother"))
  }

  /// Two stretches of Mark's gaze, and only of Mark's gaze, could not be coded.
  @Test func markHasTwoShortGaps() throws {
    let mark = try SimulatedSession(.mark, id: "mark", seed: 1).session
    let gaps = mark.streams.map { TimeSet(mark.span).subtracting($0.codable).spans.count }
    #expect(gaps == [2, 0, 0, 0, 0])
    let fred = try SimulatedSession(.fred, id: "fred", seed: 1).session
    #expect(fred.streams.allSatisfy { $0.codable == TimeSet(fred.span) })
  }

  /// Gaps given between frames are widened to whole frames and cut to the session.
  @Test func gapsAreWholeFramesWithinTheSession() throws {
    var world = PlayWorld.fred
    world.length = .seconds(60)
    world.uncodable = TimeSet(
      [
        TimeSpan(onset: .milliseconds(10_001), offset: .milliseconds(10_079)),
        TimeSpan(onset: .seconds(59), offset: .seconds(70)),
      ].compactMap(\.self))
    let session = try SimulatedSession(world, id: "x", seed: 1).session
    let gaze = try #require(session.streams.first)
    let gaps = TimeSet(session.span).subtracting(gaze.codable).spans.map {
      [$0.onset.text, $0.offset.text]
    }
    #expect(gaps == [["10", "10.08"], ["59", "60"]])
  }

  @Test func aWorldWithoutLengthIsRefused() {
    var world = PlayWorld.fred
    world.length = .milliseconds(39)
    #expect(throws: SimulationError.noLength(.milliseconds(39))) {
      try SimulatedSession(world, id: "x", seed: 1)
    }
  }

  /// The shortest sessions are sound as well.
  @Test(arguments: [40, 80, 400, 5_000] as [Int64])
  func shortSessions(milliseconds: Int64) throws {
    var world = PlayWorld.fred
    world.length = .milliseconds(milliseconds)
    for seed in SimulatedSessionTests.seeds {
      let session = try SimulatedSession(world, id: "x", seed: seed).session
      #expect(session.duration == .milliseconds(milliseconds), "seed \(seed)")
    }
  }
}
