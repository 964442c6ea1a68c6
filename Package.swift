// swift-tools-version: 6.2
import PackageDescription

/// Every target is compiled alike: memory-safe unless the word `unsafe` is written, existential types
/// and imports spelled out. Warnings are errors where changes are checked (`CI` is set), not where the
/// program is only built, perhaps by a newer compiler with new warnings.
let settings: [SwiftSetting] =
  [
    .strictMemorySafety(),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
  ] + (Context.environment["CI"] == nil ? [] : [.treatAllWarnings(as: .error)])

let package = Package(
  name: "Attune",
  platforms: [.macOS("26.0")],
  products: [
    .executable(name: "attune", targets: ["attune"]),
    .library(name: "CodedSessions", targets: ["CodedSessions"]),
    .library(name: "SequenceStatistics", targets: ["SequenceStatistics"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-numerics", from: "1.1.1"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    .package(url: "https://github.com/LebJe/TOMLKit", from: "0.6.0"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
  ],
  targets: [
    // The ground floor: two C libraries, and the coded record itself.
    .systemLibrary(
      name: "CLibCSV",
      providers: [.apt(["libcsv-dev"]), .brew(["libcsv"])]),
    .systemLibrary(
      name: "CLibZip", pkgConfig: "libzip",
      providers: [.apt(["libzip-dev"]), .brew(["libzip"])]),
    .target(name: "CodedSessions", swiftSettings: settings),

    // Bytes to rows, rows to sessions.
    .target(name: "Tabular", dependencies: ["CLibCSV"], swiftSettings: settings),
    .target(
      name: "SessionFiles",
      dependencies: [
        "CLibZip", "CodedSessions", "Tabular", .product(name: "TOMLKit", package: "TOMLKit"),
      ],
      swiftSettings: settings),

    // Values to values.
    .target(
      name: "SequenceStatistics",
      dependencies: ["CodedSessions", .product(name: "RealModule", package: "swift-numerics")],
      swiftSettings: settings),
    .target(
      name: "SimulatedSessions", dependencies: ["CodedSessions", "SequenceStatistics"],
      swiftSettings: settings),
    .target(
      name: "StudyAnalysis",
      dependencies: ["CodedSessions", "SessionFiles", "SequenceStatistics"],
      swiftSettings: settings),

    // Values to pages.
    .target(
      name: "StudyReports",
      dependencies: [
        "CodedSessions", "SessionFiles", "SequenceStatistics", "StudyAnalysis",
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "Mustache", package: "swift-mustache"),
        .product(name: "RealModule", package: "swift-numerics"),
      ],
      resources: [.embedInCode("Templates")],
      swiftSettings: settings),
    .executableTarget(
      name: "attune",
      dependencies: [
        "CodedSessions", "SessionFiles", "SequenceStatistics", "SimulatedSessions",
        "StudyAnalysis", "StudyReports",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: settings),
    .executableTarget(
      name: "ReadingBenchmark",
      dependencies: ["CLibCSV", "Tabular", "SessionFiles"],
      path: "Benchmarks/ReadingBenchmark",
      swiftSettings: settings),
    .executableTarget(
      name: "PairingBenchmark",
      dependencies: ["SessionFiles"],
      path: "Benchmarks/PairingBenchmark",
      swiftSettings: settings),
    .executableTarget(
      name: "LagSequentialBenchmark",
      dependencies: ["CodedSessions", "SequenceStatistics"],
      path: "Benchmarks/LagSequentialBenchmark",
      exclude: ["README.md"],
      swiftSettings: settings),
    .executableTarget(
      name: "CycleBenchmark",
      dependencies: ["CodedSessions", "SequenceStatistics", "StudyAnalysis"],
      path: "Benchmarks/CycleBenchmark",
      exclude: ["README.md"],
      swiftSettings: settings),
    .executableTarget(
      name: "SynchronyBenchmark",
      dependencies: ["CodedSessions", "SequenceStatistics"],
      path: "Benchmarks/SynchronyBenchmark",
      exclude: ["README.md"],
      swiftSettings: settings),
    .executableTarget(
      name: "AgreementBenchmark",
      dependencies: ["CodedSessions", "SequenceStatistics"],
      path: "Benchmarks/AgreementBenchmark",
      exclude: ["README.md"],
      swiftSettings: settings),
    .executableTarget(
      name: "StudyBenchmark",
      dependencies: [
        "CodedSessions", "SessionFiles", "SimulatedSessions", "StudyAnalysis", "StudyReports",
      ],
      path: "Benchmarks/StudyBenchmark",
      exclude: ["README.md"],
      swiftSettings: settings),

    .testTarget(
      name: "CodedSessionsTests", dependencies: ["CodedSessions"], swiftSettings: settings),
    .testTarget(name: "TabularTests", dependencies: ["Tabular"], swiftSettings: settings),
    .testTarget(
      name: "SessionFilesTests", dependencies: ["SessionFiles", "CodedSessions", "Tabular"],
      swiftSettings: settings),
    .testTarget(
      name: "SequenceStatisticsTests", dependencies: ["SequenceStatistics", "CodedSessions"],
      exclude: ["Fixtures/material"], swiftSettings: settings),
    .testTarget(
      name: "SimulatedSessionsTests",
      dependencies: ["SimulatedSessions", "CodedSessions", "SequenceStatistics"],
      swiftSettings: settings),
    .testTarget(
      name: "StudyAnalysisTests",
      dependencies: [
        "StudyAnalysis", "CodedSessions", "SessionFiles", "SequenceStatistics", "SimulatedSessions",
      ],
      swiftSettings: settings),
    .testTarget(
      name: "StudyReportsTests",
      dependencies: [
        "StudyReports", "StudyAnalysis", "CodedSessions", "SessionFiles", "SequenceStatistics",
        "SimulatedSessions",
      ],
      swiftSettings: settings),
    .testTarget(
      name: "AttuneTests",
      dependencies: [
        "attune", "StudyReports", "SessionFiles", "StudyAnalysis", "CodedSessions",
        "SequenceStatistics",
      ],
      swiftSettings: settings),
  ],
  swiftLanguageModes: [.v6]
)
