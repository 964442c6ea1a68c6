/// How the program ends.
enum ExitStatus: Int32 {
  case done = 0
  case problemsFound = 1
  case misuse = 2
  case noSession = 3
  case invalidCodebook = 4
  case tooLittleData = 5
  case helperMissing = 6
  case cannotWrite = 7
  case internalFault = 70
}

/// Ends a command with a status and, if there is more to say than was said, a message.
struct Failure: Error {
  let status: ExitStatus
  var message: String?
}
