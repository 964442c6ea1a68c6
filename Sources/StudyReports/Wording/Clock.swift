public import CodedSessions

/// Session times as a reader of a video counts them: `m:ss`, from an hour on `h:mm:ss`.
public enum Clock {
  /// `time` with `places` decimals of a second (0 to 6): `4:05`, `0:16.2`, `−0:03.5`, `1:02:09`.
  public static func text(_ time: SessionTime, places: Int = 0) -> String {
    let places = min(max(places, 0), 6)
    var step: UInt64 = 1
    for _ in places..<6 { step *= 10 }
    // Whole steps, half rounded away from zero; from here on no digit is lost.
    let steps = (time.microseconds.magnitude + step / 2) / step
    var stepsInSecond: UInt64 = 1
    for _ in 0..<places { stepsInSecond *= 10 }
    let seconds = steps / stepsInSecond
    var text = padded(seconds % 60)
    let minutes = seconds / 60
    if minutes >= 60 {
      text = String(minutes / 60) + ":" + padded(minutes % 60) + ":" + text
    } else {
      text = String(minutes) + ":" + text
    }
    if places > 0 {
      let fraction = String(steps % stepsInSecond)
      text += "." + String(repeating: "0", count: places - fraction.count) + fraction
    }
    return time.microseconds < 0 && steps > 0 ? Decimals.minus + text : text
  }

  /// `time` with as many decimals as it needs, but one at least and no more than six: `0:16.24`.
  public static func exact(_ time: SessionTime) -> String {
    text(time, places: placesNeeded(time))
  }

  /// How many decimals `time` needs, one at least and no more than six.
  public static func placesNeeded(_ time: SessionTime) -> Int {
    var places = 6
    var rest = time.microseconds.magnitude
    while places > 1, rest.isMultiple(of: 10) {
      rest /= 10
      places -= 1
    }
    return places
  }

  private static func padded(_ number: UInt64) -> String {
    number < 10 ? "0" + String(number) : String(number)
  }
}
