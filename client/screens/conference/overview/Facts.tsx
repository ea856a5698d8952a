import { useTranslation } from 'react-i18next'
import {
  type Conference,
  changeConference,
  conferenceForms,
  conference as conferenceSchema,
} from '../../../../shared/conferences'
import { api } from '../../../api'
import { keepConference } from '../../../moves/use-move'
import { Panel } from '../../../ui/Panel'
import { SavedSelect } from '../saved/SavedSelect'
import { SavedText } from '../saved/SavedText'
import { SavedTime } from '../saved/SavedTime'
import type { Held } from '../saved/use-saved'
import classes from './overview.module.css'

const latest = conferenceSchema.pick({
  title: true,
  form: true,
  convenerPrinted: true,
  starts: true,
  ends: true,
  version: true,
})
type Field = 'title' | 'form' | 'convenerPrinted' | 'starts' | 'ends'
type Values = Pick<Conference, Field | 'version'>

const read =
  <F extends Field>(field: F) =>
  (now: unknown): Held<Values[F]> | undefined => {
    const parsed = latest.safeParse(now)
    if (!parsed.success) return undefined
    const facts: Values = parsed.data
    return { value: facts[field], version: facts.version }
  }

const isForm = (text: string): text is Conference['form'] => conferenceForms.some((form) => form === text)

/** Title, convener as printed, form and times: each saved alone, refused alone. */
export const Facts = ({ conference }: { conference: Conference }) => {
  const { t } = useTranslation()
  const { id, version } = conference
  const disabled = !conference.can.includes('change')
  const lacking = conference.gaps.some((gap) => gap.code === 'times')
  const values: Values = conference
  const of = <F extends Field>(field: F) => ({
    path: field,
    label: t(`conference:overview.${field}`),
    disabled,
    held: { value: values[field], version },
    read: read(field),
    send: async (value: Values[F], based: number) =>
      keepConference(await api(changeConference, { params: { id }, version: based, body: { [field]: value } })),
  })
  const form = of('form')
  return (
    <Panel className={classes.facts}>
      <SavedText {...of('title')} long />
      <div className={classes.factRow}>
        <SavedText {...of('convenerPrinted')} />
        <SavedSelect
          {...form}
          read={read('form')}
          send={async (value, based) => (isForm(value) ? await form.send(value, based) : undefined)}
          data={conferenceForms.map((value) => ({ value, label: t(`conference:form.${value}`) }))}
        />
        <SavedTime {...of('starts')} lacking={lacking && conference.starts === null} />
        <SavedTime {...of('ends')} lacking={lacking && conference.ends === null} />
      </div>
    </Panel>
  )
}
