import SequenceStatistics
import Testing

@Suite struct StudentDistributionTests {
  /// R: 2 * pt(-t, df), as (df, t, p).
  static let tails: [(Double, Double, Double)] = [
    (0.5, 0.01, 0.9946067436361046), (0.5, 0.7, 0.6854006625207667),
    (0.5, 1.96, 0.4497229777383792), (0.5, 4, 0.3192200829886715), (0.5, 12, 0.1850605210692021),
    (0.5, 30, 0.1170936829801069), (1, 0.01, 0.9936340144701835), (1, 0.7, 0.6111997755715706),
    (1, 1.96, 0.3003428917760331), (1, 4, 0.1559582607547386), (1, 12, 0.05292935211917974),
    (1, 30, 0.02121280481107085), (2, 0.01, 0.992929108958201), (2, 0.7, 0.5563930246328654),
    (2, 1.96, 0.1890573096017322), (2, 4, 0.05719095841793663), (2, 12, 0.00687293367715846),
    (2, 30, 0.001109262681959659), (2.5, 0.01, 0.9927639943579083), (2.5, 0.7, 0.543404943189548),
    (2.5, 1.96, 0.1629475644728139), (2.5, 4, 0.03901297584131823), (2.5, 12, 0.002836215030078323),
    (2.5, 30, 0.0002910647091573955), (7, 0.01, 0.9923003176436218), (7, 0.7, 0.5065175521955998),
    (7, 1.96, 0.09081969536818113), (7, 4, 0.005189913349296813), (7, 12, 6.358310378185094e-06),
    (7, 30, 1.178846888073313e-08), (63, 0.01, 0.9920528869697001), (63, 0.7, 0.4865042335720198),
    (63, 1.96, 0.05442236659730011), (63, 4, 0.0001690525210854665),
    (63, 12, 6.347967543679074e-18), (63, 30, 5.125911773057599e-39),
    (999, 0.01, 0.9920232839284948), (999, 0.7, 0.4840902769341638),
    (999, 1.96, 0.05027346273381004), (999, 4, 6.801470983803914e-05),
    (999, 12, 4.343103907716213e-31), (999, 30, 1.672827213117186e-141),
    (1001, 0.01, 0.9920232799398678), (1001, 0.7, 0.4840899513765372),
    (1001, 1.96, 0.05027290773289848), (1001, 4, 6.800513838968899e-05),
    (1001, 12, 4.305129005160037e-31), (1001, 30, 1.413221988448912e-141),
    (9999, 0.01, 0.9920214868693054), (9999, 0.7, 0.483943589808622),
    (9999, 1.96, 0.05002352300521023), (9999, 4, 6.379871456258766e-05),
    (9999, 12, 5.980088011366455e-33), (9999, 30, 2.048028052186654e-189),
    (1e+07, 0.01, 0.9920212875702179), (1e+07, 0.7, 0.4839273207301886),
    (1e+07, 1.96, 0.04999581802531421), (1e+07, 4, 6.33429386901687e-05),
    (1e+07, 12, 3.55483205093466e-33), (1e+07, 30, 1.001461369081902e-197),
  ]

  /// R: qt(p, df), as (df, p, t).
  static let quantiles: [(Double, Double, Double)] = [
    (0.5, 1e-10, -1.028491156316357e+19), (0.5, 0.001, -102849.1156301751),
    (0.5, 0.025, -164.5576734804945), (0.5, 0.3, -1.009525878607192),
    (0.5, 0.49, -0.03710700354529273), (1, 1e-10, -3183098861.837906),
    (1, 0.001, -318.3088389855504), (1, 0.025, -12.70620473617471), (1, 0.3, -0.726542528005361),
    (1, 0.49, -0.03142626604335125), (2, 1e-10, -70710.67810804815), (2, 0.001, -22.32712477011987),
    (2, 0.025, -4.302652729749464), (2, 0.3, -0.6172133998483676), (2, 0.49, -0.02828992979933357),
    (2.5, 1e-10, -8765.437771364597), (2.5, 0.001, -13.822193110866),
    (2.5, 0.025, -3.574654842003693), (2.5, 0.3, -0.5973077382523155),
    (2.5, 0.49, -0.0276438413318401), (7, 1e-10, -53.83557948467375),
    (7, 0.001, -4.785289628638334), (7, 0.025, -2.364624251592784), (7, 0.3, -0.5491096579472851),
    (7, 0.49, -0.02597794156951698), (63, 1e-10, -7.572170429998732),
    (63, 0.001, -3.224708738545393), (63, 0.025, -1.998340542520741),
    (63, 0.3, -0.5270643772588839), (63, 0.49, -0.02516864468513005),
    (999, 1e-10, -6.427943479659731), (999, 0.001, -3.098410361753312),
    (999, 0.025, -1.96234146113345), (999, 0.3, -0.5245678747137384),
    (999, 0.49, -0.02507518648848107), (1001, 1e-10, -6.427809222060733),
    (1001, 0.001, -3.098393982491397), (1001, 0.025, -1.962336705280879),
    (1001, 0.3, -0.5245675402392744), (1001, 0.49, -0.02507517394299886),
    (9999, 1e-10, -6.367942012180259), (9999, 0.001, -3.091047597579455),
    (9999, 0.025, -1.960201263621357), (9999, 0.3, -0.5244172300172401),
    (9999, 0.49, -0.02506953544586033), (1e+07, 1e-10, -6.361347496998615),
    (1e+07, 0.001, -3.090233121180912), (1e+07, 0.025, -1.959964221767205),
    (1e+07, 0.3, -0.5244005294232537), (1e+07, 0.49, -0.02506890888582763),
  ]

