import CodedSessions
import Testing

@Suite("Time span")
struct TimeSpanTests {
  @Test(
    "There is no span without length", arguments: [(3, 3), (3, 2), (0, -1)] as [(Int64, Int64)])
  func refusesEmpty(onset: Int64, offset: Int64) {
    #expect(TimeSpan(onset: .seconds(onset), offset: .seconds(offset)) == nil)
  }

  @Test("The onset belongs to the span and the offset does not")
  func halfOpen() throws {
    let span = try span(1, 3)
    #expect(span.contains(.seconds(1)))
    #expect(span.contains(SessionTime(microseconds: 2_999_999)))
    #expect(!span.contains(.seconds(3)))
    #expect(!span.contains(SessionTime(microseconds: 999_999)))
    #expect(span.duration == .seconds(2))
  }

  @Test("Touching is not overlapping")
  func touching() throws {
    let earlier = try span(0, 2)
    let later = try span(2, 4)
    #expect(!earlier.overlaps(later))
    #expect(!later.overlaps(earlier))
    #expect(earlier.intersection(later) == nil)
  }

  @Test("Containing, overlapping and intersecting agree with counting seconds")
  func bruteForce() throws {
    for a in 0..<5 as Range<Int64> {
      for b in (a + 1)...5 {
        for c in 0..<5 as Range<Int64> {
          for d in (c + 1)...5 {
            let first = try span(a, b)
            let second = try span(c, d)
            let common = Set(a..<b).intersection(c..<d)
            #expect(first.overlaps(second) == !common.isEmpty)
            #expect(first.contains(second) == Set(c..<d).isSubset(of: a..<b))
            let shared = first.intersection(second)
            #expect(shared?.duration.microseconds ?? 0 == Int64(common.count) * 1_000_000)
            #expect(shared?.onset.seconds == common.min().map(Double.init))
          }
        }
      }
    }
  }
}
