import { IconLock } from '@tabler/icons-react'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Session } from '../../../shared/sessions'
import { lockSheets } from '../../../shared/sheets'
import { useSend } from '../../api'
import { Button } from '../../ui/Button'
import { Confirm } from '../../ui/Confirm'
import { count } from '../../ui/format'
import { notice } from '../../ui/Notice'
import type { RollUp } from './figures'
import { sheetsChanged } from './keep'
import { useNames } from './names'
import { whyNotAll } from './sheet-acts'

/** Over so many the short name of the node is typed first. */
const MANY = 100

/** Locks every accepted sheet at and below the node; shown before it can be used, so that nobody looks for it at the close. */
export const LockAll = ({ session, rollUp }: { session: Session; rollUp: RollUp }) => {
  const { t } = useTranslation()
  const { short } = useNames()
  const [asked, setAsked] = useState(false)
  const id = useId()
  const { node, sheets } = rollUp
  const n = sheets.accepted
  const why = whyNotAll(n, session)
  const send = useSend(lockSheets, {
    onDone: ({ locked }) => {
      sheetsChanged(locked)
      setAsked(false)
      notice(t('secretary:lock.done', { count: locked.length }))
    },
  })
  const verb = t('secretary:lock.verbAll', { count: n })
  return (
    <>
      <span title={why && t(`secretary:why.${why}`)}>
        <Button
          kind="danger"
          icon={IconLock}
          disabled={why !== undefined}
          describedBy={id}
          onClick={() => setAsked(true)}
        >
          {n === 0 ? t('secretary:lock.verbNone') : verb}
        </Button>
        <span id={id} className="visually-hidden">
          {why && t(`secretary:why.${why}`)}
        </span>
      </span>
      <Confirm
        opened={asked}
        title={t('secretary:lock.titleAll', { name: short(node.name) })}
        verb={verb}
        busy={send.isPending}
        problem={send.error}
        {...(n > MANY ? { typed: short(node.name) } : {})}
        onClose={() => setAsked(false)}
        onConfirm={() => send.mutate({ params: { id: session.id, point: node.point }, body: { subtree: true } })}
      >
        <p>{t('secretary:lock.textAll', { n: count(n), others: count(sheets.open + sheets.submitted) })}</p>
      </Confirm>
    </>
  )
}
