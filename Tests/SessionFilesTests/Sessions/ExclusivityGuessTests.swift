import CodedSessions
import Testing

@testable import SessionFiles

@Suite("Do codes exclude one another")
struct ExclusivityGuessTests {
  private func bouts(_ times: [(code: UInt16, onset: Int64, offset: Int64)]) throws -> [Bout] {
    try times.map { bout in
      let span = TimeSpan(onset: .seconds(bout.onset), offset: .seconds(bout.offset))
      return Bout(code: Code(bout.code), span: try #require(span))
    }.sorted { ($0.onset, $0.code) < ($1.onset, $1.code) }
  }

  @Test("No bouts, one bout, touching bouts")
  func none() throws {
    #expect(ExclusivityGuess([]).looksExclusive)
    let touching = ExclusivityGuess(try bouts([(0, 0, 2), (1, 2, 4)]))
    #expect(touching.looksExclusive)
    #expect(touching.betweenCodes.isEmpty)
  }

  @Test("One overlap among ten bouts is a slip, among nine it is not")
  func share() throws {
    func guess(_ count: Int64) throws -> ExclusivityGuess {
      var times: [(code: UInt16, onset: Int64, offset: Int64)] = [(2, 3, 4)]
      for place in 0..<(count - 1) { times.append((UInt16(place % 2), place * 10, place * 10 + 5)) }
      return ExclusivityGuess(try bouts(times))
    }
    #expect(try guess(10).betweenCodes.count == 1)
    #expect(try guess(10).looksExclusive)
    #expect(try !guess(9).looksExclusive)
  }

  @Test(
    "There is an overlap if and only if two bouts share a second",
    arguments: 1...6 as ClosedRange<UInt64>)
  func bruteForce(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    for _ in 0..<300 {
      var times: [(code: UInt16, onset: Int64, offset: Int64)] = []
      for _ in 0..<Int.random(in: 0...5, using: &random) {
        let onset = Int64.random(in: 0...12, using: &random)
        let offset = onset + Int64.random(in: 1...5, using: &random)
        times.append((UInt16.random(in: 0...2, using: &random), onset, offset))
      }
      let bouts = try bouts(times)
      func clash(_ isOneCode: Bool) -> Bool {
        bouts.indices.contains { i in
          bouts.indices.contains { j in
            i < j && bouts[i].span.overlaps(bouts[j].span)
              && (bouts[i].code == bouts[j].code) == isOneCode
          }
        }
      }
      let guess = ExclusivityGuess(bouts)
      #expect(!guess.withinCodes.isEmpty == clash(true), "seed \(seed), \(bouts)")
      if !clash(true) {
        #expect(!guess.betweenCodes.isEmpty == clash(false), "seed \(seed), \(bouts)")
      }
      for overlap in guess.withinCodes + guess.betweenCodes {
        #expect(overlap.earlier.span.overlaps(overlap.later.span), "seed \(seed)")
      }
    }
  }
}
