import CodedSessions
import Testing

@testable import SessionFiles

@Suite("Persons, codes and times called otherwise")
struct RelabellingTests {
  private static let prefixed = [
    "code,onset,offset", "I_look,0.5,2", "I_away,2,3", "C_look,1,4", "pause,3,3.5",
  ]

  @Test("Persons before the code; a code without one is told")
  func prefix() throws {
    let outcome = try read(lines: Self.prefixed) {
      $0.actor = .prefix(separator: "_")
      $0.personNames = ["I": "infant", "C": "caregiver"]
    }
    #expect(outcome.ids.contains("W543"))
    #expect(try outcome.message(.codeWithoutPerson).place?.line == 5)
    let session = try outcome.session()
    #expect(session.persons.map(\.id).contains("infant"))
    #expect(try session.bouts("infant.behavior") == ["look 0.5-2", "away 2-3"])
    #expect(try session.bouts("caregiver.behavior") == ["look 1-4"])
  }

  @Test(
    "With names for persons only those are persons; without a separator the code begins with one")
  func names() throws {
    let lines = ["code,onset,offset", "Mpos,0.5,1", "MAlone,1,2", "Cpos,2,3"]
    let session = try read(lines: lines) {
      $0.actor = .prefix(separator: nil)
      $0.personNames = ["M": "mother", "C": "child"]
    }.session()
    #expect(try session.bouts("mother.behavior") == ["pos 0.5-1", "Alone 1-2"])
    #expect(try session.bouts("child.behavior") == ["pos 2-3"])
    let other = try read(lines: ["code,onset,offset", "look_away,0.5,1", "I_look,1,2"]) {
      $0.actor = .prefix(separator: "_")
      $0.personNames = ["I": "infant"]
    }
    #expect(try other.message(.codeWithoutPerson).message.contains("look_away"))
  }

  @Test("A pattern takes a code apart into person, stream and code")
  func pattern() throws {
    let session = try read(lines: ["code,onset,offset", "IG-face,0.5,1", "CV-call,1,2"]) {
      $0.actor = .pattern("(?<person>[IC])(?<stream>[GV])-(?<code>.+)")
      $0.personNames = ["I": "infant", "C": "caregiver"]
    }.session()
    #expect(try session.bouts("infant.G") == ["face 0.5-1"])
    #expect(try session.bouts("caregiver.V") == ["call 1-2"])
  }

  @Test("The stream is the person, or names the person before its own name")
  func streams() throws {
    let whole = try read(lines: ["category,code,onset,offset", "Infant,look,0.5,1"]) {
      $0.actor = .stream(word: .category, separator: nil)
    }.session()
    #expect(try whole.bouts("Infant.behavior") == ["look 0.5-1"])
    let parts = try read(
      lines: ["tier,code,onset,offset", "P1@gaze,look,0.5,1", "P2@gaze,look,1,2", "notes,x,0,2"]
    ) {
      $0.actor = .stream(word: .tier, separator: "@")
      $0.overlaps = .keep
    }.session()
    #expect(try parts.bouts("P1.gaze") == ["look 0.5-1"])
    #expect(try parts.bouts("P2.gaze") == ["look 1-2"])
    #expect(parts.streams.contains { $0.name == "notes" })
  }

  @Test("Codes become one; a name that no code has is told")
  func recodes() throws {
    let outcome = try read(lines: ["person,code,onset,offset", "a,lk,0.5,1", "a,gz,2,3"]) {
      $0.recodes = ["lk": "look", "gz": "look", "xx": "y"]
      $0.bridge = .upTo(.zero)
    }
    #expect(try outcome.session().bouts("a.behavior") == ["look 0.5-1", "look 2-3"])
    #expect(try outcome.session().codebook.entries.map(\.name) == ["look"])
    #expect(outcome.diagnostics.filter { $0.id == .recodeNotUsed }.count == 1)
    #expect(try outcome.message(.recodeNotUsed).message.contains("xx"))
  }

  @Test("Times are shifted, phases with them; places in a sequence are not")
  func shift() throws {
    let lines = ["phase,code,onset,offset", "play,a,0.5,1", "still,b,1,2"]
    let session = try read(lines: lines) { $0.shift = .seconds(-10) }.session()
    #expect(try session.bouts("subject.behavior") == ["a -9.5--9", "b -9--8"])
    #expect(session.phases.first?.span.onset.text == "-9.5")
    let order = try read(lines: ["code", "a", "b"]) { $0.shift = .seconds(5) }.session()
    #expect(try order.moments("subject.behavior") == ["a 0", "b 1"])
  }

  @Test("Streamed and read whole give the same sessions")
  func streamed() throws {
    var text = "session,code,onset,offset\n"
    for session in 0..<300 {
      for event in 0..<40 {
        text +=
          "S\(session),\(["I_look", "C_look", "I_away"][event % 3]),\(event * 2),\(event * 2 + 1)\n"
      }
    }
    var options = ReadingOptions()
    options.actor = .prefix(separator: "_")
    options.personNames = ["I": "infant", "C": "caregiver"]
    options.recodes = ["look": "partner"]
    options.shift = .seconds(3)
    let whole = try read(text, options: options).sessions.map(\.session)
    let streamed = try withFile(Array(text.utf8), name: "table.csv") { path in
      var sessions: [CodedSession] = []
      let outcome = SessionReader.stream([path], options: options) { delivery in
        if case .session(let read) = delivery { sessions.append(read.session) }
      }
      #expect(outcome.diagnostics.allSatisfy { $0.severity != .error })
      #expect(!outcome.diagnostics.contains { $0.id == .recodeNotUsed })
      return sessions
    }
    #expect(whole == streamed)
    #expect(whole.count == 300)
  }

  @Test("What Attune wrote is left alone, and that is told")
  func declared() throws {
    let session = try read(lines: ["person,code,onset,offset", "a,x,0.5,1"]).session()
    var text = CanonicalText()
    text.append(session)
    var options = ReadingOptions()
    options.shift = .seconds(1)
    let outcome = try read(
      String(decoding: text.bytes, as: UTF8.self), name: "canonical.csv", options: options)
    #expect(outcome.ids == ["W542"])
    #expect(try outcome.session().bouts("a.behavior") == ["x 0.5-1"])
  }

  @Test("Names of files say the session; one that does not is refused")
  func fileNames() throws {
    var options = ReadingOptions()
    options.fileName = try FileNamePattern("{dyad}_{session}_{phase}", label: "")
    let text = "code,onset,offset\nx,0.5,1\n"
    let outcome = try read(text, name: "D1_S1_play.csv", options: options)
    let session = try outcome.session()
    #expect(session.dyad == "D1")
    #expect(session.id == "D1 S1")
    #expect(session.phases.map(\.name) == ["play"])
    let other = try read(text, name: "notes.csv", options: options)
    #expect(other.errors == ["E541"])
    #expect(other.sessions.isEmpty)
  }

  @Test("A mapping made for another form of file is told")
  func otherDialect() throws {
    let outcome = try read(lines: ["code,onset,offset", "x,0.5,1"]) {
      $0.expectedDialect = "Mangold INTERACT export"
    }
    #expect(outcome.ids == ["W542"])
    #expect(outcome.sessions.count == 1)
  }
}
