import CodedSessions
import Testing

@testable import SessionFiles

@Suite("Going through the sessions of a study")
struct StudyVisitTests {
  @Test("Those that are analysed, in order, with what the study knows of them")
  func analysed() throws {
    let place = try StudyOnDisk.sound()
    try place.write(StudyOnDisk.session, to: "sessions/S-10.csv")
    let folder = place.folder()
    var seen: [String] = []
    try folder.visit { known, read in
      seen.append("\(read.session.id) \(known.group ?? "")")
      #expect(read.session.phases == known.phases && read.session.duration == known.duration)
    }
    #expect(seen == ["S-01 term", "S-02 term", "S-03 preterm", "S-04 preterm"])
    var all = 0
    try folder.visit(includingExcluded: true) { _, _ in all += 1 }
    #expect(all == 5)
  }

  @Test("Many sessions in a file, whether their rows lie together or not")
  func scattered() throws {
    let place = try StudyOnDisk.sound()
    let lines = StudyOnDisk.session.split(separator: "\n").map(String.init)
    let ids = ["S-01", "S-02", "S-03", "S-04"]
    for id in ids { try place.remove("sessions/\(id).csv") }
    for isScattered in [false, true] {
      let rows =
        isScattered
        ? lines.dropFirst().flatMap { line in ids.map { $0 + "," + line } }
        : ids.flatMap { id in lines.dropFirst().map { id + "," + $0 } }
      try place.write(
        (["session," + lines[0]] + rows).joined(separator: "\n") + "\n", to: "sessions/all.csv")
      let folder = place.folder()
      #expect(folder.diagnostics == [], "\(folder.diagnostics.map(DiagnosticText.render))")
      #expect(folder.needsWhole.isEmpty == !isScattered || folder.sessions.count == 4)
      var seen: [String] = []
      try folder.visit { known, read in seen.append(known.id + "=" + read.session.id) }
      #expect(seen == ids.map { "\($0)=\($0)" })
    }
  }

  @Test("A file that is another by now ends it")
  func changed() throws {
    let place = try StudyOnDisk.sound()
    let folder = place.folder()
    try place.write("session," + StudyOnDisk.session, to: "sessions/S-03.csv")
    var seen: [String] = []
    #expect(throws: StudyChange(file: place.path + "/sessions/S-03.csv")) {
      try folder.visit { known, _ in seen.append(known.id) }
    }
    #expect(seen == ["S-01", "S-02"])
    try place.remove("sessions/S-01.csv")
    #expect(throws: StudyChange.self) { try folder.visit { _, _ in } }
  }
}
