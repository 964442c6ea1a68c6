import CodedSessions
import Foundation
import SequenceStatistics
import SessionFiles
import Testing

@testable import StudyAnalysis

@Suite("A journal of answers")
struct AnswerJournalTests {
  private static func path() -> String {
    FileManager.default.temporaryDirectory.appending(
      path: "attune-journal-\(UUID().uuidString)/\(AnswerJournal.folderName)/answers.jsonl"
    ).path
  }

  private static func remove(_ path: String) {
    let url = URL(filePath: path).deletingLastPathComponent().deletingLastPathComponent()
    try? FileManager.default.removeItem(at: url)
  }

  private static func answer(_ number: Int) -> SessionAnswers.Answer {
    .init(
      whole: Tally(
        counts: [number, 2], chance: [nil, ChanceTally(observed: 1.1, mean: 1.0 / 3, variance: 2)],
        waits: [-3, 4], verdict: .exceedsChance), phases: [nil])
  }

  private static func key(_ number: Int) -> String { Digest.text(of: "\(number)") }

  @Test("A second run takes everything from the first, to the same records")
  func reuse() throws {
    let study = try StudyAtHand()
    let folder = study.folder
    let plan = StudyPlan(folder)
    let path = study.path + "/" + AnswerJournal.folderName + "/answers.jsonl"
    let plain = try StudyRun(folder, plan: plan)
    let all = 6 * plan.questions.count
    for (round, tasks) in [1, 3, 2].enumerated() {
      let journal = AnswerJournal(path: path)
      let run = try StudyRun(folder, plan: plan, journal: journal, tasks: tasks)
      #expect(run.records == plain.records)
      #expect(journal.reusedCount == (round == 0 ? 0 : all))
      #expect(journal.writtenCount == (round == 0 ? all : 0))
    }
    // Another version of the program takes none.
    let journal = AnswerJournal(path: path)
    _ = try StudyRun(folder, plan: plan, journal: journal, version: "2")
    #expect(journal.reusedCount == 0 && journal.writtenCount == all)
  }

  @Test("A changed parameter redoes the questions that it touches; a changed file its session")
  func touched() throws {
    let study = try StudyAtHand()
    let path = study.path + "/" + AnswerJournal.folderName + "/answers.jsonl"
    // A journal is free again when it is gone.
    func run() throws -> (written: Int, reused: Int, questions: Int) {
      let folder = study.folder
      let plan = StudyPlan(folder)
      let journal = AnswerJournal(path: path)
      let records = try StudyRun(folder, plan: plan, journal: journal).records
      #expect(try records == StudyRun(folder, plan: plan).records)
      return (journal.writtenCount, journal.reusedCount, plan.questions.count)
    }
    let count = try run().questions
    try study.write(
      StudyAtHand.design + "[parameters]\npursuit-window = \"2s\"\n", to: "study.toml")
    var again = try run()
    #expect(again.written == 6 && again.reused == 6 * (count - 1))
    try study.write(
      StudyAtHand.design + "[parameters]\npursuit-window = \"2s\"\njoin = \"500ms\"\n",
      to: "study.toml")
    again = try run()
    #expect(again.written == 6 && again.reused == 6 * (count - 1))
    try study.write(StudyAtHand.session(77), to: "sessions/S-03.csv")
    again = try run()
    #expect(again.written == count && again.reused == 5 * count)
    // Words and groups change nothing that is counted.
    try study.write(
      StudyAtHand.participants.replacing("S-01,term", with: "S-01,preterm"), to: "participants.csv")
    again = try run()
    #expect(again.written == 0 && again.reused == 6 * count)
  }

