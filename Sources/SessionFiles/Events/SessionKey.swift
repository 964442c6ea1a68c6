/// Which session a row belongs to: two dyads may both have a first session.
struct SessionKey: Hashable, Sendable {
  let dyad: UInt32
  let session: UInt32
}
