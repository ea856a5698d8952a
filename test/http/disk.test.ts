import express from 'express'
import request from 'supertest'
import { expect, test } from 'vitest'
import { problems } from '../../server/http/problem'

const QUIET = { info() {}, warn() {}, error() {} }

/** What somebody is answered when a call ends with this error. */
async function answered(error: Error) {
  const app = express()
  app.get('/', () => {
    throw error
  })
  app.use(
    problems(
      QUIET,
      () => {},
      async (reply) => reply,
    ),
  )
  const { status, body } = await request(app).get('/')
  return { status, ...body }
}
const engine = (code: string) => new Error('a query failed', { cause: Object.assign(new Error(code), { code }) })

test.each(['SQLITE_FULL', 'SQLITE_IOERR_WRITE', 'SQLITE_READONLY', '53100', '58030', '25006'])(
  'a disk that takes nothing (%s) is said as such: nothing was saved',
  async (code) => {
    expect(await answered(engine(code))).toEqual({ status: 503, kind: 'unavailable', code: 'not_saved' })
  },
)
test('any other failure stays masked', async () => {
  expect(await answered(engine('42P01'))).toEqual({ status: 500, kind: 'unavailable', code: 'failed' })
})
