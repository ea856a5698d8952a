import { IconCornerDownRight, IconMapPin, IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Conference } from '../../../../shared/conferences'
import { listPoints } from '../../../../shared/points'
import { useCall } from '../../../api'
import { useMe } from '../../../session'
import { Button } from '../../../ui/Button'
import { type Column, DataTable } from '../../../ui/DataTable'
import { Empty } from '../../../ui/Empty'
import { dayMonth, span } from '../../../ui/format'
import { Panel } from '../../../ui/Panel'
import { composer } from '../rights'
import { AddSession } from '../session/AddSession'
import { type ActedSession, useSessions } from '../session/use-sessions'
import classes from './overview.module.css'
import { SessionActs } from './SessionActs'
import { Timeline } from './Timeline'

const useColumns = (conference: Conference): Column<ActedSession>[] => {
  const { t } = useTranslation()
  const head = (name: 'session' | 'host' | 'time' | 'continues' | 'chair' | 'stateColumn') =>
    t(`conference:overview.${name}`)
  const before = (id: number | null) => conference.sessions.find((one) => one.id === id)?.title
  return [
    {
      id: 'title',
      head: head('session'),
      heads: true,
      cell: ({ kind, title, state }) => (
        <span className={classes.sessionName} data-cancelled={state === 'cancelled' || undefined}>
          <i data-kind={kind} />
          <b>{title}</b>
        </span>
      ),
    },
    {
      id: 'host',
      head: head('host'),
      cell: ({ hostName }) => (
        <span className={classes.withIcon}>
          <IconMapPin size={16} aria-hidden="true" /> {hostName}
        </span>
      ),
    },
    {
      id: 'time',
      head: head('time'),
      cell: ({ plannedFrom, plannedTo }) => (
        <span className="num">
          {dayMonth(plannedFrom)} {span(plannedFrom, plannedTo)}
        </span>
      ),
    },
    {
      id: 'continues',
      head: head('continues'),
      wide: true,
      cell: ({ continues }) =>
        before(continues) ? (
          <span className={classes.withIcon}>
            <IconCornerDownRight size={16} aria-hidden="true" /> {before(continues)}
          </span>
        ) : (
          t('conference:overview.noValue')
        ),
    },
    {
      id: 'chair',
      head: head('chair'),
      wide: true,
      cell: ({ chair }) => chair || <span className="dim">{t('conference:overview.noChair')}</span>,
    },
    { id: 'state', head: head('stateColumn'), cell: ({ state }) => t(`common:session.${state}`) },
    {
      id: 'acts',
      head: '',
      width: '44px',
      cell: (session) => <SessionActs conference={conference} session={session} />,
    },
  ]
}

/** The sessions in order of time, with what they continue, and drawn over the hours. */
export const Sessions = ({ conference }: { conference: Conference }) => {
  const { t } = useTranslation()
  const [adding, setAdding] = useState(false)
  const me = useMe()
  const points = useCall(listPoints, { params: { id: conference.id } }).data?.points ?? []
  const mayAdd = points.some(composer(me, conference, points, 'organizer', 'director'))
  const columns = useColumns(conference)
  const acted = useSessions(conference.id).data?.sessions
  const sessions = acted ?? conference.sessions.map((one) => ({ ...one, can: [] }))
  return (
    <Panel
      title={t('conference:overview.sessions')}
      note={sessions.length || undefined}
      end={
        mayAdd && (
          <Button size="small" icon={IconPlus} onClick={() => setAdding(true)}>
            {t('conference:overview.addSession')}
          </Button>
        )
      }
    >
      {sessions.length === 0 ? (
        <Empty title={t('conference:overview.noSessions')}>{t('conference:overview.noSessionsText')}</Empty>
      ) : (
        <>
          <DataTable
            label={t('conference:overview.sessionTable')}
            columns={columns}
            rows={sessions}
            keyOf={(one) => one.id}
            rowHeight={36}
          />
          <Timeline sessions={sessions} />
        </>
      )}
      {adding && mayAdd && <AddSession conference={conference} onClose={() => setAdding(false)} />}
    </Panel>
  )
}
