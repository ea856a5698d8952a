import { readFileSync } from 'node:fs'

/** A report as JSON, or undefined when the run died before writing one. */
export function readReport(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return undefined
  }
}

/** A run that ended badly although no test of it failed has failed once. */
const honest = (sum, code) => (code !== 0 && sum.failed === 0 ? { ...sum, failed: 1 } : sum)

/** vitest's JSON report: a file that could not be loaded has no tests and counts as one failure. */
export function vitestSum(report, code) {
  if (!report) return { passed: 0, failed: 1 }
  const broken = report.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0)
  return honest({ passed: report.numPassedTests, failed: report.numFailedTests + broken.length }, code)
}

/**
 * Playwright's JSON report: errors outside tests count too. A test that failed once and passed when asked again counts
 * as passed; the report names it, and the caller says how many there were.
 */
export function playwrightSum(report, code) {
  if (!report) return { passed: 0, failed: 1 }
  const { expected, unexpected, flaky } = report.stats
  return honest({ passed: expected + flaky, failed: unexpected + report.errors.length }, code)
}

/** A check that either holds or does not. */
export const checkSum = (code) => (code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 })

export function total(sums) {
  const passed = sums.reduce((n, sum) => n + sum.passed, 0)
  const failed = sums.reduce((n, sum) => n + sum.failed, 0)
  return { passed, failed }
}

export const lastLine = ({ passed, failed }) => `${passed} passed, ${failed} failed`
/** Nothing that ran is nothing that was shown. */
export const exitCode = ({ passed, failed }) => (failed > 0 || passed === 0 ? 1 : 0)
