import CodedSessions
import SessionFiles
import Testing

@testable import attune

@Suite struct DurationArgumentTests {
  private func read(_ text: String, fps: String? = nil) throws -> SessionTime {
    try DurationArgument.read(text, name: "--bridge", frameRate: fps.flatMap { FrameRate($0) })
  }

  @Test func lengthsHaveUnits() throws {
    #expect(try read("2s") == .seconds(2))
    #expect(try read("0.04s") == .milliseconds(40))
    #expect(try read("500ms") == .milliseconds(500))
    #expect(try read("0s") == .zero)
    #expect(try read("12f", fps: "25") == .milliseconds(480))
  }

  @Test(arguments: ["", "2", "s", "-1s", "1e3s", "2 s 3", "two s", "2parsec", "nans", "12f"])
  func everythingElseIsRefused(text: String) {
    #expect(throws: (any Error).self) { try read(text) }
  }
}
