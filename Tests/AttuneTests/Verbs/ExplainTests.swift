import Foundation
import Testing

@Suite struct ExplainTests {
  private let place: Workplace

  init() throws { place = try Workplace() }

  @Test func termsByIdAliasAndName() throws {
    for words in [["yules-q"], ["YULES-Q"], ["Yule's", "Q"]] {
      let run = try Program.run(["explain"] + words, in: place.path)
      #expect(run.exitCode == 0 && run.output.contains("Q = (ad - bc)"), "\(run.talk)")
    }
    #expect(try place.attune("explain", "power").output.contains("600 s"))
    #expect(try place.attune("explain").output.contains("mirroring"))
  }

  @Test func aTermThatIsNoneIsNotGuessed() throws {
    let run = try place.attune("explain", "yulesq")
    #expect(run.exitCode == 2 && run.talk.contains("did you mean \"yules-q\"?"), "\(run.talk)")
  }
}
