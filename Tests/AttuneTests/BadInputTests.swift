import Foundation
import Testing

/// Files that no program should be given, and is.
@Suite struct BadInputTests {
  private let place: Workplace

  init() throws { place = try Workplace() }

  private static let head = "person,stream,code,onset,offset\n"

  /// A bad file: its text, the message it must get, and how `check` ends.
  private static let cases: [(text: String, message: String, exitCode: Int32)] = [
    ("", "E102", 3), ("\n\n \n", "E103", 3), (head, "E103", 3),
    (head + "infant,gaze,\"away,0.5,1\ninfant,gaze,x,1,2\n", "E202", 3),
    (head + "infant,gaze,away,0.5,1\ninfant,gaze,x,1,2,9\n", "E207", 3),
    (head + "infant,gaze,away,0.5,1\ninfant,gaze,x\n", "E207", 3),
    (head + "infant,gaze,away,zero,1\n", "E301", 3),
    (head + "infant,gaze,away,,1\n", "E302", 3),
    (head + "infant,gaze,away,5.5,1\n", "E303", 3),
    (head + "infant,gaze,away,1e300,1e301\n", "E3", 3),
    (head + "infant,gaze,away,9223372036854.775807,9999999999999999999\n", "E304", 3),
    (head + "infant,gaze,away,nan,inf\n", "E302", 3),
    (head + "infant,gaze,away,0.5,1\ninfant,gaze,away,0.5,1\ninfant,gaze,x,1,2\n", "W311", 0),
    ("person,code,time,status\na,x,0.5,START\na,x,2,STOP\na,y,3,START\n", "E402", 3),
    ("person,code,time,status\na,x,0.5,STOP\na,x,1,START\na,x,2,STOP\n", "E403", 3),
    ("person,code,time,status\na,x,0.5,MAYBE\na,x,1,START\na,x,2,STOP\n", "E405", 3),
    ("foo,bar,baz\n1,2,3\n", "E502", 3),
    ("{\"a\": [1, 2]}\n", "E", 3),
    (head + "infant,gaze,away,0.5,1\u{0}\n", "E106", 3),
  ]

  @Test(arguments: cases)
  func getsItsMessageAndNoReport(text: String, message: String, exitCode: Int32) throws {
    try place.write(text, to: "bad.csv")
    for verb in [["check"], ["inspect"], ["report", "session"]] {
      let run = try Program.run(verb + ["bad.csv"], in: place.path)
      #expect(run.isOrderly && run.exitCode == exitCode, "\(verb) \(run.talk)")
      #expect(run.messages.contains { $0.hasPrefix(message) }, "\(run.talk)")
      let json = try Program.run(verb + ["bad.csv", "--json"], in: place.path)
      #expect(json.isOrderly && json.exitCode == exitCode)
      #expect(try json.talkAsJSON().contains { ($0["id"] as? String)?.hasPrefix(message) == true })
      if verb.count == 1 { #expect(try !json.json().isEmpty) }
    }
    #expect(place.names() == (exitCode == 0 ? ["Reports", "bad.csv"] : ["bad.csv"]))
    #expect(try place.read("bad.csv") == text)
  }

  @Test func aPictureNamedCSV() throws {
    let png: [UInt8] = [
      0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 0,
    ]
    try place.write(Data(png), to: "play.csv")
    let run = try place.attune("check", "play.csv")
    #expect(run.exitCode == 3 && run.messages == ["E104"])
    #expect(run.talk.contains("this is a PNG picture, not a table of text"))
  }

  @Test func anOverlapInAnExclusiveStream() throws {
    try place.write(Workplace.codebook, to: "codebook.csv")
    try place.write(
      Self.head + "infant,gaze,away,0.5,5\ninfant,gaze,partner,4,7\n", to: "over.csv")
    let run = try place.attune("report", "session", "over.csv")
    #expect(run.exitCode == 3 && run.messages == ["E401"])
    #expect(place.names() == ["codebook.csv", "over.csv"])
  }

  @Test func aCodeThatTheCodebookDoesNotHave() throws {
    try place.write(Workplace.codebook, to: "codebook.csv")
    try place.write(Self.head + "infant,gaze,awya,0.5,5\n", to: "slip.csv")
    let run = try place.attune("check", "slip.csv")
    #expect(run.exitCode == 3 && run.messages == ["E411"])
    #expect(run.talk.contains("did you mean \"away\"?"))
  }

  @Test func anUnknownColumnInTheMap() throws {
    try place.write(Workplace.play, to: "play.csv")
    let run = try place.attune("check", "play.csv", "--map", "onset=Onsat")
    #expect(run.exitCode == 3 && run.messages == ["E501"])
    #expect(run.talk.contains("there is no column \"Onsat\" (asked for as onset)"))
  }

  @Test func randomBytesNeverTrap() throws {
    var state: UInt64 = 1
    for round in 0..<30 {
      let bytes = (0..<(round * 97)).map { _ -> UInt8 in
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        let byte = UInt8(truncatingIfNeeded: state >> 56)
        // Half of the rounds hold only what tables are made of.
        return round.isMultiple(of: 2)
          ? byte : Array(Data("0123,,;\"\n\r\t .-abS".utf8))[Int(byte) % 17]
      }
      try place.write(Data(bytes), to: "noise.csv")
      let run = try place.attune("check", "noise.csv")
      #expect([0, 1, 3].contains(run.exitCode), "\(run.talk)")
    }
  }

  /// A gigabyte of zero bytes without a line break, with little memory to read it in.
  @Test(.timeLimit(.minutes(1))) func aHugeFileInLittleMemory() throws {
    try place.write("code,onset\n", to: "huge.csv")
    let handle = try #require(FileHandle(forWritingAtPath: place.path + "/huge.csv"))
    try handle.truncate(atOffset: 1_000_000_000)
    try handle.close()
    #if os(Linux)
      let limit = "ulimit -v 400000; "
    #else
      let limit = ""
    #endif
    let run = try Program.shell(limit + "\"$attune\" check huge.csv", in: place.path)
    #expect(run.isOrderly && run.exitCode == 3 && run.messages == ["E106"], "\(run.talk)")
  }

  /// One line that never ends: read in seconds, without a trap, and not printed back whole.
  @Test(.timeLimit(.minutes(2)), arguments: ["", "code,onset\n"])
  func oneEndlessLine(head: String) throws {
    #if DEBUG
      let megabytes = 20
    #else
      let megabytes = 200
    #endif
    try place.write(head, to: "line.csv")
    let handle = try #require(FileHandle(forWritingAtPath: place.path + "/line.csv"))
    try handle.seekToEnd()
    let block = Data(repeating: UInt8(ascii: "a"), count: 1_000_000)
    for _ in 0..<megabytes { try handle.write(contentsOf: block) }
    try handle.close()
    let run = try place.attune("check", "line.csv")
    #expect(run.exitCode == 3)
    #expect(run.messages == ["E203"])
    #expect(run.talk.utf8.count < 1_000_000)
  }
}
