import {
  IconBell,
  IconClipboardCheck,
  IconClockExclamation,
  IconGitMerge,
  IconPhone,
  IconPlusMinus,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { acceptSheet } from '../../../shared/sheets'
import { useSend } from '../../api'
import { serverNow } from '../../clock'
import { Button, ButtonLink } from '../../ui/Button'
import { hour } from '../../ui/format'
import { notice } from '../../ui/Notice'
import { useProblemText } from '../../ui/problem-text'
import below from './dock.module.css'
import type { InboxEntry, RollUp } from './figures'
import { sheetsChanged } from './keep'
import { useNames } from './names'
import type { Desk } from './use-desk'
import { useWords } from './use-words'

const looks = {
  conflict: { icon: IconGitMerge, color: 'var(--unexcused)' },
  difference: { icon: IconPlusMinus, color: 'var(--excused)' },
  silent: { icon: IconBell, color: 'var(--excused)' },
  late: { icon: IconClockExclamation, color: 'var(--excused)' },
  submitted: { icon: IconClipboardCheck, color: 'var(--text2)' },
} as const

interface InboxRowProps {
  entry: InboxEntry
  desk: Desk
  can: RollUp['can']
  /** The one that E opens. */
  withKey: boolean
}

const numberIn = (values: InboxEntry['values'], name: string): number => Number(values[name] ?? 0)

/** What there is to know of it, in one line. */
const useFacts = (desk: Desk): ((entry: InboxEntry) => string) => {
  const { t } = useTranslation()
  return ({ kind, values, point }) => {
    const at = hour(numberIn(values, 'at'))
    switch (kind) {
      case 'silent': {
        const late = Math.floor((serverNow() - numberIn(values, 'due')) / 60_000)
        const who = desk.points.find(({ id }) => id === point)?.responsible ?? ''
        const due = late > 0 ? t('secretary:inbox.overdue', { count: late }) : t('secretary:inbox.due')
        return [due, who].filter(Boolean).join(' · ')
      }
      case 'difference':
        return t('secretary:inbox.difference', { ...values })
      case 'late':
        return t('secretary:inbox.late', { at, count: numberIn(values, 'minutes') })
      case 'submitted':
        return t('secretary:inbox.submitted', { at })
      case 'conflict':
        return t('secretary:inbox.conflict')
    }
  }
}

const Act = ({ entry, desk, can, withKey }: InboxRowProps) => {
  const { t } = useTranslation()
  const [, go] = useWords()
  const problem = useProblemText()
  const accept = useSend(acceptSheet, {
    onDone: (sheet) => {
      sheetsChanged([sheet])
      notice(t('secretary:sheet.accepted', { name: entry.pointName }))
    },
    onRefused: (refused) => notice(problem(refused)),
  })
  const { kind, point, seat } = entry
  const look = (): void => go({ hall: point, seat: seat ?? undefined })
  if (kind === 'conflict' || kind === 'difference')
    return (
      <Button size="small" onClick={look} {...(withKey ? { keyName: 'E' } : {})}>
        {t('secretary:inbox.evidence')}
      </Button>
    )
  if (kind === 'silent') {
    const phone = desk.points.find(({ id }) => id === point)?.phone
    return phone ? (
      <ButtonLink size="small" external icon={IconPhone} to={`tel:${phone.replace(/[^+\d]/g, '')}`}>
        {phone}
      </ButtonLink>
    ) : (
      <span className="dim small">{t('secretary:inbox.noPhone')}</span>
    )
  }
  return (
    <>
      <Button size="small" kind="quiet" onClick={look}>
        {t('secretary:inbox.look')}
      </Button>
      {can.includes('accept') && (
        <Button
          size="small"
          busy={accept.isPending}
          label={t('secretary:sheet.acceptOf', { name: entry.pointName })}
          onClick={() => accept.mutate({ params: { id: desk.session.id, point } })}
        >
          {t('secretary:sheet.accept')}
        </Button>
      )}
    </>
  )
}

/** One thing that waits. */
export const InboxRow = (props: InboxRowProps) => {
  const { t } = useTranslation()
  const { hall } = useNames()
  const facts = useFacts(props.desk)
  const { entry } = props
  const { icon: Icon, color } = looks[entry.kind]
  return (
    <li className={below.entry}>
      <span className={below.kind} style={{ color }}>
        <Icon size={16} stroke={1.75} aria-hidden="true" />
        {t(`secretary:inbox.one.${entry.kind}`)}
      </span>
      <p>
        <b>{[hall(entry.pointName), entry.name].filter(Boolean).join(' · ')}</b>
        <span className="num">{facts(entry)}</span>
      </p>
      <span className={below.entryActs}>
        <Act {...props} />
      </span>
    </li>
  )
}
