import { MantineProvider } from '@mantine/core'
import { QueryClientProvider } from '@tanstack/react-query'
import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import { beforeEach, expect, test, vi } from 'vitest'
import { queries } from '../../client/api'
import '../../client/i18n'
import { matching, nextEnd, soonIn } from '../../client/screens/accounts/facts'
import { Grants } from '../../client/screens/accounts/Grants'
import { Link } from '../../client/screens/accounts/Link'
import { Names } from '../../client/screens/accounts/Names'
import type { Account } from '../../shared/accounts'

const NOW = Date.UTC(2022, 4, 10)
const DAY = 86_400_000
const grant = (id: number, to: number | null, within = true): Account['grants'][number] => ({
  id,
  role: 'secretary',
  area: { kind: 'unit', id: 3, name: 'Từ Sơn', conference: null },
  from: NOW - DAY,
  to,
  revokedAt: null,
  by: 'Phan Nguyệt',
  within,
})
const hien = (more: Partial<Account> = {}): Account => ({
  id: 5,
  name: 'Nguyễn Hiên',
  office: '',
  unit: null,
  username: 'hien.n',
  email: null,
  hasPassword: false,
  passwordAt: null,
  lastIn: null,
  open: 0,
  disabledAt: null,
  grants: [],
  can: ['manage', 'grant'],
  version: 1,
  ...more,
})

const sent: { address: string; method: string | undefined; version: string | null; body: unknown }[] = []
/** Answers given in turn; what was asked is kept in `sent`. */
function answers(...replies: [number, unknown][]) {
  sent.length = 0
  vi.stubGlobal('fetch', (address: string, init: RequestInit) => {
    const version = new Headers(init.headers).get('if-match')
    sent.push({ address, method: init.method, version, body: init.body ? JSON.parse(String(init.body)) : undefined })
    const [status, body] = replies.shift() ?? [404, {}]
    return Promise.resolve(new Response(JSON.stringify(body), { status }))
  })
}
beforeEach(() => queries.clear())
const show = (what: React.ReactNode) =>
  render(
    <MantineProvider env="test">
      <QueryClientProvider client={queries}>{what}</QueryClientProvider>
    </MantineProvider>,
  )
const type = (label: RegExp, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } })
const typedIn = (label: RegExp) => screen.getByLabelText<HTMLInputElement>(label).value

test('a stale edit keeps what was typed, takes the newer text elsewhere, and goes out again over the newer version', async () => {
  const theirs = hien({ office: 'Phó Chánh Văn phòng', email: 'hien@example.vn', version: 2 })
  const done = vi.fn()
  answers(
    [412, { kind: 'stale', code: 'stale', latest: theirs }],
    [200, { ...theirs, office: 'Chánh Văn phòng', version: 3 }],
  )
  show(<Names account={hien()} onDone={done} />)
  type(/Chức vụ/, 'Chánh Văn phòng')
  fireEvent.click(screen.getByRole('button', { name: 'Ghi' }))
  await screen.findByText('Bản mới nhất: Phó Chánh Văn phòng')
  expect([typedIn(/Chức vụ/), typedIn(/Thư điện tử/)]).toEqual(['Chánh Văn phòng', 'hien@example.vn'])
  expect(screen.getByRole('alert').textContent).toContain('Chữ đồng chí gõ còn nguyên')
  fireEvent.click(screen.getByRole('button', { name: 'Ghi đè bản mới' }))
  await waitFor(() => expect(done).toHaveBeenCalledOnce())
  expect(sent.map(({ version, body }) => [version, body])).toEqual([
    ['"1"', { office: 'Chánh Văn phòng' }],
    ['"2"', { office: 'Chánh Văn phòng' }],
  ])
})

test('a refusal stands beside its field and what was typed stays', async () => {
  answers([400, { kind: 'invalid', code: 'fields', fields: [{ path: 'username', code: 'username_taken' }] }])
  show(<Names account={hien()} onDone={() => {}} />)
  type(/Tên đăng nhập/, 'loc.b')
  fireEvent.click(screen.getByRole('button', { name: 'Ghi' }))
  expect((await screen.findAllByText(/Tên đăng nhập này đã có người dùng/)).length).toBe(2)
  expect(typedIn(/Tên đăng nhập/)).toBe('loc.b')
})

test('a grant is withdrawn only after the question in its row, and «Không» leaves it', async () => {
  answers([200, hien()])
  show(<Grants account={hien({ grants: [grant(7, null)], open: 2, can: ['manage'] })} />)
  const ask = () => fireEvent.click(screen.getByRole('button', { name: /^Thu hồi Thư ký/ }))
  ask()
  expect(screen.getByText(/Mất ngay ở 2 máy đang mở/)).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: 'Không' }))
  expect(sent).toEqual([])
  ask()
  fireEvent.click(screen.getByRole('button', { name: 'Thu hồi «Thư ký»' }))
  await waitFor(() =>
    expect(sent.map(({ method, address }) => [method, address])).toEqual([['DELETE', '/api/grants/7']]),
  )
})

test('a grant that lies outside one’s area has no button', () => {
  show(<Grants account={hien({ grants: [grant(7, null, false)], can: [] })} />)
  expect(screen.queryAllByRole('button')).toEqual([])
})

test('a link is shown once and can be hidden', async () => {
  answers([201, { link: 'http://x/moi#ABC', key: 'ABC', expires: NOW }])
  show(<Link account={hien()} />)
  fireEvent.click(screen.getByRole('button', { name: 'Tạo đường dẫn đặt mật khẩu' }))
  expect(await screen.findByText('http://x/moi#ABC')).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: 'Đã gửi, ẩn đi' }))
  expect(screen.queryByText('http://x/moi#ABC')).toBeNull()
})

test('what ends within a week is counted, unless it is over or the account is disabled', () => {
  const [soon, later, over] = [grant(1, NOW + 7 * DAY), grant(2, NOW + 8 * DAY), grant(3, NOW)]
  const accounts = [hien({ grants: [soon, later, over] }), hien({ id: 6, grants: [soon], disabledAt: 1 })]
  expect([soonIn(accounts, NOW), nextEnd(accounts[0]!, NOW)]).toEqual([1, soon.to])
  expect((['all', 'soon', 'never', 'disabled'] as const).map((one) => matching(accounts, one, NOW).length)).toEqual([
    2, 1, 2, 1,
  ])
})
