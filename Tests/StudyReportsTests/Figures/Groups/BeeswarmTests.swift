import Testing

@testable import StudyReports

@Suite struct BeeswarmTests {
  @Test(arguments: [0, 1, 5, 40, 120]) func noDotLiesOnAnother(count: Int) {
    let heights = (0..<count).map { 100 + 60 * StudySample.spread($0, 3) }
    let swarm = Beeswarm(heights, reach: 400)
    #expect(swarm.offsets.count == count)
    for first in heights.indices {
      for second in heights.indices where second > first {
        let (run, rise) = (
          swarm.offsets[first] - swarm.offsets[second], heights[first] - heights[second]
        )
        #expect((run * run + rise * rise).squareRoot() >= 2 * swarm.radius)
      }
    }
  }

  @Test func equalDotsStandSideBySide() {
    let swarm = Beeswarm([5, 5, 5], reach: 100, radius: 4)
    #expect(swarm.offsets.map { ($0 * 10).rounded() / 10 } == [0, 8.4, -8.4])
    #expect(Beeswarm([5, 50, 95], reach: 100).offsets == [0, 0, 0])
  }

  @Test(arguments: [60, 200, 251, 2_000]) func aNarrowColumnMakesDotsSmaller(count: Int) {
    let heights = (0..<count).map { 100 + 8 * StudySample.number($0) }
    let swarm = Beeswarm(heights, reach: 40)
    #expect(swarm.radius < 4 && swarm.radius >= Beeswarm.leastRadius)
    #expect(swarm.offsets.allSatisfy { $0.magnitude + swarm.radius <= 40.001 })
    #expect(swarm.offsets == Beeswarm(heights, reach: 40).offsets)
  }
}
