import CodedSessions
import SequenceStatistics
import Testing

@testable import StudyReports

@Suite struct CodingScoreTests {
  private func mark(_ category: Int, _ onset: Int64, _ offset: Int64) -> DoubleCoding.Mark {
    DoubleCoding.Mark(category: category, onset: .seconds(onset), offset: .seconds(offset))
  }

  private func input(
    until end: Int64 = 60, isExclusive: Bool = true, alone: Set<Int> = []
  ) throws -> CodingScoreInput {
    let whole = try #require(TimeSpan(onset: .zero, offset: .seconds(end)))
    let hole = try #require(TimeSpan(onset: .seconds(30), offset: .seconds(32)))
    let coding = DoubleCoding(
      categories: 2, first: [mark(0, 0, 20), mark(1, 20, 40)],
      second: [mark(0, 0, 24), mark(1, 24, 40)],
      blocks: TimeSet(whole), uncodable: TimeSet(hole), isExclusive: isExclusive)
    return CodingScoreInput(
      coders: ("anna <1>", "ben"),
      categories: ["face", "away"].map {
        .init(
          name: $0,
          look: CodeLook(
            hue: .token($0 == "face" ? .partner : .away), isHatched: false, height: 1,
            shortLabel: $0))
      }, coding: coding,
      differences: CodingDifference.all(in: coding).map {
        .init(span: $0.span, first: $0.first, second: $0.second)
      }, alone: (alone, []),
      labels: TimeLabels(TimeUnit(step: .seconds(1), origin: .largestCommonStep)))
  }

  private func marks(_ drawing: Drawing, named name: String) -> [Mark] {
    func all(_ marks: [Mark]) -> [Mark] {
      marks.flatMap { mark -> [Mark] in
        if case .group(let members) = mark.shape {
          return mark.style?.name == name ? members : all(members)
        }
        return mark.style?.name == name ? [mark] : []
      }
    }
    return all(drawing.marks)
  }

  @Test func theStripMarksWhereTheyDiffer() throws {
    let score = try #require(CodingScore(try input(), id: "f"))
    #expect(
      score.pages.count == 1
        && score.legend.map(\.label) == ["face", "away", "the two differ", "not compared"])
    let strips = marks(score.pages[0], named: "differs")
    #expect(strips.map(\.tooltip) == ["0:20.0–0:24.0 anna <1> away, ben face"])
    // In the first row the bar of 20 s says how wide a second is.
    guard case .rectangle(let x, _, let width, _, _) = try #require(strips.first).shape,
      case .rectangle(let start, _, let long, _, _) = try #require(
        marks(score.pages[0], named: "bar").first
      ).shape
    else {
      Issue.record("no rectangle")
      return
    }
    let second = (long + 0.5) / 20
    #expect(abs(width - 4 * second) < 0.01 && abs(x - (start - 0.25) - 20 * second) < 0.01)
    #expect(marks(score.pages[0], named: "missing").count == 1)
    _ = try XMLProbe.elements(SVGWriter.file(score.pages[0]))
  }

  @Test func longRecordsTakeMorePages() throws {
    let score = try #require(CodingScore(try input(until: 7200), id: "f"))
    #expect(score.pages.count > 1 && Set(score.pages.map(\.id)).count == score.pages.count)
  }

  @Test func marksOfOneCoderAloneAreFramed() throws {
    let score = try #require(CodingScore(try input(isExclusive: false, alone: [1]), id: "f"))
    // A row is half a minute: the bout lies in two of them.
    #expect(
      marks(score.pages[0], named: "differs").map(\.tooltip)
        == Array(repeating: "0:20.0 away, the other coder has none", count: 2))
  }

  @Test func nothingCodedTwiceIsNoPicture() throws {
    let empty = CodingScoreInput(
      coders: ("a", "b"), categories: [],
      coding: DoubleCoding(categories: 0, first: [], second: [], blocks: .empty), differences: [],
      alone: ([], []), labels: TimeLabels(TimeUnit(step: .seconds(1), origin: .largestCommonStep)))
    #expect(CodingScore(empty, id: "f") == nil)
  }
}
