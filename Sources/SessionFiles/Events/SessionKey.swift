/// Which session a row belongs to: two dyads may both have a first session, and two coders may have coded one.
struct SessionKey: Hashable, Sendable {
  let dyad: UInt32
  let session: UInt32
  var coder: UInt32 = 0
}
