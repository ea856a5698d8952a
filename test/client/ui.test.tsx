import { MantineProvider } from '@mantine/core'
import { act, fireEvent, render, screen } from '@testing-library/react'
import type { ReactNode } from 'react'
import { describe, expect, it, vi } from 'vitest'
import '../../client/i18n'
import { Confirm } from '../../client/ui/Confirm'
import { DateTimeField } from '../../client/ui/DateTimeField'
import { TextField } from '../../client/ui/fields'
import { listenToKeys, useKeys } from '../../client/ui/keys'
import { ProblemBanner } from '../../client/ui/ProblemBanner'
import { Segmented } from '../../client/ui/Segmented'
import { problem } from '../../shared/problems'

const show = (what: ReactNode) => render(<MantineProvider env="test">{what}</MantineProvider>)
const opening = Date.UTC(2022, 4, 18, 1)

describe('an act that cannot be taken back', () => {
  const dialog = (onConfirm: () => void, onClose: () => void, typed?: string) =>
    show(
      <Confirm
        opened
        title="?"
        verb="Bế mạc 18 điểm cầu"
        onConfirm={onConfirm}
        onClose={onClose}
        {...(typed ? { typed } : {})}
      >
        {'…'}
      </Confirm>,
    )
  it('offers «Không» first and does nothing on it', async () => {
    const [confirm, close] = [vi.fn(), vi.fn()]
    dialog(confirm, close)
    const no = await screen.findByRole('button', { name: 'Không' })
    expect(no.hasAttribute('data-autofocus')).toBe(true)
    fireEvent.click(no)
    expect([confirm.mock.calls.length, close.mock.calls.length]).toEqual([0, 1])
  })
  it('wants the short name typed, where asked, before the verb works', async () => {
    const confirm = vi.fn()
    dialog(confirm, () => {}, 'Trung ương')
    const verb = await screen.findByRole('button', { name: 'Bế mạc 18 điểm cầu' })
    fireEvent.click(verb)
    expect(confirm).not.toHaveBeenCalled()
    fireEvent.change(screen.getByRole('textbox'), { target: { value: 'Trung ương ' } })
    fireEvent.click(verb)
    expect(confirm).toHaveBeenCalledOnce()
  })
})

describe('a refused form', () => {
  const refused = problem('invalid', 'fields', { fields: [{ path: 'title', code: 'too_long', values: { max: 300 } }] })
  it('says it beside the field and links to it from the summary', () => {
    show(
      <>
        <ProblemBanner problem={refused} labels={{ title: 'Tên hội nghị' }} />
        <TextField label="Tên hội nghị" path="title" problem={refused} defaultValue="x" />
      </>,
    )
    expect(screen.getAllByText(/nhiều nhất 300 ký tự/)).toHaveLength(2)
    fireEvent.click(screen.getByRole('link', { name: 'Tên hội nghị' }))
    expect(document.activeElement).toBe(screen.getByRole('textbox'))
  })
  it('keeps what was typed', () => {
    show(<TextField label="Tên" path="title" problem={refused} defaultValue="Hội nghị" />)
    expect(screen.getByRole('textbox')).toHaveProperty('value', 'Hội nghị')
  })
})

describe('a date field', () => {
  it('takes what offices type, and says so when it is no date', () => {
    const change = vi.fn()
    show(<DateTimeField label="Khai mạc" value={opening} onChange={change} />)
    const field = screen.getByRole('textbox')
    expect(field).toHaveProperty('value', '18/05/2022 08:00')
    fireEvent.change(field, { target: { value: '19/5/2022 7:30' } })
    fireEvent.blur(field)
    expect(change).toHaveBeenCalledExactlyOnceWith(opening + 24 * 3_600_000 - 1_800_000)
    fireEvent.change(field, { target: { value: '31/2/2022' } })
    fireEvent.blur(field)
    expect(screen.getByText(/Viết ngày và giờ/)).toBeTruthy()
    expect(change).toHaveBeenCalledOnce()
  })
})

it('sets a named state, and choosing it again changes nothing', () => {
  const change = vi.fn()
  const options = [
    { value: 'a', label: 'Quán triệt' },
    { value: 'b', label: 'Viện dẫn' },
  ] as const
  show(<Segmented label="Vai" value="a" options={options} onChange={change} />)
  fireEvent.click(screen.getByRole('radio', { name: 'Quán triệt' }))
  expect(change).not.toHaveBeenCalled()
  fireEvent.click(screen.getByRole('radio', { name: 'Viện dẫn' }))
  expect(change).toHaveBeenCalledExactlyOnceWith('b')
})

describe('keys of the page', () => {
  const Page = ({ run }: { run: () => void }) => {
    useKeys([{ key: 'n', label: 'Tạo', run }])
    return <input aria-label="ô" />
  }
  it('work outside fields, not inside, and end with the page', () => {
    const run = vi.fn()
    const stop = listenToKeys()
    const page = show(<Page run={run} />)
    act(() => void fireEvent.keyDown(document.body, { key: 'N' }))
    fireEvent.keyDown(screen.getByRole('textbox'), { key: 'n' })
    expect(run).toHaveBeenCalledOnce()
    page.unmount()
    fireEvent.keyDown(document.body, { key: 'n' })
    expect(run).toHaveBeenCalledOnce()
    stop()
  })
})
