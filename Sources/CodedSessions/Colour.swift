/// A colour of the sRGB screen, with the arithmetic of WCAG 2.2 contrast.
public struct Colour: Hashable, Sendable {
  /// The channels, 0 to 255.
  public let red: UInt8, green: UInt8, blue: UInt8

  /// The colour of three channels.
  public init(red: UInt8, green: UInt8, blue: UInt8) {
    self.red = red
    self.green = green
    self.blue = blue
  }

  /// The colour written as `0xRRGGBB`.
  public init(_ code: UInt32) {
    self.init(
      red: UInt8(truncatingIfNeeded: code >> 16), green: UInt8(truncatingIfNeeded: code >> 8),
      blue: UInt8(truncatingIfNeeded: code))
  }

  /// The colour a user wrote as `#RRGGBB`; `nil` for anything else, so that no other text can
  /// reach a page by way of a colour.
  public init?(hex: String) {
    let bytes = Array(hex.utf8)
    guard bytes.count == 7, bytes.first == UInt8(ascii: "#") else { return nil }
    guard bytes.dropFirst().allSatisfy({ Unicode.Scalar($0).properties.isASCIIHexDigit }) else {
      return nil
    }
    guard let code = UInt32(hex.dropFirst(), radix: 16) else { return nil }
    self.init(code)
  }

  /// `#RRGGBB` in upper case.
  public var hex: String {
    "#"
      + [red, green, blue].map { ($0 < 16 ? "0" : "") + String($0, radix: 16).uppercased() }
      .joined()
  }

  /// How much light the colour gives, black 0 and white 1.
  public var luminance: Double {
    func power2point4(_ base: Double) -> Double {
      let root = fifthRoot(base)
      return base * base * root * root
    }
    func linear(_ channel: UInt8) -> Double {
      let share = Double(channel) / 255
      return share <= 0.04045 ? share / 12.92 : power2point4((share + 0.055) / 1.055)
    }
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
  }

  /// The contrast ratio with `other`, 1 to 21. Marks need 3, text 4.5.
  public func contrast(with other: Colour) -> Double {
    let first = luminance
    let second = other.luminance
    return (max(first, second) + 0.05) / (min(first, second) + 0.05)
  }

  /// The colour `share` of the way to `other`, channel by channel.
  public func mixed(with other: Colour, share: Double) -> Colour {
    let share = min(max(share, 0), 1)
    func mix(_ from: UInt8, _ to: UInt8) -> UInt8 {
      UInt8(clamping: Int((Double(from) + (Double(to) - Double(from)) * share).rounded()))
    }
    return Colour(
      red: mix(red, other.red), green: mix(green, other.green), blue: mix(blue, other.blue))
  }

  /// White if it can be read on this colour, else black.
  public var textColour: Colour {
    let white = Colour(0xFFFFFF)
    return contrast(with: white) >= 4.5 ? white : Colour(0x000000)
  }
}
