import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Role, roles } from '../../../shared/access'
import { type Account, giveGrant } from '../../../shared/accounts'
import { useSend } from '../../api'
import { Button } from '../../ui/Button'
import { DateTimeField } from '../../ui/DateTimeField'
import { SelectField } from '../../ui/fields'
import { notice } from '../../ui/Notice'
import { ProblemBanner } from '../../ui/ProblemBanner'
import { type AreaChoice, AreaField } from './AreaField'
import classes from './drawer.module.css'
import { putAccount } from './use-accounts'

const DAY = 86_400_000
const isRole = (word: string | null): word is Role => roles.some((role) => role === word)

/** Role × area × last day. The end is that day's midnight: «đến hết ngày». */
export const GiveGrant = ({ account }: { account: Account }) => {
  const { t } = useTranslation()
  const [role, setRole] = useState<Role>()
  const [area, setArea] = useState<AreaChoice>()
  const [lastDay, setLastDay] = useState<number | null>(null)
  const send = useSend(giveGrant, {
    onDone: (changed, { body }) => {
      putAccount(changed)
      notice(t('accounts:give.given', { role: t(`common:role.${body.role}`), name: account.name }))
      setRole(undefined)
      setArea(undefined)
      setLastDay(null)
    },
  })
  const { error: problem } = send
  const give = (chosen: Role, { kind, id }: AreaChoice) => {
    const to = lastDay === null ? null : lastDay + DAY
    send.mutate({ params: { id: account.id }, body: { role: chosen, area: { kind, id }, to } })
  }
  return (
    <form
      className={classes.give}
      aria-label={t('accounts:give.title')}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (role && area) give(role, area)
      }}
    >
      <div className={classes.whole}>
        <ProblemBanner problem={problem} />
      </div>
      <SelectField
        label={t('accounts:give.role')}
        {...(role ? { description: t(`accounts:give.reach.${role}`) } : {})}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        path="role"
        problem={problem}
        data={roles.map((value) => ({ value, label: t(`common:role.${value}`) }))}
        value={role ?? null}
        onChange={(word) => isRole(word) && setRole(word)}
      />
      <DateTimeField
        dateOnly
        label={t('accounts:give.to')}
        path="to"
        problem={problem}
        value={lastDay}
        onChange={setLastDay}
      />
      <div className={classes.whole}>
        <AreaField
          label={t('accounts:give.area')}
          description={t('accounts:give.areaHint')}
          path="area"
          problem={problem}
          value={area}
          onChange={setArea}
        />
      </div>
      <div className={classes.whole}>
        <Button type="submit" disabled={!role || !area} busy={send.isPending}>
          {role ? t('accounts:give.verbFull', { role: t(`common:role.${role}`) }) : t('accounts:give.verb')}
        </Button>
      </div>
    </form>
  )
}
