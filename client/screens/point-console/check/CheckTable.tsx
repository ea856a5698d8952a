import {
  IconAlertTriangle,
  IconArrowDown,
  IconArrowUp,
  IconCheck,
  IconCircleHalf2,
  IconDeviceSpeaker,
  IconLoader2,
  IconMicrophone,
  IconPhoto,
  IconPointFilled,
  IconRefresh,
  IconServer,
  IconVideo,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../../ui/Button'
import { clockTime } from '../../../ui/format'
import type { IconType } from '../../../ui/icon'
import { useProblemText } from '../../../ui/problem-text'
import classes from './check.module.css'
import type { Row, RowName, RowVerdict } from './rows'
import type { Check } from './use-check'

const icons: Record<RowName, IconType> = {
  camera: IconVideo,
  microphone: IconMicrophone,
  loudspeaker: IconDeviceSpeaker,
  up: IconArrowUp,
  down: IconArrowDown,
  server: IconServer,
  picture: IconPhoto,
}
const verdicts: Record<RowVerdict, IconType> = {
  waiting: IconPointFilled,
  running: IconLoader2,
  passed: IconCheck,
  weak: IconCircleHalf2,
  failed: IconAlertTriangle,
}

/** Steps to take, only at the row that deviates. */
const Remedy = ({ row }: { row: Row }) => {
  const { t } = useTranslation()
  const text = useProblemText()
  const { remedy } = row
  if (!remedy) return null
  if ('problem' in remedy) return <p>{text(remedy.problem)}</p>
  const steps =
    'device' in remedy
      ? t(`media:remedy.${row.name}.${remedy.device}`, { returnObjects: false })
      : t(`media:remedy.line.${remedy.line}`, { returnObjects: false })
  return (
    <ol>
      {steps.split('\n').map((step) => (
        <li key={step}>{step}</li>
      ))}
    </ol>
  )
}

const CheckRow = ({ row, at, onRetry }: { row: Row; at: number | undefined; onRetry: () => void }) => {
  const { t } = useTranslation()
  const Icon = icons[row.name]
  const Verdict = verdicts[row.verdict]
  const settled = row.verdict !== 'waiting' && row.verdict !== 'running'
  const name = t(`media:check.name.${row.name}`)
  return (
    <tr data-verdict={row.verdict} data-check={row.name}>
      <th scope="row">
        <span className={classes.name}>
          <Icon size={18} stroke={1.75} aria-hidden="true" />
          <span>
            {name}
            <small>{t(`media:check.what.${row.name}`)}</small>
          </span>
        </span>
      </th>
      <td className={classes.result}>
        <span className={classes.verdict}>
          <Verdict size={16} stroke={1.75} aria-hidden="true" />
          {t(`media:check.verdict.${row.verdict}`)}
        </span>
        <span className={classes.value}>{t(`media:check.result.${row.code}`, row.values)}</span>
      </td>
      <td className={classes.time}>{settled && at !== undefined && clockTime(at)}</td>
      <td className={classes.remedy}>
        <Remedy row={row} />
      </td>
      <td className={classes.act}>
        <Button
          kind="quiet"
          size="touch"
          icon={IconRefresh}
          label={t('media:check.retry', { name })}
          onClick={onRetry}
        />
      </td>
    </tr>
  )
}

const Group = ({ title }: { title: string }) => (
  <tr className={classes.group}>
    <th colSpan={5} scope="colgroup">
      {title}
    </th>
  </tr>
)

/** The seven checks: what was found, when, and what to do where something deviates. */
export const CheckTable = ({ check }: { check: Check }) => {
  const { t } = useTranslation()
  const rowOf = (row: Row) => (
    <CheckRow key={row.name} row={row} at={check.times.get(row.name)} onRetry={() => check.retry(row.name)} />
  )
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          <th scope="col">{t('media:check.column.part')}</th>
          <th scope="col">{t('media:check.column.result')}</th>
          <th scope="col">{t('media:check.column.at')}</th>
          <th scope="col" colSpan={2}>
            {t('media:check.column.remedy')}
          </th>
        </tr>
      </thead>
      <tbody>
        <Group title={t('media:check.here')} />
        {check.rows.slice(0, 3).map(rowOf)}
        <Group title={t('media:check.line')} />
        {check.rows.slice(3).map(rowOf)}
      </tbody>
    </table>
  )
}
