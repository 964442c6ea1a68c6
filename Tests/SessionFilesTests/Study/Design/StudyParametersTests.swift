import CodedSessions
import Testing

@testable import SessionFiles

@Suite("Parameters of a study")
struct StudyParametersTests {
  @Test("Values keep their kind, and how they were written")
  func kinds() {
    var parameters = StudyParameters()
    #expect(parameters.given == [] && parameters.bridge == nil)
    parameters.set(.pursuitWindow, length: .seconds(2), text: "2s")
    parameters.set(.replicates, count: 99)
    parameters.set(.objects, flag: true)
    parameters.set(.ties, word: "exclude")
    parameters.set(bridge: .automatic, text: "auto")
    #expect(parameters.given == [.replicates, .bridge, .ties, .pursuitWindow, .objects])
    #expect(parameters.length(.pursuitWindow) == .seconds(2))
    #expect(parameters.count(.replicates) == 99 && parameters.length(.replicates) == nil)
    #expect(parameters.flag(.objects) == true && parameters.word(.ties) == "exclude")
    #expect(parameters.word(.replicates) == nil && parameters.bridge == .automatic)
    #expect(
      parameters.given.compactMap(parameters.text) == ["99", "auto", "exclude", "2s", "true"])
  }
}
