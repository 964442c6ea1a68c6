import CodedSessions
import Testing

@testable import SessionFiles

@Suite("CowLog")
struct CowLogTests {
  static let third =
    "time,code,class\n1.177,swim,1\n2,left,2\n3.5,paddle,1\n3.5,right,2\n9.25,END,0\n"

  @Test("A code lasts to the next of its class, END closes all")
  func classes() throws {
    let outcome = try read(Self.third)
    #expect(outcome.ids == [])
    let session = try outcome.session()
    #expect(try session.bouts("subject.class 1") == ["swim 1.177-3.5", "paddle 3.5-9.25"])
    #expect(try session.bouts("subject.class 2") == ["left 2-3.5", "right 3.5-9.25"])
    #expect(session.spanOrigin == .stated)
    #expect(session.span.onset.text == "1.177")
    #expect(session.span.offset.text == "9.25")
    #expect(outcome.tables.first?.layout.dialect == "CowLog 3")
  }

  @Test("Version 2: tabs or blanks, no header", arguments: ["\t", " "])
  func second(between: String) throws {
    let rows = [["1.5", "7", "1"], ["3", "8", "1"], ["4", "END", "0"]]
    let outcome = try read(
      rows.map { $0.joined(separator: between) }.joined(separator: "\n") + "\n", name: "cow.txt")
    #expect(outcome.ids == [])
    #expect(try outcome.session().bouts("subject.class 1") == ["7 1.5-3", "8 3-4"])
    #expect(outcome.tables.first?.layout.dialect == "CowLog 2")
  }

  @Test("Without END the user decides")
  func unclosed() throws {
    let lines = ["time,code,class", "1,a,1", "2,b,2", "5,c,1"]
    #expect(try read(lines: lines).errors == ["E402"])
    let dropped = try read(lines: lines) { $0.unclosed = .drop }
    #expect(dropped.ids == ["W418"])
    #expect(try dropped.session().bouts("subject.class 1") == ["a 1-5"])
    let ended = try read(lines: lines) { $0.unclosed = .end }
    #expect(try ended.session().bouts("subject.class 2") == ["b 2-5"])
  }

  @Test("Rows are taken in the order of the video, and what stands after END is left out")
  func order() throws {
    let outcome = try read(lines: ["time,code,class", "4,b,1", "1,a,1", "8,c,1", "6,END,0"])
    #expect(outcome.ids == ["W312", "W314"])
    #expect(try outcome.session().bouts("subject.class 1") == ["a 1-4", "b 4-6"])
    #expect(
      try read(lines: ["time,code,class", "4,b,1", "4,a,1", "6,END,0"]).ids == ["W316"])
  }

  @Test(
    "With modifiers the classes are not written: moments",
    arguments: [
      "time,code,class\n1,eat,grass\n2,eat,hay,fast\n6,END,0\n",
      "time,class1,class2\n1,eat,grass\n2,eat,hay\n6,END\n",
    ])
  func modifiers(text: String) throws {
    let outcome = try read(text)
    #expect(outcome.ids == ["N441"])
    #expect(try outcome.session().moments("subject.behavior") == ["eat 1", "eat 2"])
    #expect(try outcome.session().span.offset == .seconds(6))
    var options = ReadingOptions()
    options.joinsModifiers = true
    let joined = try read(text, options: options).session()
    #expect(try joined.moments("subject.behavior").first == "eat (grass) 1")
  }

  @Test("The text of PyBehaviorLog: START, STOP, modifier, subject")
  func marks() throws {
    let outcome = try read(
      "# CowLog-compatible\n1\tEat\tnear\tCow 1\n2\tStand\tstart\tCow 1\n4\tStand\tstop\tCow 1\n",
      name: "a.txt")
    #expect(outcome.ids == [])
    let session = try outcome.session()
    #expect(try session.bouts("Cow 1.behavior") == ["Stand 2-4"])
    #expect(try session.moments("Cow 1.behavior events") == ["Eat 1"])
  }

  @Test("Rows that cannot be read are named; --map goes its own way")
  func faults() throws {
    #expect(try read(lines: ["time,code,class", "x,a,1", "6,END,0"]).errors.first == "E301")
    let mapped = try read(lines: ["time,code,class", "1,a,1", "2,b,1"]) {
      $0.map = [.onset: "time", .code: "code"]
    }
    #expect(try mapped.session().moments("subject.behavior") == ["a 1", "b 2"])
  }
}
