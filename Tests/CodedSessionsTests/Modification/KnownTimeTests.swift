import CodedSessions
import Testing

@Suite("KnownTime")
struct KnownTimeTests {
  @Test("Logic of three values, second by second", arguments: 1...60 as ClosedRange<UInt64>)
  func threeValues(seed: UInt64) throws {
    let record = try RandomRecord(seed: seed)
    let codes = [Code(0), Code(2), Code(3)]
    let seconds = try codes.map { try RandomRecord.seconds($0, of: record.session) }
    func expected(_ operation: Modification.Operation, _ values: [Bool?]) -> Bool? {
      let all: Bool? = values.contains(false) ? false : values.contains(nil) ? nil : true
      let any: Bool? = values.contains(true) ? true : values.contains(nil) ? nil : false
      switch operation {
      case .and: return all
      case .not: return all.map { !$0 }
      case .or, .lump: return any
      case .nor: return any.map { !$0 }
      default:
        return values.contains(nil) ? nil : values.count { $0 == true } % 2 == 1
      }
    }
    for operation in [Modification.Operation.and, .or, .not, .nor, .xor, .lump] {
      let made = try record.session.modified(
        by: Modification(operation, name: "new", of: codes))
      let code = try #require(made.codebook.code(person: infant, stream: "new", name: "new"))
      let found = try RandomRecord.seconds(code, of: made)
      for second in 0..<RandomRecord.length {
        #expect(
          found[second] == expected(operation, seconds.map { $0[second] }),
          "seed \(seed), \(operation), second \(second)")
      }
      #expect(made.streams.count == 4 && Array(made.streams.prefix(3)) == record.session.streams)
    }
  }

  @Test("What is on is not off as well")
  func onWins() throws {
    let known = KnownTime(on: TimeSet(try span(2, 4)), off: TimeSet(try span(0, 3)))
    #expect(known.off == TimeSet(try span(0, 2)))
    #expect(known.inverted.on == TimeSet(try span(0, 2)))
  }
}
