import CodedSessions
import Foundation
import SequenceStatistics
import SessionFiles
import Testing

@testable import StudyAnalysis

@Suite("Coders of a study")
struct StudyReliabilityTests {
  /// Three sessions; the first two coded by two people, who differ by `shift` tenths of a second.
  private func folder(coders: [String] = ["anna", "ben"], shift: Int = 0) throws -> StudyFolder {
    let path = FileManager.default.temporaryDirectory.appending(
      path: "attune-coders-\(UUID().uuidString)")
    let sessions = path.appending(path: "sessions")
    try FileManager.default.createDirectory(at: sessions, withIntermediateDirectories: true)
    func write(_ text: String, _ name: String) throws {
      try Data(text.utf8).write(to: path.appending(path: name))
    }
    try write(
      """
      schema = "attune-study/1"
      [files]
      mapping = "mapping.toml"
      [persons]
      first = "infant"
      second = "mother"

      """, "study.toml")
    try write("schema = \"attune-mapping/1\"\n[columns]\ncoder = \"coder\"\n", "mapping.toml")
    try write("id\nS-1\nS-2\nS-3\n", "participants.csv")
    try write(
      """
      stream,person,code,label,kind,class,order,colour,exclusive_group
      gaze,infant,partner,looks,state,partner,1,,gaze
      gaze,infant,away,averts,state,away,2,,gaze
      gaze,mother,partner,looks,state,partner,3,,gaze
      gaze,mother,away,looks away,state,away,4,,gaze

      """, "codebook.csv")
    for number in 1...3 {
      var lines = ["coder,session,person,stream,code,onset,offset"]
      for (place, coder) in coders.enumerated() where place == 0 || number < 3 {
        for person in ["infant", "mother"] {
          var source = RandomSource(seed: UInt64(number))
          var (time, code) = (0, 0)
          while time < 1200 {
            let end = min(time + 20 + source.below(60), 1200)
            func moved(_ border: Int) -> String {
              let tenths = border == 0 || border == 1200 ? border : border + place * shift
              return "\(tenths / 10).\(tenths % 10)"
            }
            lines.append(
              "\(coder),S-\(number),\(person),gaze,\(["partner", "away"][code % 2]),\(moved(time)),\(moved(end))"
            )
            (time, code) = (end, code + 1)
          }
        }
      }
      try write(lines.joined(separator: "\n") + "\n", "sessions/\(number).csv")
    }
    return StudyFolder.read(path.path)
  }

  @Test("Two coders of two sessions; what is analysed is the first one's")
  func twoCoders() throws {
    let folder = try folder(shift: 5)
    #expect(
      folder.flow.excluded.map(\.sessions.count) == [2],
      "\(folder.diagnostics.map(DiagnosticText.render))")
    let plan = StudyPlan(folder)
    let reliability = try #require(try StudyReliability(folder, plan: plan))
    #expect(reliability.sessionCount == 2)
    let agreement = try reliability.agreement.get()
    #expect(agreement.coders == ["anna", "ben"] && agreement.streams.count == 2)
    let pair = try #require(agreement.streams[0].pairs.first)
    #expect(pair.pairs.count == 2)
    let kappa = try #require(pair.presence[0].kappa.kappa.value)
    #expect(kappa > 0.6 && kappa < 0.99)
    #expect(pair.presence[0].tolerant.meanKappa.value ?? 0 > 0.99)
  }

  @Test("Perfect agreement, and none to speak of")
  func ends() throws {
    let same = try folder()
    let reliability = try #require(try StudyReliability(same, plan: StudyPlan(same)))
    let pair = try #require(try reliability.agreement.get().streams[0].pairs.first)
    #expect(pair.presence.allSatisfy { $0.kappa.kappa == .value(1) })
    let alone = try folder(coders: ["anna"])
    #expect(try StudyReliability(alone, plan: StudyPlan(alone)) == nil)
  }
}
