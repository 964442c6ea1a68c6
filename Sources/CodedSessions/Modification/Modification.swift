/// A new code made of others, by the rules of GSEQ's data modification (Bakeman & Quera 2011).
///
/// What is made stands in a stream of its own, called like the new code, beside the streams it was made
/// of; ``Operation/recode``, ``Operation/rename`` and ``Operation/remove`` change the stream itself.
/// Uncodable time stays uncodable wherever the answer hangs on it (``KnownTime``). Nothing reaches
/// beyond the session.
///
/// ```swift
/// let engaged = Modification(.or, name: "engaged", of: [looks, smiles])
/// let session = try session.modified(by: engaged)
/// ```
public struct Modification: Hashable, Sendable {
  /// What is done with the codes.
  public enum Operation: Hashable, Sendable {
    /// On where all of them are on.
    case and
    /// On where at least one of them is on.
    case or
    /// On where not all of them are on; of one code: wherever it is off.
    case not
    /// On where none of them is on.
    case nor
    /// On where an odd number of them is on.
    case xor
    /// One name for several codes: adjoining bouts become one, moments stay as they are.
    case lump
    /// One name instead of several codes of one stream: the old codes go, and what then adjoins is
    /// one bout (in a record that tells only the order: one event).
    case recode
    /// Another name for one code.
    case rename
    /// Codes go. Their time is known to hold nothing, and events beside them become neighbours.
    case remove
    /// The codes one directly after the other, from the first onset to the last offset. Chains do not
    /// overlap: they are sought from the left.
    case chain
    /// A stretch of time tied to the codes' onsets and offsets; overlapping windows are one.
    case window(from: WindowEdge, to: WindowEdge)
    /// The onsets of the codes, as moments.
    case event
    /// The offsets of the codes, as moments.
    case ending
    /// Occurrences at most `gap` apart become one bout; of moments, the first of each such row.
    case bout(gap: SessionTime)
    /// Moments where nothing of the codes happens for long: as many in each silence as `length` fits into
    /// it, rounded down or, with `rounds`, to the nearest. Event lags then know of time (Yoder & Symons
    /// 2010). Uncodable time and phase borders end a silence. The moments belong to nobody: a person called
    /// *pause* unless one is given.
    case pause(length: SessionTime, rounds: Bool)
  }

  /// What is done.
  public let operation: Operation
  /// The new code's name; not used by ``Operation/remove``.
  public let name: String
  /// Whose code it becomes; the person of the first code if `nil`.
  public let person: Person?
  /// The codes it is made of, in the order in which ``Operation/chain`` wants them.
  public let codes: [Code]

  /// A new code called `name` made of `codes`.
  public init(_ operation: Operation, name: String, person: Person? = nil, of codes: [Code]) {
    self.operation = operation
    self.name = name
    self.person = person
    self.codes = codes
  }
}

/// A moment tied to a bout: its onset or offset, or a while before or after one of them.
public struct WindowEdge: Hashable, Sendable {
  /// What the edge is tied to.
  public enum Anchor: String, Hashable, Sendable, CaseIterable {
    /// The bout's first moment.
    case onset
    /// The first moment after the bout; of a moment the same as its onset.
    case offset
  }

  /// What the edge is tied to.
  public let anchor: Anchor
  /// How much later it lies; negative for earlier.
  public let shift: SessionTime

  /// The edge that lies `shift` after `anchor`.
  public init(_ anchor: Anchor, shift: SessionTime = .zero) {
    self.anchor = anchor
    self.shift = shift
  }
}

/// Why a modification cannot be made.
public enum ModificationError: Error, Hashable, Sendable {
  /// It names no code.
  case noCodes
  /// A code is not one of the session's.
  case unknownCode(Code)
  /// Only codes of one stream can be recoded, and these belong to several.
  case severalStreams([String])
  /// A rename takes one code.
  case oneCodeExpected(Int)
  /// The codebook has no room or already has this name.
  case name(String)
  /// The result is no sound stream.
  case unsound(StreamError)
}
