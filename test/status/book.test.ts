import { expect, test } from 'vitest'
import { StatusBook } from '../../server/status/book'

const MINUTE = 60_000
const of = (book: StatusBook, part: string) => book.read().find((one) => one.part === part)

test('a part that breaks and comes back leaves one disturbance with its ends', () => {
  const book = new StatusBook(0, undefined)
  book.note('video', 'slow', MINUTE)
  book.note('video', 'slow', 2 * MINUTE)
  book.note('video', 'off', 3 * MINUTE)
  expect(of(book, 'video')).toEqual({
    part: 'video',
    state: 'off',
    since: 3 * MINUTE,
    disturbances: [
      { state: 'slow', from: MINUTE, to: 3 * MINUTE },
      { state: 'off', from: 3 * MINUTE, to: null },
    ],
  })
  book.note('video', 'normal', 4 * MINUTE)
  expect(of(book, 'video')).toMatchObject({ state: 'normal', since: 4 * MINUTE })
  expect(of(book, 'video')?.disturbances.at(-1)).toEqual({ state: 'off', from: 3 * MINUTE, to: 4 * MINUTE })
})

test('what a run kept goes on in the next; the time that nobody wrote is a disturbance of the web', () => {
  const before = new StatusBook(0, undefined)
  before.note('backup', 'off', MINUTE)
  const page = before.beat(10 * MINUTE)
  const soon = new StatusBook(10 * MINUTE + 20_000, page)
  expect(of(soon, 'web')).toMatchObject({ state: 'normal', disturbances: [] })
  const late = new StatusBook(30 * MINUTE, page)
  expect(of(late, 'web')).toEqual({
    part: 'web',
    state: 'normal',
    since: 30 * MINUTE,
    disturbances: [{ state: 'off', from: 10 * MINUTE, to: 30 * MINUTE }],
  })
  expect(of(late, 'backup')).toMatchObject({ state: 'off', since: MINUTE })
})

test('what ended more than a day ago is forgotten, what goes on is not', () => {
  const book = new StatusBook(0, undefined)
  book.note('video', 'off', MINUTE)
  book.note('video', 'normal', 2 * MINUTE)
  book.note('data', 'off', 2 * MINUTE)
  book.beat(25 * 60 * MINUTE)
  expect([of(book, 'video')?.disturbances, of(book, 'data')?.disturbances]).toEqual([
    [],
    [{ state: 'off', from: 2 * MINUTE, to: null }],
  ])
})
