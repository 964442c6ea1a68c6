/// Which of several candidates is taken as the prompt of an utterance, and which as the response to it?
///
/// The four modes of the program chattr (Casillas & Scaff 2021). They differ only where more than one
/// utterance lies within reach.
public enum ChattrMode: String, Sendable, Hashable, CaseIterable {
  /// The shortest transitions: the prompt that ends last, the response that begins first.
  case strict
  /// The longest transitions: the prompt that ends first, the response that begins last.
  case stretch
  /// Late uptake, quick response: the prompt that ends first, the response that begins first.
  case luqr
  /// Quick uptake, late response: the prompt that ends last, the response that begins last.
  case qulr

  /// Whether the prompt that ends last is taken.
  var takesLatestPrompt: Bool { self == .strict || self == .qulr }
  /// Whether the response that begins last is taken.
  var takesLatestResponse: Bool { self == .stretch || self == .qulr }
}
