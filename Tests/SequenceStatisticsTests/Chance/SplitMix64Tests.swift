import Testing

@testable import SequenceStatistics

@Suite struct SplitMix64Tests {
  /// The outputs that implementations of `splitmix64.c` quote for seed 1234567.
  @Test func publishedOutputs() {
    var generator = SplitMix64(seed: 1_234_567)
    let outputs = (0..<5).map { _ in generator.next() }
    #expect(
      outputs == [
        6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423,
        4_593_380_528_125_082_431, 16_408_922_859_458_223_821,
      ])
  }

  @Test func mixingIsOneToOneOnASample() {
    let mixed = Set((0..<10_000 as Range<UInt64>).map(SplitMix64.mix))
    #expect(mixed.count == 10_000)
  }
}
