import { IconTrash, IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { changeItem, type Item, itemKinds, item as itemSchema } from '../../../../shared/agenda'
import type { Conference } from '../../../../shared/conferences'
import type { Point } from '../../../../shared/points'
import { problem } from '../../../../shared/problems'
import { api } from '../../../api'
import { Button } from '../../../ui/Button'
import { hour } from '../../../ui/format'
import { Panel } from '../../../ui/Panel'
import { useShortName } from '../points/use-tree'
import { SavedSelect } from '../saved/SavedSelect'
import { SavedText } from '../saved/SavedText'
import type { Held } from '../saved/use-saved'
import classes from './programme.module.css'
import { clockOn, minutesOf, type Placed, type Times } from './times'
import { settle } from './use-moves'
import { keepItem, type Part } from './use-programme'

type Change = Times & Partial<Pick<Item, 'title' | 'kind' | 'presenterPrinted' | 'presenterOffice' | 'point'>>

const HERE = ''
const refused = (path: string) => problem('invalid', 'fields', { fields: [{ path, code: 'shape' }] })

export interface ItemPanelProps {
  conference: Conference
  part: Part
  placed: Placed
  points: readonly Point[]
  editable: boolean
  onRemove: () => void
  onClose: () => void
}

/** Every field as a text: what stands in it, how a change of it is sent. */
const useFields = ({ conference, part, placed }: ItemPanelProps) => {
  const { item, session, from } = placed
  const field = (path: string, textOf: (item: Item) => string, changeOf: (text: string) => Change) => ({
    path,
    within: 'item-',
    held: { value: textOf(item), version: item.version },
    read: (now: unknown): Held<string> | undefined => {
      const parsed = itemSchema.safeParse(now)
      return parsed.success ? { value: textOf(parsed.data), version: parsed.data.version } : undefined
    },
    send: async (text: string, version: number) => {
      const body = changeOf(text)
      const changed = await api(changeItem, { params: { id: item.id }, version, body })
      keepItem(changed, conference.id)
      if ('plannedFrom' in body || 'plannedTo' in body) await settle(conference.id, part, changed)
    },
  })
  const start = (text: string): Change => {
    if (text.trim() === '') return { plannedFrom: null }
    const at = clockOn(session, text)
    if (at === undefined) throw refused('plannedFrom')
    return item.plannedTo === null ? { plannedFrom: at } : { plannedFrom: at, plannedTo: at + (item.plannedTo - from) }
  }
  const length = (text: string): Change => {
    if (text.trim() === '') return { plannedTo: null }
    if (!/^\d{1,4}$/.test(text.trim())) throw refused('plannedTo')
    return { plannedTo: from + Number(text) * 60_000 }
  }
  return {
    title: field(
      'title',
      (one) => one.title,
      (title) => ({ title }),
    ),
    presenter: field(
      'presenterPrinted',
      (one) => one.presenterPrinted,
      (text) => ({ presenterPrinted: text }),
    ),
    office: field(
      'presenterOffice',
      (one) => one.presenterOffice,
      (text) => ({ presenterOffice: text }),
    ),
    kind: field(
      'kind',
      (one) => one.kind,
      (text) => ({ kind: itemKinds.find((kind) => kind === text) ?? 'other' }),
    ),
    point: field(
      'point',
      (one) => (one.point === null ? HERE : String(one.point)),
      (text) => ({ point: text === HERE ? null : Number(text) }),
    ),
    from: field('plannedFrom', (one) => (one.plannedFrom === null ? '' : hour(one.plannedFrom)), start),
    length: field(
      'plannedTo',
      (one) => (one.plannedTo === null ? '' : String(minutesOf({ from: one.plannedFrom ?? from, to: one.plannedTo }))),
      length,
    ),
  }
}

/** The chosen item, each field saved alone. Inherited ones are only read. */
export const ItemPanel = (props: ItemPanelProps) => {
  const { placed, points, editable, onRemove, onClose } = props
  const { t } = useTranslation()
  const shortName = useShortName()
  const fields = useFields(props)
  const { item, session } = placed
  const disabled = !editable
  const within = points.filter((point) => point.path.startsWith(session.path) && point.id !== session.host)
  const places = [
    { value: HERE, label: t('conference:programme.atHost') },
    { value: String(session.host), label: shortName(session.hostName) },
    ...within.map((point) => ({ value: String(point.id), label: shortName(point.printedName) })),
  ]
  return (
    <Panel
      title={t(editable ? 'conference:programme.editTitle' : 'conference:programme.itemTitle')}
      note={disabled ? t('conference:programme.locked') : undefined}
      end={<Button size="small" kind="quiet" icon={IconX} label={t('conference:programme.close')} onClick={onClose} />}
    >
      <div className={classes.panel}>
        <SavedText {...fields.title} long label={t('conference:programme.title')} disabled={disabled} />
        <div className={classes.pair}>
          <SavedText
            {...fields.from}
            label={t('conference:programme.plannedFrom')}
            disabled={disabled}
            input={{ placeholder: t('conference:programme.auto', { at: hour(placed.from) }) }}
          />
          <SavedText
            {...fields.length}
            label={t('conference:programme.length')}
            disabled={disabled}
            input={{ inputMode: 'numeric', rightSection: t('conference:programme.minutes', { minutes: '' }) }}
          />
        </div>
        <SavedText {...fields.presenter} label={t('conference:programme.presenter')} disabled={disabled} />
        <SavedText {...fields.office} label={t('conference:programme.presenterOffice')} disabled={disabled} />
        <div className={classes.pair}>
          <SavedSelect
            {...fields.kind}
            label={t('conference:programme.kind')}
            disabled={disabled}
            data={itemKinds.map((value) => ({ value, label: t(`conference:programme.kinds.${value}`) }))}
          />
          <SavedSelect {...fields.point} label={t('conference:programme.at')} disabled={disabled} data={places} />
        </div>
        {editable && item.actualFrom === null && (
          <div>
            <Button size="small" icon={IconTrash} onClick={onRemove}>
              {t('conference:programme.remove')}
            </Button>
          </div>
        )}
      </div>
    </Panel>
  )
}
