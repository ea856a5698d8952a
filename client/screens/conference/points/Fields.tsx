import { useTranslation } from 'react-i18next'
import { changePoint, countings, followings, type Point, point as pointSchema } from '../../../../shared/points'
import { api } from '../../../api'
import { SavedNumber } from '../saved/SavedNumber'
import { SavedSelect } from '../saved/SavedSelect'
import { SavedText } from '../saved/SavedText'
import type { Held } from '../saved/use-saved'
import classes from './points.module.css'
import { keepPoints } from './use-tree'

type Field = 'printedName' | 'venue' | 'capacity' | 'responsible' | 'phone' | 'counting' | 'follows'
type Values = Pick<Point, Field | 'version'>

const read =
  <F extends Field>(field: F) =>
  (now: unknown): Held<Values[F]> | undefined => {
    const parsed = pointSchema.safeParse(now)
    if (!parsed.success) return undefined
    const values: Values = parsed.data
    return { value: values[field], version: values.version }
  }

/** A point's fields, each saved alone. */
export const Fields = ({ point, editable }: { point: Point; editable: boolean }) => {
  const { t } = useTranslation()
  const values: Values = point
  const of = <F extends Field>(field: F, label: string) => ({
    path: field,
    within: 'point-',
    label,
    disabled: !editable,
    held: { value: values[field], version: point.version },
    read: read(field),
    send: async (value: Values[F], version: number) => {
      const changed = await api(changePoint, { params: { id: point.id }, version, body: { [field]: value } })
      keepPoints(changed.conference, [changed])
    },
  })
  const counting = of('counting', t('conference:points.counting.label'))
  const follows = of('follows', t('conference:points.follows'))
  const choose =
    <V extends string>(allowed: readonly V[], send: (value: V, version: number) => Promise<unknown>) =>
    async (value: string, version: number) => {
      const known = allowed.find((each) => each === value)
      if (known !== undefined) await send(known, version)
    }
  return (
    <div className={classes.fields}>
      <SavedText {...of('printedName', t('conference:points.printedName'))} />
      <div className={classes.pair}>
        <SavedText {...of('venue', t('conference:points.venue'))} />
        <SavedNumber {...of('capacity', t('conference:points.capacity'))} />
        <SavedText {...of('responsible', t('conference:points.responsible'))} lacking={point.responsible === ''} />
        <SavedText
          {...of('phone', t('conference:points.phone'))}
          lacking={point.phone === ''}
          input={{ type: 'tel' }}
        />
        <SavedSelect
          {...counting}
          send={choose(countings, counting.send)}
          data={countings.map((value) => ({ value, label: t(`conference:points.counting.${value}`) }))}
        />
        <SavedSelect
          {...follows}
          send={choose(followings, follows.send)}
          data={followings.map((value) => ({ value, label: t(`conference:points.followsVia.${value}`) }))}
        />
      </div>
    </div>
  )
}
