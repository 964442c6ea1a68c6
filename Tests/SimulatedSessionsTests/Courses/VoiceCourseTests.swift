import SequenceStatistics
import Testing

@testable import SimulatedSessions

@Suite struct VoiceCourseTests {
  /// Nobody interrupts themselves, and sounds that would be heard as one are not two.
  @Test func soundsOfOneSpeakerAreApart() {
    for seed in 1...40 as ClosedRange<UInt64> {
      var source = RandomSource(seed: seed)
      let course = VoiceCourse(length: 9_000, in: .mark, from: &source)
      for sounds in course.vocalisations {
        for (sound, next) in zip(sounds, sounds.dropFirst()) {
          #expect(next.onset - sound.offset >= VoiceCourse.shortestPause, "seed \(seed)")
        }
        #expect(sounds.allSatisfy { 0 <= $0.onset && $0.onset < $0.offset && $0.offset <= 9_000 })
      }
    }
  }

  @Test func everyAnswerIsASoundOfTheOther() {
    for seed in 1...40 as ClosedRange<UInt64> {
      var source = RandomSource(seed: seed)
      let course = VoiceCourse(length: 9_000, in: .mark, from: &source)
      for speaker in [0, 1] {
        let onsets = Set(course.vocalisations[1 - speaker].map(\.onset))
        let answers = course.vocalisations[speaker].compactMap(\.answer)
        #expect(answers.allSatisfy(onsets.contains), "seed \(seed)")
        #expect(Set(answers).count == answers.count, "seed \(seed): one sound answers two")
      }
    }
  }

  @Test func silenceWithoutARate() {
    var world = PlayWorld.fred
    world.infantVoice.spontaneousPerMinute = 0
    world.motherVoice.spontaneousPerMinute = 0
    var source = RandomSource(seed: 1)
    let course = VoiceCourse(length: 9_000, in: world, from: &source)
    #expect(course.vocalisations.map(\.count) == [0, 0])
  }
}
