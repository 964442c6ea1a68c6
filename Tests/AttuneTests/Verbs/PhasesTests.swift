import Foundation
import Testing

@Suite struct PhasesTests {
  private let place: Workplace

  private let text = """
    person,stream,phase,code,onset,offset
    infant,gaze,FF,partner,0,20
    infant,gaze,FF,away,20,30
    infant,gaze,SF,away,30,55
    infant,gaze,SF,partner,55,60
    infant,gaze,RE,partner,60,90

    """

  init() throws { place = try Workplace() }

  private func attune(_ words: [String]) throws -> Program.Run {
    try place.write(text, to: "s.csv")
    return try Program.run(["phases", "s.csv", "-q"] + words, in: place.path)
  }

  @Test func theStillFaceEffect() throws {
    let run = try attune([])
    #expect(run.exitCode == 0 && run.output.contains("effect"), "\(run.talk)")
    let csv = try attune(["--csv"])
    #expect(csv.output.contains("s,0,SF,still,infant.gaze partner,1,5,30,2.0,"), "\(csv.output)")
    let json = try attune(["--json", "--sensitivity"])
    #expect((try json.json()["sessions"] as? [Any])?.count == 1)
  }

  @Test(
    arguments: [
      (["--still", "SE"], 5, "did you mean \"SF\"?"), (["--slice", "3"], 2, "needs a unit"),
      (["--slice", "0s"], 2, "longer than nothing"), (["--csv", "--json"], 2, "say one"),
    ] as [([String], Int32, String)])
  func wrongUseIsExplained(words: [String], exitCode: Int32, talk: String) throws {
    let run = try attune(words)
    #expect(run.isOrderly && run.exitCode == exitCode && run.talk.contains(talk), "\(run.talk)")
  }

  @Test func phasesThatWereCodedAsAStream() throws {
    try place.write(
      """
      person,stream,code,onset,offset
      staff,episode,play,0,30
      staff,episode,still,30,60
      infant,gaze,partner,0,20
      infant,gaze,away,20,60

      """, to: "coded.csv")
    let run = try place.attune(
      "phases", "coded.csv", "-q", "--phases-from", "staff.episode", "--csv")
    #expect(run.output.contains("coded,0,still,still,infant.gaze partner,0,0,30,"), "\(run.output)")
    let wrong = try place.attune("phases", "coded.csv", "-q", "--phases-from", "staff.episod")
    #expect(wrong.exitCode == 2 && wrong.talk.contains("did you mean \"staff.episode\"?"))
  }

  @Test func aSessionWithoutPhasesIsTold() throws {
    let mark = Program.package.appending(path: "Datasets/stern-twins/mark.csv").path
    let run = try Program.run(["phases", mark, "-q"], in: place.path)
    #expect(run.isOrderly && run.exitCode == 5 && run.talk.contains("it has no phases"))
  }
}
