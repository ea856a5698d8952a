import { IconAlertCircle, IconPlus, IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Conference, documentRoles, linkDocument, unlinkDocument } from '../../../../shared/conferences'
import { useSend } from '../../../api'
import { keepConference } from '../../../moves/use-move'
import { Button } from '../../../ui/Button'
import { Empty } from '../../../ui/Empty'
import { day } from '../../../ui/format'
import { Panel } from '../../../ui/Panel'
import { ProblemBanner } from '../../../ui/ProblemBanner'
import { Segmented } from '../../../ui/Segmented'
import { UndoBar } from '../../../ui/UndoBar'
import { useGap } from '../use-gap'
import { AddDocument } from './AddDocument'
import classes from './overview.module.css'

type Linked = Conference['documents'][number]

interface RowProps {
  linked: Linked
  frozen: boolean
  onRole: (role: Linked['role']) => void
  onUnlink: () => void
}

const Row = ({ linked, frozen, onRole, onUnlink }: RowProps) => {
  const { t } = useTranslation()
  const { number, abstract, type, issuer, date, role } = linked
  return (
    <li className={classes.document}>
      <b className="num">{number}</b>
      <span className={classes.abstract}>
        {abstract}
        <small>{t('conference:overview.issued', { type, issuer })}</small>
      </span>
      {date === null ? (
        <span className={classes.lackField}>
          <IconAlertCircle size={16} aria-hidden="true" /> {t('conference:overview.noDate')}
        </span>
      ) : (
        <span className="num">{day(date)}</span>
      )}
      {frozen ? (
        <span className="dim">{t(`conference:overview.role.${role}`)}</span>
      ) : (
        <Segmented
          label={t('conference:overview.roleOf', { number })}
          value={role}
          options={documentRoles.map((value) => ({ value, label: t(`conference:overview.role.${value}`) }))}
          onChange={onRole}
        />
      )}
      {!frozen && (
        <Button
          kind="quiet"
          size="small"
          icon={IconX}
          label={t('conference:overview.unlink', { number })}
          onClick={onUnlink}
        />
      )}
    </li>
  )
}

/** Which documents the conference disseminates, refers to, follows up. Taking one away can be undone. */
export const Documents = ({ conference }: { conference: Conference }) => {
  const { t } = useTranslation()
  const [adding, setAdding] = useState(false)
  const [gone, setGone] = useState<Linked>()
  const { id, documents } = conference
  const frozen = !conference.can.includes('change')
  const link = useSend(linkDocument, { onDone: keepConference })
  const unlink = useSend(unlinkDocument, { onDone: keepConference })
  useGap(true, (code) => code === 'resolution' && !frozen && setAdding(true))
  const setRole = ({ id: document }: Linked, role: Linked['role']) =>
    link.mutate({ params: { id, document }, body: { role } })
  return (
    <Panel
      title={t('conference:overview.documents')}
      note={documents.length || undefined}
      end={
        !frozen && (
          <Button size="small" icon={IconPlus} onClick={() => setAdding(true)}>
            {t('conference:overview.addDocument')}
          </Button>
        )
      }
    >
      <ProblemBanner problem={link.error ?? unlink.error} />
      <ul className={classes.documents}>
        {documents.map((linked) => (
          <Row
            key={linked.id}
            linked={linked}
            frozen={frozen}
            onRole={(role) => setRole(linked, role)}
            onUnlink={() => {
              unlink.mutate({ params: { id, document: linked.id } })
              setGone(linked)
            }}
          />
        ))}
      </ul>
      {documents.length === 0 && (
        <Empty title={t('conference:overview.noDocuments')}>{t('conference:overview.noDocumentsText')}</Empty>
      )}
      <UndoBar
        done={
          gone && !unlink.error
            ? { id: gone.id, text: t('conference:overview.unlinked', { number: gone.number }) }
            : undefined
        }
        onOver={() => setGone(undefined)}
        onUndo={() => {
          if (gone) setRole(gone, gone.role)
          setGone(undefined)
        }}
      />
      {adding && <AddDocument conference={conference} onClose={() => setAdding(false)} />}
    </Panel>
  )
}
