import Foundation
import Testing

/// `attune report course`: an exercise from a file, with blanks or with answers.
@Suite struct ReportCourseTests {
  private let place: Workplace

  init() throws {
    place = try Workplace()
    try place.write(Self.play, to: "play.csv")
  }

  /// Two minutes: an infant's gaze, and a mother who comes closer and leans back.
  private static var play: String {
    var rows = "person,stream,code,onset,offset\n"
    for index in 0..<24 {
      let time = Double(index) * 5
      rows += "infant,gaze,\(index % 2 == 0 ? "partner" : "away"),\(time),\(time + 5)\n"
      let own = time + 1.2 + Double(index % 3) * 0.4
      rows += "mother,approach,\(index % 2 == 1 ? "closer" : "back"),\(own),\(own + 1.1)\n"
    }
    return rows
  }

  private func report(_ arguments: String...) throws -> Program.Run {
    let run = try Program.run(["report", "course", "-q"] + arguments, in: place.path)
    #expect(run.isOrderly)
    return run
  }

  @Test func thePathOfTheExerciseIsTheData() throws {
    let run = try report("play.csv", "--given", "infant.away", "--target", "mother.closer")
    #expect(run.exitCode == 0)
    #expect(run.output == "Reports/play-course/report.html\n")
    let page = try place.read("Reports/play-course/report.html")
    #expect(page.contains("Your prediction:") && page.contains("______"))
    let again = try report(
      "play.csv", "--given", "infant.away", "--target", "mother.closer", "--out", "two")
    #expect(again.exitCode == 0)
    #expect(
      try place.read("two/play-course/results.json")
        == place.read("Reports/play-course/results.json"))
  }

  @Test func answersAndThePrediction() throws {
    try place.write(
      """
      schema = 1
      question = "Does she follow?"
      prediction = "Yes, <b>often</b>."
      given = "infant.away"
      target = "mother.closer"
      """, to: "course.toml")
    let run = try report("play.csv", "--course", "course.toml", "--answers")
    #expect(run.exitCode == 0)
    let page = try place.read("Reports/play-course/report.html")
    #expect(page.contains("Does she follow?") && page.contains("&lt;b&gt;often"))
    #expect(!page.contains("______"))
    #expect(page.contains("attune report course play.csv --course course.toml --answers"))
  }

  @Test func wrongUse() throws {
    #expect(try report("play.csv", "--given", "infant.away").exitCode == 2)
    let one = try report("play.csv", "--given", "infant.away", "--target", "infant.partner")
    #expect(one.exitCode == 2 && one.talk.contains("both of infant"))
    #expect(
      try report("play.csv", "--given", "infant.*", "--target", "mother.closer").exitCode == 2)
    try place.write("schema = 3\n", to: "course.toml")
    #expect(try report("play.csv", "--course", "course.toml").exitCode == 4)
    try place.write("person,stream,code,onset,offset\ninfant,gaze,a,0,1\n", to: "one.csv")
    #expect(try report("one.csv").exitCode == 5)
    #expect(!place.names().contains("Reports"))
  }
}
