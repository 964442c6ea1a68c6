import CodedSessions
import Testing

@testable import SessionFiles

/// The facts that the data sets' own descriptions state.
@Suite("Sampled and ordered data sets", .enabled(if: Material.isThere))
struct SampledMaterialTests {
  /// How many steps of `step` each code of a stream holds, over all sessions.
  private func steps(
    _ outcome: SessionReader.Outcome, _ stream: String, step: SessionTime = .seconds(1)
  ) -> [String: Int64] {
    var found: [String: Int64] = [:]
    for session in outcome.sessions.map(\.session) {
      for bout in session.streams.first(where: { $0.fullName == stream })?.bouts ?? [] {
        found[session.codebook[bout.code].name, default: 0] +=
          bout.duration.microseconds / step.microseconds
      }
    }
    return found
  }

  @Test("Ten dyads of 900 seconds, gaze and voice of both")
  func therapy() throws {
    let outcome = try Material.read("datasets/therapy-nonverbal/nonverbal.csv")
    #expect(outcome.ids == [])
    #expect(outcome.sessions.count == 10)
    #expect(outcome.sessions.allSatisfy { $0.session.span.offset == .seconds(900) })
    #expect(
      steps(outcome, "patient.vocal") == ["speak": 4_828, "silent": 3_493, "backchannel": 679])
    #expect(steps(outcome, "patient.gaze") == ["look": 7_282, "away": 1_718])
    #expect(
      steps(outcome, "therapist.vocal") == ["speak": 4_577, "silent": 3_811, "backchannel": 612])
    #expect(steps(outcome, "therapist.gaze") == ["look": 7_541, "away": 1_459])
  }

  @Test("2000 samples of what two people look at, without a clock")
  func conversation() throws {
    let outcome = try Material.read("datasets/gaze-conversation/eyemovement.csv")
    #expect(outcome.errors == [])
    let session = try outcome.session()
    #expect(session.span.offset == .seconds(2_000))
    #expect(session.timeUnit.origin == .interval)
    #expect(steps(outcome, "listener.behavior").values.reduce(0, +) == 2_000)
    #expect(steps(outcome, "narrator.behavior")["10"] == nil, "10 is the listener's alone")
    #expect(steps(outcome, "listener.behavior")["11"] == nil, "11 is the narrator's alone")
  }

  @Test("90 intervals of two seconds, seven codes that may hold together")
  func puzzle() throws {
    let outcome = try Material.read("datasets/mother-child-puzzle/puzzle.csv") {
      $0.step = .seconds(2)
    }
    #expect(outcome.errors == [])
    #expect(
      steps(outcome, "subject.behavior", step: .seconds(2)) == [
        "Mpos": 43, "Mneg": 12, "MAlone": 37, "Togth": 1, "Cpos": 14, "Cneg": 54, "CAlone": 8,
      ])
    #expect(try outcome.session().timeUnit.origin.isClock)
  }

  @Test("64 couples, long and wide: the same intervals")
  func couples() throws {
    let long = try Material.read("datasets/couples-coping/couples_long.csv")
    let wide = try Material.read("datasets/couples-coping/couples_wide.csv")
    #expect(long.sessions.count == 64)
    #expect(wide.sessions.count == 64)
    let counts = steps(long, "subject.behavior")
    #expect(counts == ["stress_comm": 1_879, "dyadic_coping": 1_872])
    #expect(steps(wide, "subject.behavior") == ["IKCB": 1_879, "DCCB": 1_872])
    for (one, other) in zip(long.sessions, wide.sessions) {
      let first = one.session.streams.flatMap(\.bouts).map(\.span)
      let second = other.session.streams.flatMap(\.bouts).map(\.span)
      #expect(Set(first) == Set(second), "\(one.session.id)")
    }
  }

  @Test("138 pupils over 15 weeks; the two without any week are told")
  func engagement() throws {
    let outcome = try Material.read("datasets/learning-groups/engagement_wide.csv")
    #expect(outcome.errors == [])
    #expect(outcome.sessions.count == 136)
    #expect(try outcome.message(.emptyRow).moreCount == 1)
    #expect(steps(outcome, "subject.behavior").values.reduce(0, +) == 1_870)
  }

  @Test("A long log with dates is read for its order when --map says so")
  func groups() throws {
    let name = "datasets/learning-groups/group_regulation_long.csv"
    #expect(try Material.read(name).errors == ["E301"])
    let outcome = try Material.read(name) { $0.map = [.session: "Actor", .code: "Action"] }
    #expect(outcome.ids == ["N338"])
    #expect(outcome.sessions.count == 2_000)
    let moments = outcome.sessions.map { $0.session.streams.reduce(0) { $0 + $1.moments.count } }
    #expect(moments.reduce(0, +) == 27_533)
    // 25 533 transitions in all.
    #expect(moments.reduce(0) { $0 + $1 - 1 } == 25_533)
  }

  @Test("50 threads of coded notes")
  func threads() throws {
    let outcome = try Material.read("datasets/discussion-threads/threads.csv") {
      $0.map = [.session: "thread", .code: "coding"]
    }
    #expect(outcome.ids == ["N338"])
    #expect(outcome.sessions.count == 50)
    let moments = outcome.sessions.flatMap { $0.session.streams.flatMap(\.moments) }
    #expect(moments.count == 1_101)
  }

  @Test(
    "Textbook sequences",
    arguments: [
      ("sequential.csv", [122]), ("Wampold_1982.csv", [200]), ("Wampold_1984.csv", [200]),
      ("seqgroups_strings.csv", [131, 131, 131]), ("seqgroups_numeric.csv", [131, 131, 131]),
    ])
  func classics(name: String, lengths: [Int]) throws {
    let outcome = try Material.read("datasets/classic-lagseq/" + name)
    #expect(outcome.ids == ["N338"])
    #expect(
      outcome.sessions.map { $0.session.streams.reduce(0) { $0 + $1.moments.count } } == lengths)
  }

  @Test("Segments that tile a day")
  func segments() throws {
    let outcome = try Material.read("datasets/lena-daylong/segments/0054_000603_segments.csv")
    #expect(outcome.errors == [])
    let session = try outcome.session()
    let stream = try session.stream("subject.behavior")
    #expect(stream.bouts.count == 22_460)
    #expect(stream.codable == TimeSet(session.span))
    #expect(stream.bouts.count { session.codebook[$0.code].name == "CHNSP" } == 1_173)
  }
}