  @Test("Cut at any byte, it goes on from its last whole line")
  func torn() throws {
    let path = Self.path()
    defer { Self.remove(path) }
    var ends: [Int] = [0]
    do {
      let journal = AnswerJournal(path: path)
      for number in 0..<4 {
        journal.add([Self.key(100 + number): Self.answer(number)], session: Self.key(number))
        ends.append(try Data(contentsOf: URL(filePath: path)).count)
      }
    }
    let whole = try Data(contentsOf: URL(filePath: path))
    try #require(ends.last == whole.count && whole.count > 400)
    for length in 0...whole.count {
      try whole.prefix(length).write(to: URL(filePath: path))
      do {
        let journal = AnswerJournal(path: path)
        for number in 0..<4 {
          let isWhole = length >= ends[number + 1]
          #expect(
            journal.answers(Self.key(number))
              == (isWhole ? [Self.key(100 + number): Self.answer(number)] : [:]), "\(length)")
        }
        journal.add([Self.key(200): Self.answer(9)], session: Self.key(9))
      }
      // What was added then is whole, and nothing before it was lost.
      let next = AnswerJournal(path: path)
      #expect(next.answers(Self.key(9)) == [Self.key(200): Self.answer(9)], "\(length)")
      for number in 0..<4 where length >= ends[number + 1] {
        #expect(next.answers(Self.key(number)).count == 1, "\(length)")
      }
    }
  }

  @Test("Lines that are none are passed over")
  func garbage() throws {
    let path = Self.path()
    defer { Self.remove(path) }
    do {
      AnswerJournal(path: path).add([Self.key(1): Self.answer(1)], session: Self.key(0))
    }
    let good = try Data(contentsOf: URL(filePath: path))
    var bad = Data("\n\n{}\nnull\n{\"a\":{},\"s\":\"x\"}\n".utf8)
    bad += Data([0xFF, 0xFE, 0, 0x0A])
    bad += Data(
      "{\"a\":{\"k\":{\"a\":{\"n\":[1e999],\"c\":[],\"w\":[]},\"p\":[]}},\"s\":\"\(Self.key(0))\"}\n"
        .utf8)
    bad += Data((String(repeating: "[", count: 5000) + "\",\"s\":\"\(Self.key(0))\"}\n").utf8)
    bad += good.dropLast(40) + Data("\n".utf8)
    try (bad + good + bad).write(to: URL(filePath: path))
    let journal = AnswerJournal(path: path)
    #expect(journal.answers(Self.key(0)) == [Self.key(1): Self.answer(1)])
    #expect(journal.answers("x") == [:] && journal.answers("") == [:])
  }

  @Test("The later of two answers to one question counts, and lines of one session add up")
  func later() throws {
    let path = Self.path()
    defer { Self.remove(path) }
    do {
      let journal = AnswerJournal(path: path)
      journal.add([Self.key(1): Self.answer(1)], session: Self.key(0))
      journal.add([Self.key(2): Self.answer(2)], session: Self.key(0))
      journal.add([Self.key(1): Self.answer(3)], session: Self.key(0))
      journal.add([:], session: Self.key(0))
      #expect(journal.writtenCount == 3)
    }
    #expect(
      AnswerJournal(path: path).answers(Self.key(0))
        == [Self.key(1): Self.answer(3), Self.key(2): Self.answer(2)])
  }

  @Test("A second journal of the same file reads and does not write")
  func two() throws {
    let path = Self.path()
    defer { Self.remove(path) }
    do {
      let first = AnswerJournal(path: path)
      first.add([Self.key(1): Self.answer(1)], session: Self.key(0))
      let second = AnswerJournal(path: path)
      #expect(second.answers(Self.key(0)).count == 1)
      second.add([Self.key(2): Self.answer(2)], session: Self.key(0))
      #expect(second.writtenCount == 0)
      first.add([Self.key(3): Self.answer(3)], session: Self.key(0))
    }
    // Free again when the first is gone.
    let third = AnswerJournal(path: path)
    #expect(Set(third.answers(Self.key(0)).keys) == [Self.key(1), Self.key(3)])
    third.add([Self.key(4): Self.answer(4)], session: Self.key(0))
    #expect(third.writtenCount == 1)
  }

  @Test("Where nothing can be written, answers are found all the same")
  func unwritable() throws {
    let study = try StudyAtHand()
    let folder = study.folder
    let plan = StudyPlan(questions: Array(StudyPlan(folder).questions.prefix(2)))
    // A file stands where the folder should be; a folder where the file should be.
    try study.write("", to: "blocked")
    try study.write("", to: "taken/answers.jsonl/x")
    for path in ["/blocked/answers.jsonl", "/taken/answers.jsonl"] {
      let journal = AnswerJournal(path: study.path + path)
      let run = try StudyRun(folder, plan: plan, journal: journal)
      #expect(try run.records == StudyRun(folder, plan: plan).records)
      #expect(journal.writtenCount == 0 && journal.reusedCount == 0)
    }
  }

  @Test("A journal that another hand wrote does not trap")
  func hostile() throws {
    let study = try StudyAtHand()
    let folder = study.folder
    let plan = StudyPlan(folder)
    let path = study.path + "/" + AnswerJournal.folderName + "/answers.jsonl"
    _ = try StudyRun(folder, plan: plan, journal: AnswerJournal(path: path))
    let text = String(decoding: try Data(contentsOf: URL(filePath: path)), as: UTF8.self)
    let numbers = try Regex("\"n\":\\[[^\\]]*\\]")
    for counts in [
      "\"n\":[]",
      "\"n\":[9223372036854775807,9223372036854775807,9223372036854775807,9223372036854775807,9223372036854775807,9223372036854775807,9223372036854775807]",
      "\"n\":[-9223372036854775808,-1,-1,-1,-1,-1,-1]",
    ] {
      try Data(text.replacing(numbers, with: counts).utf8).write(to: URL(filePath: path))
      let journal = AnswerJournal(path: path)
      let run = try StudyRun(folder, plan: plan, journal: journal)
      #expect(journal.reusedCount == 6 * plan.questions.count)
      // Twice, so that a dyad has sums of them.
      let twice = StudyRun(records: run.records + run.records)
      #expect(StudyResults(folder, plan: plan, run: twice).records.count == 12)
    }
  }
}
