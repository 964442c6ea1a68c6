import CodedSessions
import Testing

@testable import StudyAnalysis

@Suite("A code by its place")
struct CodePlaceTests {
  @Test("Found in codebooks that number otherwise")
  func found() throws {
    let session = try StudySample.session(seed: 1, leavesOut: ["mother.nod"])
    for (number, entry) in StudySample.entries.enumerated() {
      let place = CodePlace(entry)
      #expect(place.code(in: session) == Code(UInt16(number)))
      #expect(place.streamName == entry.person.id + "." + entry.stream)
      let isCoded = entry.stream != "nod"
      #expect([place].codes(in: session) == (isCoded ? [Code(UInt16(number))] : nil))
      #expect([place].streams(in: session).count == (isCoded ? 1 : 0))
    }
    let places = try StudySample.places(["infant.gaze.away", "mother.nod.nods"])
    #expect(places.codes(in: session) == nil)
    #expect([CodePlace]().codes(in: session) == [])
  }
}
