import SequenceStatistics
import Testing

@Suite("Bootstrap")
struct BootstrapTests {
  @Test("Sessions are drawn with replacement, each as often")
  func sessions() {
    var counts = [Int](repeating: 0, count: 5)
    for replicate in 0..<4000 {
      let drawn = Bootstrap.sessions(count: 5, replicate: replicate, seed: 2)
      #expect(drawn.count == 5)
      for session in drawn { counts[session] += 1 }
    }
    // Binomial with mean 4000 and standard deviation 57.
    #expect(counts.allSatisfy { abs($0 - 4000) < 285 })
    #expect(Bootstrap.sessions(count: 0, replicate: 0, seed: 1).isEmpty)
  }

  @Test("Blocks fill the record, and are as long as asked for on average")
  func blocks() {
    var blockCount = 0
    for replicate in 0..<500 {
      let blocks = Bootstrap.stationaryBlocks(
        length: 400, meanBlock: 8, replicate: replicate, seed: 3)
      #expect(blocks.reduce(0) { $0 + $1.count } == 400)
      #expect(blocks.allSatisfy { 0 <= $0.lowerBound && $0.lowerBound < 400 })
      blockCount += blocks.count
    }
    // 1 + 399/8 blocks are expected.
    #expect(abs(Double(blockCount) / 500 - 50.9) < 1)
    #expect(Bootstrap.stationaryBlocks(length: 0, meanBlock: 3, replicate: 0, seed: 1).isEmpty)
    #expect(
      Bootstrap.stationaryBlocks(length: 4, meanBlock: 0, replicate: 0, seed: 1)
        .allSatisfy { $0.count == 1 })
  }
}
