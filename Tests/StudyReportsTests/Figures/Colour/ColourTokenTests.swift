import CodedSessions
import StudyReports
import Testing

@Suite struct ColourTokenTests {
  @Test(arguments: ColourToken.allCases) func marksAndTextCanBeSeen(token: ColourToken) {
    let grounds = [
      (ColourToken.paper.light, (token.edge ?? token).light),
      (ColourToken.paper.dark, (token.edge ?? token).dark),
    ]
    for (ground, colour) in grounds {
      let contrast = colour.contrast(with: ground)
      switch token {
      case .ink, .soft, .accent, .attention, .good: #expect(contrast >= 4.5)
      // Grounds, rules and the hatch of impossible cells carry no information of their own.
      case .paper, .panel, .band, .line, .hair, .impossible: break
      default: #expect(contrast >= 3)
      }
    }
    #expect(ColourToken.soft.light.contrast(with: ColourToken.panel.light) >= 4.5)
    #expect(ColourToken.soft.dark.contrast(with: ColourToken.panel.dark) >= 4.5)
  }
}
