import CodedSessions
import Testing

@testable import SessionFiles

/// Items come to the stream they belong to, whatever order the file has.
@Suite("Items stream by stream") struct ItemsByStreamTests {
  @Test(
    "Streams are those of the persons, then of the file; bouts of no length and strangers are left out"
  )
  func sorted() throws {
    var texts = TextTable()
    let (infant, mother) = (texts.id(of: "infant"), texts.id(of: "mother"))
    let (gaze, away, stranger) = (texts.id(of: "gaze"), texts.id(of: "away"), texts.id(of: "x"))
    func item(_ person: UInt32, _ onset: Int64, _ offset: Int64?, _ line: UInt32) -> CodedItem {
      CodedItem(
        person: person, stream: gaze, code: away, phase: 0, onset: .seconds(onset),
        offset: offset.map { .seconds($0) }, line: line)
    }
    let items = [
      item(mother, 3, 4, 2), item(infant, 1, 2, 3), item(mother, 5, nil, 4),
      item(stranger, 1, 2, 5),
      item(infant, 7, 7, 6), item(infant, 8, 9, 7),
    ]
    var naming = StreamNaming()
    for item in items { naming.add(item.key, code: item.code) }
    naming.settleNames(in: texts)
    let persons = [Person("infant"), Person("mother")]
    let book = try Codebook([
      .init(person: persons[0], stream: "gaze", name: "away"),
      .init(person: persons[1], stream: "gaze", name: "away"),
      .init(person: persons[1], stream: "gaze events", name: "away"),
    ])
    var sorted = ItemsByStream(
      items, naming: naming, codebook: book, texts: texts, persons: persons)
    #expect(
      sorted.streams.map { $0.person.id + "." + $0.name } == [
        "infant.gaze", "mother.gaze", "mother.gaze events",
      ])
    #expect(sorted.takeBouts(0).map(\.source.line) == [3, 7])
    #expect(sorted.takeBouts(0).isEmpty, "what was handed over is gone")
    #expect(sorted.takeBouts(1).map(\.onset) == [.seconds(3)])
    #expect(sorted.takeMoments(2).map(\.time) == [.seconds(5)])
  }
}
