import CodedSessions
import SequenceStatistics
import Testing

@testable import StudyAnalysis

@Suite("Fingerprints")
struct DigestTests {
  @Test("The published values of FNV-1a with 128 bits")
  func published() {
    var digest = Digest()
    #expect(digest.text == "6c62272e07bb014262b821756295c58d")
    digest.add(UInt8(ascii: "a"))
    #expect(digest.text == "d228cb696f1a8caf78912b704e4a8964")
    var word = Digest()
    for byte in "foobar".utf8 { word.add(byte) }
    #expect(word.text == "343e1662793c64bf6f0d3597ba446f18")
    #expect(Digest.text(of: "").utf8.count == 32)
  }

  @Test("Everything that an answer can depend on changes it")
  func session() throws {
    let phases: [(String, Int64, Int64)] = [("play", 0, 1500), ("still", 1500, 3000)]
    var prints: [String] = []
    func note(_ session: CodedSession) { prints.append(Digest(session).text) }
    note(try StudySample.session(seed: 1))
    note(try StudySample.session(seed: 2))
    note(try StudySample.session(seed: 1, tenths: 2999))
    note(try StudySample.session(seed: 1, phases: phases))
    note(try StudySample.session(seed: 1, phases: [("play", 0, 1500), ("fun", 1500, 3000)]))
    note(try StudySample.session(seed: 1, phases: [("play", 0, 1501), ("still", 1501, 3000)]))
    note(try StudySample.session(seed: 1, cut: true))
    note(try StudySample.session(seed: 1, leavesOut: ["mother.nod"]))
    note(try StudySample.session(seed: 1, silent: ["mother.nod"]))
    note(try StudySample.session(seed: 1, begin: 10))
    let plain = try StudySample.session(seed: 1)
    func changed(
      persons: [Person]? = nil, entries: [Codebook.Entry]? = nil, step: Int64 = 100,
      origin: TimeUnit.Origin = .largestCommonStep, streams: [CodedSessions.Stream]? = nil
    ) throws -> CodedSession {
      try CodedSession(
        id: plain.id, span: plain.span, spanOrigin: plain.spanOrigin,
        timeUnit: TimeUnit(step: .milliseconds(step), origin: origin),
        persons: persons ?? plain.persons, streams: streams ?? plain.streams,
        codebook: Codebook(entries ?? plain.codebook.entries))
    }
    note(try changed(persons: plain.persons.reversed()))
    note(try changed(step: 50))
    note(try changed(origin: .frame))
    note(try changed(streams: plain.streams.reversed()))
    var entries = plain.codebook.entries
    entries[0] = StudySample.entry(StudySample.infant, "gaze", "partner", .away)
    note(try changed(entries: entries))
    #expect(Set(prints).count == prints.count)
    // What it is called, and where it was read, does not.
    #expect(Digest(try StudySample.session(seed: 1, id: "x", dyad: "y")) == Digest(plain))
  }

  @Test("Names with dots are told apart")
  func dots() throws {
    func print(_ person: String, _ stream: String) throws -> String {
      let entry = Codebook.Entry(person: Person(person), stream: stream, name: "x", label: "l")
      let whole = try StudySample.span(0, 100)
      return Digest(
        try CodedSession(
          id: "d", span: whole, spanOrigin: .stated,
          timeUnit: TimeUnit(step: .seconds(1), origin: .largestCommonStep),
          persons: [entry.person],
          streams: [Stream(person: entry.person, name: stream, events: [], within: whole)],
          codebook: Codebook([entry]))
      ).text
    }
    #expect(try print("a.b", "c") != print("a", "b.c"))
  }
}
