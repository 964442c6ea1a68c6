import CodedSessions
import SimulatedSessions
import Testing

@Suite struct StudyKeyTextTests {
  @Test func aRowForEachDyad() throws {
    let study = SimulatedStudy(
      groups: [.init(name: "a, b", pursuit: 0.5, answers: 1)], dyads: 2, length: .seconds(300))
    var key = StudyKeyText()
    for member in study.members { key.add(member, try study.session(of: member)) }
    let lines = key.text.split(separator: "\n")
    #expect(lines.count == 3 && lines[0].hasPrefix("id,group,simulated,seed,true_pursuit"))
    #expect(lines[1].hasPrefix("S-001,\"a, b\",1,1000,0.5,1.0,"))
    let truth = try study.session(of: study.members[0]).truth
    #expect(
      lines[1].hasSuffix(
        ",\(truth.infantVocalisations.count),\(truth.infantVocalisations.count { $0.answer != nil })"
      ))
  }
}
