import CodedSessions
import SequenceStatistics
import SimulatedSessions
import Testing

@testable import SessionFiles
@testable import StudyAnalysis

@Suite struct PlannedPowerTests {
  private let codebook: Codebook
  private let pair = [Person("infant"), Person("mother")]

  init() throws { codebook = try SimulatedSession(.fred, id: "x", seed: 1).session.codebook }

  private func study(_ questions: String) -> Study {
    StudyReading.read(text: "schema = \"attune-study/1\"\n" + questions, file: "study.toml").study
  }

  private func planned(_ questions: String) throws(PlannedPower.Refusal) -> PlannedPower {
    try PlannedPower(study(questions), codebook: codebook, pair: pair)
  }

  private static let head = "[[question]]\nid = \"q\"\ntext = \"t\"\n"
  private static let pursuit =
    head
    + "statistic = \"yules-q\"\ngiven = [\"infant.averts\"]\ntarget = [\"mother.moves_closer\"]\n"

  @Test func theFirstQuestionWithItsParameters() throws {
    let found = try planned(
      Self.pursuit + "window = \"0s..4s\"\n" + Self.head.replacing("\"q\"", with: "\"r\"")
        + "statistic = \"cycle-chance\"\n[chance]\nmodel = \"block\"\n")
    #expect(found.question.id == "q" && found.subject == .pursuit)
    #expect(found.question.mainEffect == .yulesQ)
    guard case .responses(let window) = found.question.kind else {
      Issue.record("not a question about responses")
      return
    }
    #expect(window.length == .seconds(4))
  }

  @Test func cyclesTakeTheParametersOfTheStudy() throws {
    let found = try planned(
      Self.head + "statistic = \"cycle-chance\"\n[parameters]\npursuit-window = \"5s\"\n")
    guard case .cycles(let parameters) = found.question.kind else {
      Issue.record("not a question about cycles")
      return
    }
    #expect(parameters.pursuitWindow == .seconds(5) && found.subject == .cycles)
  }

  @Test func whatCannotBeSimulatedIsRefused() {
    func refusal(_ text: String) -> PlannedPower.Refusal? {
      do {
        _ = try planned(text)
        return nil
      } catch {
        return error
      }
    }
    #expect(refusal("") == .nothingPlanned)
    #expect(
      refusal(Self.pursuit + "[persons]\nfirst = \"child\"\nsecond = \"father\"\n")
        == .pair(["child", "father"], simulated: ["infant", "mother"]))
    #expect(
      refusal("[phases]\norder = [\"play\", \"still\"]\n" + Self.pursuit + "phase = [\"still\"]\n")
        == .phases(id: "q"))
    #expect(
      refusal(Self.pursuit.replacing("averts", with: "smiles")) == .noAnswer(id: "q", nil))
    #expect(
      refusal(Self.head + "statistic = \"frequency\"\ngiven = [\"infant.averts\"]\n")
        == .notSimulated(id: "q"))
    #expect(refusal(Self.head + "statistic = \"matching\"\n") == .notSimulated(id: "q"))
    guard case .noAnswer("q", let reason?) = refusal(Self.head + "statistic = \"cohens-kappa\"\n")
    else {
      Issue.record("a statistic without a number of a dyad was taken")
      return
    }
    #expect(reason.contains("gives no number of a dyad"))
  }
}
