import Foundation
import StudyReports
import Testing

@Suite struct ReportFolderTests {
  private let folder: TemporaryFolder
  private let files: ReportFiles

  init() throws {
    folder = try TemporaryFolder()
    files = try ReportParts(.strong).files
  }

  private func report(_ name: String = "strong") -> ReportFolder {
    ReportFolder(parent: folder.path, name: name)
  }

  /// What `body` was refused for, after checking that nothing inside the folder was touched.
  private func refusal(_ body: () throws -> Void) throws -> ReportFolder.Failure? {
    let before = try folder.contents()
    var refused: ReportFolder.Failure?
    do {
      try body()
    } catch let failure as ReportFolder.Failure {
      refused = failure
    }
    let after = try folder.contents()
    #expect(after == before)
    return refused
  }

  @Test func theReportIsWrittenWhole() throws {
    try report().write(files)
    #expect(try folder.names() == ["strong"])
    for file in files.files {
      #expect(
        FileManager.default.contents(atPath: report().path + "/" + file.path) == Data(file.bytes))
    }
    #expect(
      try folder.names("strong") == [
        "figures", "log.txt", "manifest.json", "methods.txt", "report.html", "reproduce.sh",
        "results.json", "tables",
      ])
  }

  @Test func aSecondRunReplacesTheFirst() throws {
    try report().write(try ReportParts(.fred).files)
    try report().write(files)
    #expect(try folder.names() == ["strong"])
    #expect(try folder.read("strong/results.json").contains("\"strong\""))
    let first = try folder.contents()
    try report().write(files)
    #expect(try folder.contents() == first)
  }

  @Test func whatOnlyTheEarlierReportHadGoes() throws {
    try report().write(files)
    try report().write(try ReportParts(.oneBout).files)
    #expect(try folder.names("strong/figures") == ["score.svg"])
  }

  @Test func anEditedFileIsNotReplaced() throws {
    try report().write(files)
    try folder.write("my own words", to: "strong/methods.txt")
    #expect(try refusal { try report().write(files) } == .edited(["methods.txt"]))
    try report().write(files, force: true)
    #expect(try folder.read("strong/methods.txt") != "my own words")
    #expect(try folder.names() == ["strong"])
  }

  @Test func anEditOfTheSameLengthIsSeen() throws {
    try report().write(files)
    let text = try folder.read("strong/report.html")
    try folder.write(text.replacing("Infant", with: "Enfant"), to: "strong/report.html")
    #expect(try refusal { try report().write(files) } == .edited(["report.html"]))
  }

  @Test func anAddedFileIsNotLost() throws {
    try report().write(files)
    try folder.write("to do", to: "strong/tables/notes.txt")
    #expect(try refusal { try report().write(files) } == .edited(["tables/notes.txt"]))
  }

  @Test func aRemovedFileIsAnEdit() throws {
    try report().write(files)
    try FileManager.default.removeItem(atPath: report().path + "/figures/score.svg")
    #expect(try refusal { try report().write(files) } == .edited(["figures/score.svg"]))
  }

  @Test func whatFileManagersLeaveIsNoEdit() throws {
    try report().write(files)
    for name in [".DS_Store", "tables/.DS_Store", "Thumbs.db", "desktop.ini"] {
      try folder.write("x", to: "strong/" + name)
    }
    try report().write(files)
    #expect(try folder.names("strong").count == 8)
  }

  @Test(arguments: [false, true]) func aForeignFolderIsNeverReplaced(force: Bool) throws {
    try folder.write("a year of work", to: "strong/data.csv")
    #expect(try refusal { try report().write(files, force: force) } == .foreign)
    for form in ["{}", #"{"files": [], "schema": "attune-manifest/1"}"#] {
      try folder.write(form, to: "strong/manifest.json")
      #expect(try refusal { try report().write(files, force: force) } == .foreign)
    }
  }

  @Test(arguments: [false, true]) func aFileOfThatNameIsNeverReplaced(force: Bool) throws {
    try folder.write("a year of work", to: "strong")
    #expect(try refusal { try report().write(files, force: force) } == .foreign)
  }

  @Test func parentsAreMade() throws {
    try ReportFolder(parent: folder.path + "/a/b/", name: "strong").write(files)
    #expect(try folder.names("a/b") == ["strong"])
  }

  @Test func aFileInTheWayIsNamed() throws {
    try folder.write("text", to: "Reports")
    let report = ReportFolder(parent: folder.path + "/Reports", name: "strong")
    #expect(
      try refusal { try report.write(files) }
        == .cannotWrite(folder.path + "/Reports is a file, not a folder"))
  }

  @Test func whereNobodyMayWriteNothingIsLeft() throws {
    let report = ReportFolder(parent: "/proc/attune", name: "strong")
    #expect(throws: ReportFolder.Failure.self) { try report.write(files) }
    #expect(!FileManager.default.fileExists(atPath: "/proc/attune"))
  }

  @Test func aNameTooLongForTheDiskLeavesNothing() throws {
    let report = report(String(repeating: "x", count: 300))
    let refused = try refusal { try report.write(files) }
    guard case .cannotWrite = refused else {
      Issue.record("written: \(String(describing: refused))")
      return
    }
    #expect(try folder.names().isEmpty)
  }

  @Test(arguments: [
    ("fred", "fred"), ("S-0412-B", "S-0412-B"), ("a_b.c", "a_b.c"), ("../../etc", "etc"),
    ("a/b", "a-b"), ("..", "session"), (".", "session"), (".hidden", "hidden"), ("", "session"),
    ("👶", "session"), ("👶 7", "7"), ("Zoë", "Zo-"), ("a  b", "a-b"), ("C:\\x", "C-x"),
    ("a\u{0}b\nc", "a-b-c"), ("-rf", "rf"), ("…/…", "session"),
  ])
  func namesAreTame(id: String, name: String) {
    #expect(ReportFolder.name(forSession: id) == name)
  }

  @Test func longNamesAreCut() {
    let name = ReportFolder.name(forSession: String(repeating: "ab", count: 150))
    #expect(name.count == 100)
  }

  @Test func anyBytesMakeANameThatStaysInTheFolder() {
    for scalar in (0...0x3000).compactMap(Unicode.Scalar.init) {
      let name = ReportFolder.name(forSession: "..\(scalar)..")
      #expect(!name.isEmpty && !name.hasPrefix(".") && !name.contains("/"))
      #expect(name.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F })
    }
  }
}
