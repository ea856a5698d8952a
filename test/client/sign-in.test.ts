import { expect, it } from 'vitest'
import { grouped, lettersOf } from '../../client/screens/sign-in/code'
import { firstPage } from '../../client/session'
import type { Me } from '../../shared/accounts'

const me = (kind: Me['kind']): Me => ({
  kind,
  id: 1,
  name: '',
  office: '',
  point: { id: 377, name: '', conference: 12 },
  grants: [],
  expires: 0,
  needsPassword: false,
})

it('writes a code as printed, however it was typed or pasted', () => {
  expect(grouped('7kmp-3xrd 9tqh–4wnc')).toBe('7KMP 3XRD 9TQH 4WNC')
  expect(grouped('7kmp3')).toBe('7KMP 3')
  expect(lettersOf('7KMP 3XRD 9TQH 4WNC')).toBe('7KMP3XRD9TQH4WNC')
})

it('leads each kind of login to its first page', () => {
  expect([firstPage(me('account'), undefined), firstPage(me('seat'), undefined)]).toEqual(['/', '/giay-moi'])
  expect([firstPage(me('helper'), undefined), firstPage(me('point'), undefined)]).toEqual([
    '/diem/377/diem-danh',
    '/diem/377',
  ])
})

it('goes on to the page that was asked for, never to another site', () => {
  expect(firstPage(me('account'), '/hoi-nghi/12/tong-quan')).toBe('/hoi-nghi/12/tong-quan')
  expect(firstPage(me('account'), '//evil.example')).toBe('/')
  expect(firstPage(me('account'), 'https://evil.example')).toBe('/')
})
