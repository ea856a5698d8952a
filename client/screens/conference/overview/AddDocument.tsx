import { Modal, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconSearch } from '@tabler/icons-react'
import { keepPreviousData } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Conference, documentRoles, linkDocument } from '../../../../shared/conferences'
import { type Document, searchDocuments } from '../../../../shared/documents'
import { useCall, useSend } from '../../../api'
import { keepConference } from '../../../moves/use-move'
import { Button } from '../../../ui/Button'
import { day } from '../../../ui/format'
import { notice } from '../../../ui/Notice'
import { ProblemBanner } from '../../../ui/ProblemBanner'
import { Segmented } from '../../../ui/Segmented'
import { NewDocument } from './NewDocument'
import classes from './overview.module.css'

interface FoundProps {
  documents: readonly Document[]
  linked: ReadonlySet<number>
  onLink: (document: Document) => void
}

const Found = ({ documents, linked, onLink }: FoundProps) => {
  const { t } = useTranslation()
  if (documents.length === 0) return <p className="dim">{t('conference:document.none')}</p>
  return (
    <ul className={classes.found}>
      {documents.map((one) => (
        <li key={one.id}>
          <span>
            <b className="num">{one.number}</b> {one.date !== null && <span className="num dim">{day(one.date)}</span>}
            <small>{one.abstract}</small>
          </span>
          {linked.has(one.id) ? (
            <span className="dim">{t('conference:document.linked')}</span>
          ) : (
            <Button size="small" onClick={() => onLink(one)}>
              {t('conference:document.link', { number: one.number })}
            </Button>
          )}
        </li>
      ))}
    </ul>
  )
}

/** Links a document that is known, or enters a new one as printed, in its role. */
export const AddDocument = ({ conference, onClose }: { conference: Conference; onClose: () => void }) => {
  const { t } = useTranslation()
  const [role, setRole] = useState<Conference['documents'][number]['role']>('disseminated')
  const [typed, setTyped] = useState('')
  const [entering, setEntering] = useState(false)
  const [search] = useDebouncedValue(typed, 150)
  const found = useCall(searchDocuments, { query: { search } }, { placeholderData: keepPreviousData })
  const link = useSend(linkDocument, { onDone: keepConference })
  const linkOne = (one: Document) =>
    link.mutate(
      { params: { id: conference.id, document: one.id }, body: { role } },
      { onSuccess: () => notice(t('conference:document.done', { number: one.number })) },
    )
  return (
    <Modal
      closeOnEscape={false}
      opened
      size={720}
      onClose={onClose}
      title={<b>{t('conference:document.title')}</b>}
      closeButtonProps={{ 'aria-label': t('conference:document.close') }}
    >
      <div className={classes.form}>
        <ProblemBanner problem={link.error} />
        <Segmented
          label={t('conference:document.role')}
          value={role}
          options={documentRoles.map((value) => ({ value, label: t(`conference:overview.role.${value}`) }))}
          onChange={setRole}
        />
        <TextInput
          data-autofocus
          type="search"
          label={t('conference:document.search')}
          description={t('conference:document.searchHint')}
          leftSection={<IconSearch size={16} aria-hidden="true" />}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        {found.data && (
          <Found
            documents={found.data.documents}
            linked={new Set(conference.documents.map((one) => one.id))}
            onLink={linkOne}
          />
        )}
        {entering ? (
          <NewDocument onEntered={linkOne} />
        ) : (
          <div>
            <Button onClick={() => setEntering(true)}>{t('conference:document.showNew')}</Button>
          </div>
        )}
      </div>
    </Modal>
  )
}
