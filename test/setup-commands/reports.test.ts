import { expect, test } from 'vitest'
import { checkSum, exitCode, lastLine, playwrightSum, total, vitestSum } from '../../setup/reports.mjs'

const report = (passed: number, failed: number, files: object[] = []) => ({
  numPassedTests: passed,
  numFailedTests: failed,
  testResults: files,
})
const stats = (expected: number, unexpected: number, flaky = 0) => ({
  stats: { expected, unexpected, flaky, skipped: 0 },
  errors: [],
})

test('all passed', () => {
  const sum = total([checkSum(0), checkSum(0), vitestSum(report(10, 0), 0), playwrightSum(stats(3, 0), 0)])
  expect(lastLine(sum)).toBe('15 passed, 0 failed')
  expect(exitCode(sum)).toBe(0)
})

test('every failure counts once', () => {
  const sum = total([checkSum(1), checkSum(0), vitestSum(report(10, 2), 1), playwrightSum(stats(3, 1, 1), 1)])
  expect(sum).toEqual({ passed: 15, failed: 4 })
  expect(exitCode(sum)).toBe(1)
})

test('a file that could not be loaded is a failure', () => {
  const files = [
    { status: 'failed', assertionResults: [] },
    { status: 'passed', assertionResults: [{}] },
  ]
  expect(vitestSum(report(4, 0, files), 1)).toEqual({ passed: 4, failed: 1 })
})

test('a run that ended badly without a failed test is a failure', () => {
  expect(vitestSum(report(4, 0), 1)).toEqual({ passed: 4, failed: 1 })
  expect(playwrightSum(stats(4, 0), 1)).toEqual({ passed: 4, failed: 1 })
  expect(playwrightSum({ ...stats(0, 0), errors: [{}] }, 1)).toEqual({ passed: 0, failed: 1 })
})

test('a run that wrote no report is a failure, whatever its exit code', () => {
  expect(vitestSum(undefined, 0)).toEqual({ passed: 0, failed: 1 })
  expect(playwrightSum(undefined, 0)).toEqual({ passed: 0, failed: 1 })
})

test('nothing that ran is no success', () => {
  expect(exitCode({ passed: 0, failed: 0 })).toBe(1)
})
