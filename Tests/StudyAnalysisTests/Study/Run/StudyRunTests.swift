import CodedSessions
import Foundation
import SequenceStatistics
import SessionFiles
import Synchronization
import Testing

@testable import StudyAnalysis

@Suite("A study asked session by session")
struct StudyRunTests {
  @Test("The records do not depend on the number of threads, and are those of each session alone")
  func threads() throws {
    let study = try StudyAtHand()
    let folder = study.folder
    try #require(folder.sessions.allSatisfy { $0.exclusion == nil } && folder.sessions.count == 6)
    let plan = StudyPlan(folder)
    let runs = try [1, 2, 3, 7].map { try StudyRun(folder, plan: plan, tasks: $0) }
    var records: [StudyRun.Record] = []
    try folder.visit { session, read in
      records.append(
        StudyRun.Record(
          session: session, isSimulated: read.session.isSimulated,
          answers: plan.questions.map { $0.answer(of: read.session, phases: plan.phases) }))
    }
    #expect(records.count == 6 && records.allSatisfy { $0.answers.count == plan.questions.count })
    #expect(records[0].answers.contains { ($0.whole?.chance.first ?? nil) != nil })
    for run in runs { #expect(run.records == records) }
  }

  @Test("Parts one after the other are the whole", arguments: 1...8)
  func parts(count: Int) throws {
    let study = try StudyAtHand()
    let folder = study.folder
    let plan = StudyPlan(questions: Array(StudyPlan(folder).questions.prefix(3)))
    let whole = try StudyRun(folder, plan: plan)
    let parts = try (1...count).flatMap { number in
      try StudyRun(folder, plan: plan, part: try #require(StudyPart(number, of: count))).records
    }
    #expect(parts == whole.records && parts.count == 6)
  }

  @Test("Sessions that are not analysed are not asked, and parts share the others")
  func excluded() throws {
    let study = try StudyAtHand()
    try study.write(StudyAtHand.session(9), to: "sessions/S-09.csv")
    let folder = study.folder
    try #require(folder.sessions.count == 7)
    let plan = StudyPlan(questions: Array(StudyPlan(folder).questions.prefix(2)))
    let run = try StudyRun(folder, plan: plan)
    #expect(run.records.map(\.session.id) == (1...6).map { "S-0\($0)" })
    let last = try StudyRun(folder, plan: plan, part: try #require(StudyPart(6, of: 6)))
    #expect(last.records.map(\.session.id) == ["S-06"])
  }

  @Test("Progress is told of every session in order")
  func progress() throws {
    let folder = try StudyAtHand().folder
    let study = try StudyAtHand()
    let plan = StudyPlan(questions: Array(StudyPlan(folder).questions.prefix(1)))
    let told = Mutex<[String]>([])
    _ = try StudyRun(study.folder, plan: plan, tasks: 2) { id, done, all in
      told.withLock { $0.append("\(id) \(done)/\(all)") }
    }
    #expect(told.withLock { $0 } == (1...6).map { "S-0\($0) \($0)/6" })
  }

  @Test("A file that changed meanwhile is told, whatever the threads", arguments: [1, 3])
  func changed(tasks: Int) throws {
    let study = try StudyAtHand()
    let folder = study.folder
    let plan = StudyPlan(folder)
    try FileManager.default.removeItem(atPath: study.path + "/sessions/S-04.csv")
    #expect(throws: StudyChange.self) { try StudyRun(folder, plan: plan, tasks: tasks) }
  }

  @Test("The order of files changes the order of records, and nothing else")
  func shuffled() throws {
    let study = try StudyAtHand()
    let names = (1...6).map { "sessions/S-0\($0).csv" }
    func folder(_ order: [String]) throws -> StudyFolder {
      let list = order.map { "\"\($0)\"" }.joined(separator: ", ")
      try study.write(
        StudyAtHand.design + "[files]\nsessions = [\(list)]\n", to: "study.toml")
      return study.folder
    }
    let plain = try folder(names)
    var source = RandomSource(seed: 5)
    var shuffledNames = names
    source.shuffle(&shuffledNames)
    let shuffled = try folder(shuffledNames)
    let plan = StudyPlan(plain)
    #expect(StudyPlan(shuffled).questions == plan.questions)
    let (one, other) = (try StudyRun(plain, plan: plan), try StudyRun(shuffled, plan: plan))
    #expect(one.records.map(\.session.id) != other.records.map(\.session.id))
    #expect(
      one.records == other.records.sorted { $0.session.id < $1.session.id })
    let (a, b) = (
      StudyResults(plain, plan: plan, run: one), StudyResults(shuffled, plan: plan, run: other)
    )
    #expect(Set(a.groups) == Set(b.groups) && a.reference == b.reference)
    for (first, second) in zip(a.questions, b.questions) {
      #expect(
        first.question == second.question
          && first.verdicts.map(\.sessions) == second.verdicts.map(\.sessions))
      let (x, y) = (first.main.all.mean.mean.value, second.main.all.mean.mean.value)
      #expect((x == nil) == (y == nil))
      if let x, let y { #expect((x - y).magnitude < 1e-9 * max(1, x.magnitude)) }
      #expect(first.pooled?.table == second.pooled?.table)
      #expect(first.main.signFlip?.p.twoSided == second.main.signFlip?.p.twoSided)
    }
  }
}
