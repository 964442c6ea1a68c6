/// A code and the stream it comes from.
struct CodeSource {
  let code: Code
  let stream: Stream
}