  @Test func tailsAreThoseOfR() throws {
    for (degrees, t, p) in Self.tails {
      let student = try #require(StudentDistribution(degreesOfFreedom: degrees))
      let digits = p < 1e-100 ? 1e-7 : 2e-11
      #expect(isClose(student.twoSided(t), p, relative: digits), "df \(degrees), t \(t)")
      #expect(student.twoSided(-t) == student.twoSided(t))
      #expect(isClose(student.upperTail(t), p / 2, relative: digits))
      #expect(isClose(student.lowerTail(t) + student.upperTail(t), 1, relative: 1e-14))
    }
  }

  @Test func quantilesAreThoseOfR() throws {
    for (degrees, p, t) in Self.quantiles {
      let student = try #require(StudentDistribution(degreesOfFreedom: degrees))
      #expect(isClose(student.quantile(p), t, relative: 5e-11), "df \(degrees), p \(p)")
      #expect(isClose(student.quantile(1 - p), -t, relative: 1e-5), "1 - p has fewer digits")
      #expect(isClose(student.twoSidedQuantile(confidence: 1 - 2 * p), -t, relative: 1e-5))
    }
  }

  @Test("One and two degrees have closed forms") func closedForms() throws {
    let one = try #require(StudentDistribution(degreesOfFreedom: 1))
    let two = try #require(StudentDistribution(degreesOfFreedom: 2))
    // tan(π (p - ½)) at p = ¾ is 1; t / √(2 + t²) is the probability of |T| < t.
    #expect(isClose(one.quantile(0.75), 1, relative: 1e-13))
    for t in [0.001, 0.3, 1, 5, 80] {
      #expect(isClose(1 - two.twoSided(t), t / (2 + t * t).squareRoot(), relative: 1e-11))
    }
  }

  @Test("Where the two ways of calculation meet, they agree") func seam() throws {
    let below = try #require(StudentDistribution(degreesOfFreedom: 1000))
    let above = try #require(StudentDistribution(degreesOfFreedom: 1000.000001))
    for t in [0.01, 0.5, 2, 6, 15] {
      #expect(isClose(below.twoSided(t), above.twoSided(t), relative: 1e-8))
    }
  }

  @Test func edges() throws {
    for degrees in [0, -1, Double.nan, .infinity] {
      #expect(StudentDistribution(degreesOfFreedom: degrees) == nil)
    }
    for degrees in [1e-3, 0.1, 3, 1e5, 1e300] {
      let student = try #require(StudentDistribution(degreesOfFreedom: degrees))
      #expect(student.twoSided(0) == 1 && student.twoSided(.infinity) == 0)
      #expect(student.upperTail(-.infinity) == 1 && student.quantile(0.5) == 0)
      #expect(student.quantile(0) == -.infinity && student.quantile(1) == .infinity)
      #expect(student.twoSidedQuantile(confidence: 0) == 0)
      for t in [1e-300, 1e-8, 1, 1e8, 1e300] {
        let p = student.twoSided(t)
        #expect(p >= 0 && p <= 1, "df \(degrees), t \(t)")
      }
    }
  }

  @Test(arguments: 1...40 as ClosedRange<UInt64>)
  func quantilesAreTheInverse(_ seed: UInt64) throws {
    var random = TestRandom(seed: seed)
    let degrees = 0.3 + 3000 * DyadEffects.unit(&random) * DyadEffects.unit(&random)
    let student = try #require(StudentDistribution(degreesOfFreedom: degrees))
    let p = DyadEffects.unit(&random) / 2
    #expect(
      isClose(student.lowerTail(student.quantile(p)), p, relative: 1e-10),
      "seed \(seed), df \(degrees), p \(p)")
  }
}
