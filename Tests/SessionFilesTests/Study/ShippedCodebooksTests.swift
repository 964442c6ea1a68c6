import CodedSessions
import Foundation
import Testing

@testable import SessionFiles

/// The codebooks in `Datasets/codebooks`.
@Suite("Shipped codebooks")
struct ShippedCodebooksTests {
  private func file(_ name: String) throws -> CodebookFile {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let (file, diagnostics) = CodebookFile.read(
      root.appending(path: "Datasets/codebooks/" + name).path)
    #expect(diagnostics == [])
    return try #require(file)
  }

  @Test(
    "They read without a message; what lasts has a code for time that could not be seen",
    arguments: [("engagement-cues.csv", 14, 91), ("still-face.csv", 10, 45)])
  func reads(name: String, streams: Int, codes: Int) throws {
    let book = try file(name)
    let groups = Dictionary(grouping: book.rows) { $0.person + "." + $0.stream }
    #expect(groups.count == streams)
    #expect(book.rows.count == codes)
    for (stream, rows) in groups {
      #expect(Set(rows.map(\.kind)).count == 1, "\(stream)")
      let lasts = rows.allSatisfy { $0.kind != .event }
      #expect(rows.contains { $0.codeClass == .uncodable } == lasts, "\(stream)")
      #expect(rows.allSatisfy { $0.label != nil }, "\(stream)")
    }
    // What the patterns rest on is there.
    let classes = Set(book.rows.compactMap(\.codeClass))
    #expect(classes.isSuperset(of: [.partner, .object, .away, .distress, .voice]))
  }

  @Test("A session coded with it needs no guess")
  func session() throws {
    var options = ReadingOptions()
    options.codebook = try file("engagement-cues.csv")
    let outcome = try read(
      """
      person,stream,code,onset,offset
      infant,gaze,face,0,4
      infant,gaze,away,4,9
      infant,gaze,uncodable,9,10
      infant,voice,cry,5,7
      caregiver,pursuit,lure,5.5,
      caregiver,touch,play,1,3

      """, options: options)
    #expect(outcome.ids == [], "\(outcome.diagnostics.map(DiagnosticText.render))")
    let session = try outcome.session()
    #expect(try session.stream("infant.gaze").kind == .state)
    #expect(try session.moments("caregiver.pursuit") == ["lure 5.5"])
    #expect(try session.stream("infant.gaze").codable.duration == .seconds(9))
    #expect(try outcome.record().streams.allSatisfy { $0.isFromCodebook })
  }
}
