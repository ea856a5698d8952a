import { IconUsb } from '@tabler/icons-react'
import { type RefObject, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../../ui/Button'
import { TextField } from '../../../ui/fields'
import classes from './scan.module.css'

/** A USB reader types the code and `Enter`; a thumb types it from the paper. The field keeps the focus for the next one. */
export const CodeField = ({
  field,
  onCode,
}: {
  field: RefObject<HTMLInputElement | null>
  onCode: (code: string) => void
}) => {
  const { t } = useTranslation()
  const [typed, setTyped] = useState('')
  return (
    <form
      className={classes.code}
      onSubmit={(event) => {
        event.preventDefault()
        if (typed.trim() === '') return
        onCode(typed.trim())
        setTyped('')
        field.current?.focus()
      }}
    >
      <TextField
        ref={field}
        size="md"
        aria-label={t('roll-call:scan.code')}
        placeholder={t('roll-call:scan.code')}
        leftSection={<IconUsb size={20} aria-hidden="true" />}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        maxLength={40}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <Button type="submit" size="touch">
        {t('roll-call:scan.take')}
      </Button>
    </form>
  )
}
