import { Modal, Switch } from '@mantine/core'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { hideKeys, listenToKeys, type PageKey, switchKeys, useKeyGroups, useKeysOn, useKeysShown } from './keys'
import classes from './ui.module.css'

const written = (key: PageKey): string[] => [
  ...(key.alt ? ['Alt'] : []),
  ...(key.shift ? ['Shift'] : []),
  key.key.length === 1 ? key.key.toUpperCase() : key.key,
]

/** The dialog behind `?`: the keys of the page in view, and the switch that turns them off. Mounted once. */
export const KeysHelp = () => {
  const { t } = useTranslation()
  const shown = useKeysShown()
  const on = useKeysOn()
  const keys = useKeyGroups().flat()
  useEffect(listenToKeys, [])
  const always: Array<[string[], string]> = [
    [['?'], t('ui:keys.list')],
    [['F6'], t('ui:keys.region')],
  ]
  const rows = [...keys.map((key): [string[], string] => [written(key), key.label]), ...always]
  return (
    <Modal
      opened={shown}
      onClose={hideKeys}
      title={t('ui:keys.title')}
      closeButtonProps={{ 'aria-label': t('ui:close') }}
    >
      <dl className={classes.keys}>
        {rows.map(([names, label]) => (
          <div key={label}>
            <dt>
              {names.map((name) => (
                <kbd key={name}>{name}</kbd>
              ))}
            </dt>
            <dd>{label}</dd>
          </div>
        ))}
      </dl>
      <Switch label={t('ui:keys.switch')} checked={on} onChange={(event) => switchKeys(event.currentTarget.checked)} />
    </Modal>
  )
}
