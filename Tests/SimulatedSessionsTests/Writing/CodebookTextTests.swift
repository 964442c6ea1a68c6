import CodedSessions
import SimulatedSessions
import Testing

@Suite struct CodebookTextTests {
  @Test func oneRowForEachCode() throws {
    let session = try SimulatedSession(.mark, id: "mark", seed: 1).session
    let lines = CodebookText(session).text.split(separator: "\n")
    #expect(lines.first == "stream,person,code,label,kind,class,order,colour,exclusive_group")
    #expect(lines.count == 1 + session.codebook.entries.count)
    #expect(lines.contains("gaze,infant,averts,averts,state,away,3,,infant gaze"))
    #expect(
      lines.contains("gaze,infant,not codable,could not be coded,state,uncodable,5,,infant gaze"))
    #expect(lines.contains("approach,mother,moves_closer,moves closer,event,pursuit,9,,"))
  }
}
