import CodedSessions
import Foundation
import Testing

@testable import SessionFiles

@Suite("A study folder")
struct StudyFolderTests {
  @Test("A sound study gives no message")
  func sound() throws {
    let folder = try StudyOnDisk.sound().folder()
    #expect(folder.diagnostics == [], "\(folder.diagnostics.map(DiagnosticText.render))")
    #expect(folder.hasSoundDesign)
    #expect(folder.sessions.map(\.id) == ["S-01", "S-02", "S-03", "S-04"])
    #expect(folder.sessions.map(\.group) == ["term", "term", "preterm", "preterm"])
    #expect(folder.sessions.map(\.family) == ["F-1", "F-2", "F-3", "F-3"])
    #expect(folder.sessions.allSatisfy { $0.exclusion == nil && $0.dyad == $0.id })
    #expect(folder.sessions.first?.phases.map(\.name) == ["play", "still", "reunion"])
    #expect(folder.participants?.covariates == ["site"])
    #expect(folder.codes.rows.map(\.code) == ["partner", "away", "closer"])
  }

  /// A way to spoil a sound study, the one message it gives, whose words, and whether the design is to blame.
  struct Fault: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let id: DiagnosticID
    let message: String
    var isOfDesign = false
    let spoil: @Sendable (StudyOnDisk) throws -> Void
  }

  private static let faults: [Fault] = [
    Fault(
      testDescription: "a participant without a session", id: .participantWithoutSession,
      message: "dyad \"S-05\" has no session"
    ) {
      try $0.write(StudyOnDisk.participants + "S-05,term,F-5,4,Bern\n", to: "participants.csv")
    },
    Fault(
      testDescription: "a session without a participant", id: .sessionWithoutParticipant,
      message: "session \"S-10\" has no row in participants.csv"
    ) { try $0.write(StudyOnDisk.session, to: "sessions/S-10.csv") },
    Fault(
      testDescription: "two sessions of one id", id: .sessionIDTwice,
      message: "2 sessions are called \"S-01\""
    ) {
      try $0.write(StudyOnDisk.session, to: "sessions/more/S-01.csv")
      try $0.write(StudyOnDisk.participants + "S-05,term,F-5,4,Bern\n", to: "participants.csv")
      try $0.write(StudyOnDisk.session, to: "sessions/S-05.csv")
    },
    Fault(
      testDescription: "a name as an id", id: .idLooksLikeName,
      message: "the id \"Anna\" looks like a person's name"
    ) {
      try $0.replace("S-01", with: "Anna", in: "participants.csv")
      try $0.remove("sessions/S-01.csv")
      try $0.write(StudyOnDisk.session, to: "sessions/Anna.csv")
    },
    Fault(
      testDescription: "an id against the pattern", id: .idAgainstPattern,
      message: "the id \"S-04\" is not of the form", isOfDesign: true
    ) {
      try $0.write(
        StudyOnDisk.design + "[privacy]\nid-pattern = 'S-0[1-3]'\n", to: "study.toml")
    },
    Fault(
      testDescription: "a group that is not declared", id: .groupNotDeclared,
      message: "session \"S-02\" is of the group \"trem\""
    ) {
      try $0.replace("S-02,term", with: "S-02,trem", in: "participants.csv")
      try $0.write(
        try $0.read("participants.csv") + "S-05,term,F-5,4,Bern\n", to: "participants.csv")
      try $0.write(StudyOnDisk.session, to: "sessions/S-05.csv")
    },
    Fault(
      testDescription: "a group with one dyad", id: .smallGroup,
      message: "the group \"preterm\" has one dyad to analyse"
    ) {
      try $0.replace("S-03,preterm", with: "S-03,term", in: "participants.csv")
    },
    Fault(
      testDescription: "a dyad without a group", id: .participantWithoutGroup,
      message: "dyad \"S-05\" has no born"
    ) {
      try $0.write(StudyOnDisk.participants + "S-05,,F-5,4,Bern\n", to: "participants.csv")
      try $0.write(StudyOnDisk.session, to: "sessions/S-05.csv")
    },
    Fault(
      testDescription: "a phase that is missing", id: .phaseMissing,
      message: "session \"S-03\" has no phase \"reunion\""
    ) {
      let lines = StudyOnDisk.session.split(separator: "\n").filter { !$0.hasPrefix("reunion") }
      try $0.write(lines.joined(separator: "\n") + "\n", to: "sessions/S-03.csv")
    },
    Fault(
      testDescription: "phases out of order", id: .phasesOutOfOrder,
      message: "session \"S-03\" has the phases in the order still, play, reunion"
    ) {
      let text = StudyOnDisk.session.replacing("play", with: "#").replacing("still", with: "play")
        .replacing("#", with: "still")
      try $0.write(text, to: "sessions/S-03.csv")
    },
    Fault(
      testDescription: "a phase that is not declared", id: .phaseNotDeclared,
      message: "session \"S-03\" has a phase \"debriefing\""
    ) {
      try $0.write(
        StudyOnDisk.session + "debriefing,infant,gaze,partner,30,40\n", to: "sessions/S-03.csv")
    },
    Fault(
      testDescription: "one of the pair is missing", id: .pairIncomplete,
      message: "session \"S-04\" has no person \"mother\""
    ) {
      let lines = StudyOnDisk.session.split(separator: "\n").filter { !$0.contains("mother") }
      try $0.write(lines.joined(separator: "\n") + "\n", to: "sessions/S-04.csv")
      try $0.write(
        try $0.read("participants.csv") + "S-05,preterm,F-5,4,Bern\n", to: "participants.csv")
      try $0.write(StudyOnDisk.session, to: "sessions/S-05.csv")
    },
    Fault(
      testDescription: "a pattern that no file is of", id: .sessionFilesMissing,
      message: "there is no file or folder \"pilot/*.csv\""
    ) {
      try $0.write(
        StudyOnDisk.design + "[files]\nsessions = [\"sessions\", \"pilot/*.csv\"]\n",
        to: "study.toml")
    },
    Fault(
      testDescription: "a session that cannot be read", id: .offsetBeforeOnset,
      message: "offset"
    ) {
      let text = StudyOnDisk.session.replacing("0.0,10.5", with: "9.0,0.5")
      try $0.write(text, to: "sessions/S-04.csv")
      try $0.write(
        StudyOnDisk.participants.split(separator: "\n").dropLast().joined(separator: "\n")
          + "\nS-05,preterm,,4,\n", to: "participants.csv")
      try $0.write(StudyOnDisk.session, to: "sessions/S-05.csv")
    },
    Fault(
      testDescription: "a code that the codebook does not have", id: .unknownCode,
      message: "unknown code \"awya\""
    ) {
      try $0.write(
        StudyOnDisk.session.replacing("away", with: "awya"), to: "sessions/S-04.csv")
      try $0.write(
        StudyOnDisk.participants.split(separator: "\n").dropLast().joined(separator: "\n")
          + "\nS-05,preterm,,4,\n", to: "participants.csv")
      try $0.write(StudyOnDisk.session, to: "sessions/S-05.csv")
    },
    Fault(
      testDescription: "a codebook that is wrong", id: .badCodebook, message: "is no kind",
      isOfDesign: true
    ) { try $0.replace(",interval,", with: ",intervall,", in: "codebook.csv") },
    Fault(
      testDescription: "a codebook that is not there", id: .fileUnreadable, message: "cannot read",
      isOfDesign: true
    ) {
      try $0.write(StudyOnDisk.design + "[files]\ncodebook = \"book.csv\"\n", to: "study.toml")
    },
    Fault(
      testDescription: "no table of participants where groups are declared", id: .badParticipants,
      message: "there is no table of participants", isOfDesign: true
    ) { try $0.remove("participants.csv") },
    Fault(
      testDescription: "an unknown key", id: .badStudy, message: "there is no key \"ordre\"",
      isOfDesign: true
    ) {
      try $0.replace(
        "order = [\"play\", \"still\", \"reunion\"]",
        with: "order = [\"play\", \"still\", \"reunion\"]\nordre = 1", in: "study.toml")
    },
    Fault(
      testDescription: "design and mapping contradict one another", id: .badStudy,
      message: "fps is 25 here and 30 in mapping.toml", isOfDesign: true
    ) {
      try $0.write(
        StudyOnDisk.design + "[files]\nmapping = \"mapping.toml\"\n[time]\nfps = 25\n",
        to: "study.toml")
      try $0.write(
        "schema = \"attune-mapping/1\"\n[reading]\nfps = 30\n", to: "mapping.toml")
    },
  ]

  @Test("Each fault is one message", arguments: faults)
  func faulty(fault: Fault) throws {
    let place = try StudyOnDisk.sound()
    try fault.spoil(place)
    let folder = place.folder()
    let others = folder.diagnostics.filter { $0.id != fault.id }
    #expect(others == [], "\(others.map(DiagnosticText.render))")
    let own = folder.diagnostics.filter { $0.id == fault.id }
    #expect(own.count == 1)
    #expect(own.first?.message.contains(fault.message) == true, "\(own.map(\.message))")
    #expect(own.first?.place != nil)
    #expect(folder.hasSoundDesign == !fault.isOfDesign)
    let flow = folder.flow
    let excluded = flow.excluded.reduce(0) { $0 + $1.sessions.count }
    #expect(flow.sessionsRead == excluded + flow.sessionsAnalysed)
  }

  @Test("Several faults are all told in one run")
  func several() throws {
    let place = try StudyOnDisk.sound()
    for fault in Self.faults
    where [.badCodebook, .participantWithoutSession, .phaseMissing].contains(fault.id) {
      try fault.spoil(place)
    }
    let ids = Set(place.folder().ids)
    #expect(ids.isSuperset(of: ["E503", "W611", "W614"]), "\(ids)")
  }

  @Test("A study of which nothing is known yet, and one without a design")
  func empty() throws {
    let place = try StudyOnDisk()
    for file in NewStudy.files(title: "T") {
      try place.write(String(decoding: file.bytes, as: UTF8.self), to: file.path)
    }
    let folder = place.folder()
    #expect(folder.ids == ["E603", "N621", "N622"])
    #expect(folder.hasSoundDesign && folder.study.title == "T")
    #expect(StudyFolder.root(place.path) == place.path)
    #expect(StudyFolder.root(place.path + "/study.toml") == place.path)
    #expect(StudyFolder.root(place.path + "/sessions") == nil)
    #expect(StudyFolder.root(place.path + "/nothing") == nil)
    try place.remove("study.toml")
    #expect(place.folder().ids.contains("E101") && !place.folder().hasSoundDesign)
  }

  @Test("Without a table of participants every session is a dyad of its own")
  func noParticipants() throws {
    let place = try StudyOnDisk.sound()
    try place.remove("participants.csv")
    try place.replace(
      "[groups]\ncolumn = \"born\"\nlevels = [\"term\", \"preterm\"]\n", with: "", in: "study.toml")
    let folder = place.folder()
    #expect(folder.ids == ["N622"])
    #expect(folder.flow.dyadsAnalysed == 4 && folder.flow.dyadsListed == nil)
    try place.write(StudyOnDisk.session, to: "sessions/Anna.csv")
    #expect(place.folder().ids == ["W612", "N622"])
  }

  @Test("Phases from a stream, persons by other names, a phase in each file")
  func otherWays() throws {
    let place = try StudyOnDisk.sound()
    try place.remove("codebook.csv")
    let text = """
      person,stream,code,onset,offset
      I,gaze,partner,0.0,30.5
      M,approach,closer,2.0,4.5
      staff,episode,play,0.0,10.5
      staff,episode,still,10.5,20
      staff,episode,reunion,20,30.5

      """
    for id in ["S-01", "S-02", "S-03", "S-04"] { try place.write(text, to: "sessions/\(id).csv") }
    try place.replace(
      "[phases]",
      with: "names = { I = \"infant\", M = \"mother\" }\n[phases]\nstream = \"staff.episode\"",
      in: "study.toml")
    let folder = place.folder()
    #expect(folder.diagnostics == [], "\(folder.diagnostics.map(DiagnosticText.render))")
    #expect(folder.sessions.first?.phases.map(\.name) == ["play", "still", "reunion"])
    #expect(!folder.codes.rows.contains { $0.person == "staff" })
    try place.replace("staff.episode", with: "staff.epsode", in: "study.toml")
    #expect(place.folder().ids == ["W614"])
    #expect(try place.folder().message(.phaseMissing).message.hasPrefix("4 sessions (S-01, "))
  }

  @Test("A file for each phase: phases are looked for in all sessions of the dyad")
  func phaseFiles() throws {
    let place = try StudyOnDisk([
      "study.toml": StudyOnDisk.design.replacing(
        "title", with: "files.mapping = \"mapping.toml\"\ntitle"),
      "mapping.toml": "schema = \"attune-mapping/1\"\n[reading]\nfile-name = \"{dyad}_{phase}\"\n",
      "participants.csv": StudyOnDisk.participants, "codebook.csv": StudyOnDisk.codebook,
    ])
    let rows = """
      person,stream,code,onset,offset
      infant,gaze,partner,0.0,10.5
      mother,approach,closer,2.0,4.5

      """
    for dyad in ["S-01", "S-02", "S-03", "S-04"] {
      for phase in ["play", "still", "reunion"] where dyad != "S-04" || phase != "still" {
        try place.write(rows, to: "sessions/\(dyad)_\(phase).csv")
      }
    }
    let folder = place.folder()
    #expect(folder.ids == ["W614"], "\(folder.diagnostics.map(DiagnosticText.render))")
    #expect(
      try folder.message(.phaseMissing).message == "session \"S-04\" has no phase \"still\"")
    #expect(folder.flow.dyadsAnalysed == 4 && folder.flow.sessionsAnalysed == 11)
  }

  @Test("Two coders of one session: the first record is analysed")
  func coders() throws {
    let place = try StudyOnDisk.sound()
    let lines = StudyOnDisk.session.split(separator: "\n").map(String.init)
    let both = ["A", "B"].flatMap { coder in lines.dropFirst().map { coder + "," + $0 } }
    try place.write(
      (["coder," + lines[0]] + both).joined(separator: "\n") + "\n", to: "sessions/S-01.csv")
    try place.write(
      "schema = \"attune-mapping/1\"\n[columns]\ncoder = \"coder\"\n", to: "mapping.toml")
    try place.replace(
      "[persons]", with: "[files]\nmapping = \"mapping.toml\"\n[persons]", in: "study.toml")
    for id in ["S-02", "S-03", "S-04"] {
      let own = ["coder," + lines[0]] + lines.dropFirst().map { "A," + $0 }
      try place.write(own.joined(separator: "\n") + "\n", to: "sessions/\(id).csv")
    }
    let folder = place.folder()
    #expect(folder.ids == ["N624"], "\(folder.diagnostics.map(DiagnosticText.render))")
    #expect(folder.flow.excluded.map(\.reason) == [.otherCoding])
    #expect(folder.flow.excluded.first?.sessions == ["S-01 (B)"])
    #expect(folder.sessions.prefix(2).map(\.dyad) == ["S-01", "S-01"])
  }
}
