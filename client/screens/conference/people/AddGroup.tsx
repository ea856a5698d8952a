import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../../ui/Button'
import classes from './people.module.css'

/** The title of a new group; the first person gives it its being. */
export const AddGroup = ({ onStart, onClose }: { onStart: (title: string) => void; onClose: () => void }) => {
  const { t } = useTranslation()
  const [title, setTitle] = useState('')
  return (
    <form
      className={classes.addGroup}
      onKeyDown={(event) => event.key === 'Escape' && onClose()}
      onSubmit={(event) => {
        event.preventDefault()
        if (title.trim() !== '') onStart(title.trim())
      }}
    >
      <TextInput
        ref={(input) => {
          if (title === '') input?.focus()
        }}
        label={t('conference:people.newGroup')}
        description={t('conference:people.newGroupHint')}
        maxLength={200}
        value={title}
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
      <Button type="submit" kind="primary">
        {t('conference:people.startGroup')}
      </Button>
      <Button onClick={onClose}>{t('conference:people.noGroup')}</Button>
    </form>
  )
}
