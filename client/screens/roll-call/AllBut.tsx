import { IconSearch, IconX } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/Button'
import { TextField } from '../../ui/fields'
import { count } from '../../ui/format'
import { Segmented } from '../../ui/Segmented'
import { AbsenceSelect } from './AbsenceSelect'
import { type Absence, candidates, type Picked, planOf } from './all-but'
import classes from './all-but.module.css'
import { finder, indexOf } from './find'
import type { Said } from './marks'
import { useUnderName } from './RowItem'
import type { Row } from './rows'
import { Sheet } from './Sheet'
import sheet from './sheet.module.css'

/** So many of the others are shown; the search reaches all. */
const SHOWN = 60

type Mode = 'common' | 'each'

interface AllButProps {
  rows: readonly Row[]
  onRecord: (said: Array<{ row: Row; said: Said }>, numbers: { present: number; absent: number }) => void
  onClose: () => void
}

const Person = ({ row }: { row: Row }) => {
  const under = useUnderName()
  return (
    <span className={classes.who}>
      <b>{row.seat.printedName}</b>
      <span>{under(row)}</span>
    </span>
  )
}

interface PickedRowProps {
  row: Row
  each: boolean
  absence: Absence | undefined
  onAbsence: (absence: Absence) => void
  onDrop: () => void
}
const PickedRow = ({ row, each, absence, onAbsence, onDrop }: PickedRowProps) => {
  const { t } = useTranslation()
  return (
    <li className={classes.pick}>
      <button
        type="button"
        className={classes.drop}
        aria-label={t('roll-call:allBut.drop', { name: row.seat.printedName })}
        onClick={onDrop}
      >
        <IconX size={20} aria-hidden="true" />
      </button>
      <Person row={row} />
      {each && (
        <AbsenceSelect
          label={t('roll-call:allBut.why', { name: row.seat.printedName })}
          value={absence}
          onChange={onAbsence}
        />
      )}
    </li>
  )
}

/** Picks of the sheet: who is absent and why, one reason for all or each their own. */
const usePicks = (rows: readonly Row[]) => {
  const [picked, setPicked] = useState<Picked>(new Map())
  const [mode, setMode] = useState<Mode>('common')
  const [common, setCommon] = useState<Absence>()
  const set = (seat: number, absence?: Absence): void => setPicked(new Map(picked).set(seat, absence))
  const drop = (seat: number): void => setPicked(new Map([...picked].filter(([id]) => id !== seat)))
  const plan = planOf(rows, picked, mode === 'each' ? 'each' : common)
  return { picked, mode, setMode, common, setCommon, set, drop, plan }
}

/** «Tất cả trừ…»: pick who is absent, all others unmarked are present. Recorded at once, taken back by one tap. */
export const AllBut = ({ rows, onRecord, onClose }: AllButProps) => {
  const { t } = useTranslation()
  const [typed, setTyped] = useState('')
  const { picked, mode, setMode, common, setCommon, set, drop, plan } = usePicks(rows)
  const all = candidates(rows)
  const index = useMemo(() => indexOf(rows.map(({ seat }) => seat)), [rows])
  const found = finder(index, typed)
  const chosen = all.filter(({ seat }) => picked.has(seat.id))
  const rest = all.filter(({ seat }) => !picked.has(seat.id) && found(seat.id))
  const pick = (row: Row): void => {
    set(row.seat.id)
    setTyped('')
  }
  const onlyMatch = typed.trim() !== '' && rest.length === 1 ? rest[0] : undefined
  const under =
    plan.open > 0
      ? t('roll-call:allBut.open', { count: plan.open })
      : t('roll-call:allBut.sum', { excused: count(plan.excused), unexcused: count(plan.unexcused) })
  const foot = (
    <>
      <Button
        kind="primary"
        size="big"
        wide
        disabled={plan.open > 0 || plan.said.length === 0}
        onClick={() => onRecord(plan.said, plan)}
      >
        {t('roll-call:allBut.verb', { present: count(plan.present), absent: count(plan.absent) })}
      </Button>
      <p className={`${sheet.under} num`}>{under}</p>
    </>
  )
  return (
    <Sheet tall title={t('roll-call:act.allBut')} sub={t('roll-call:allBut.sub')} onClose={onClose} foot={foot}>
      <div className={classes.head}>
        <TextField
          aria-label={t('roll-call:allBut.find')}
          placeholder={t('roll-call:allBut.find')}
          size="md"
          leftSection={<IconSearch size={20} aria-hidden="true" />}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          onKeyDown={(event) => event.key === 'Enter' && onlyMatch && pick(onlyMatch)}
        />
        <div className={classes.mode}>
          <b className="num">{t('roll-call:allBut.picked', { count: plan.absent })}</b>
          <Segmented
            label={t('roll-call:allBut.mode')}
            size="touch"
            value={mode}
            options={[
              { value: 'common', label: t('roll-call:allBut.common') },
              { value: 'each', label: t('roll-call:allBut.each') },
            ]}
            onChange={setMode}
          />
        </div>
        {mode === 'common' && chosen.length > 0 && (
          <div className={classes.common}>
            <span>{t('roll-call:allBut.commonWhy')}</span>
            <AbsenceSelect label={t('roll-call:allBut.commonWhy')} value={common} onChange={setCommon} />
          </div>
        )}
      </div>
      <ul className={classes.list}>
        {chosen.map((row) => (
          <PickedRow
            key={row.seat.id}
            row={row}
            each={mode === 'each'}
            absence={picked.get(row.seat.id)}
            onAbsence={(absence) => set(row.seat.id, absence)}
            onDrop={() => drop(row.seat.id)}
          />
        ))}
      </ul>
      <div className={`${classes.rest} num`}>
        <h3>{t('roll-call:allBut.rest', { count: plan.present })}</h3>
        <span>{t('roll-call:allBut.of', { count: all.length })}</span>
      </div>
      <ul className={classes.list}>
        {rest.slice(0, SHOWN).map((row) => (
          <li key={row.seat.id}>
            <button
              type="button"
              className={classes.other}
              title={t('roll-call:allBut.pick')}
              onClick={() => pick(row)}
            >
              <span className={classes.ring} aria-hidden="true" />
              <Person row={row} />
            </button>
          </li>
        ))}
      </ul>
      {rest.length > SHOWN && (
        <p className={classes.beyond}>{t('roll-call:allBut.beyond', { count: rest.length - SHOWN })}</p>
      )}
      {rest.length === 0 && typed !== '' && <p className={classes.beyond}>{t('roll-call:allBut.nobody')}</p>}
    </Sheet>
  )
}
