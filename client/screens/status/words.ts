import type { TFunction } from 'i18next'
import type { PartStatus, SystemStatus } from '../../../shared/status'
import { clockTime, dayHour } from '../../ui/format'

export const DAY = 86_400_000
const MEGA = 1_000_000

/** What is broken comes before what is slow, and of two the one that more depends on. */
const WEIGHT = ['data', 'video', 'line', 'jobs', 'backup', 'web'] as const

/** The part that the sentence is about; none when all is well. */
export const worst = (parts: readonly PartStatus[]): PartStatus | undefined =>
  (['off', 'slow'] as const)
    .flatMap((state) => WEIGHT.map((part) => parts.find((one) => one.part === part && one.state === state)))
    .find((one) => one !== undefined)

export const sentence = (parts: readonly PartStatus[], t: TFunction): string => {
  const part = worst(parts)
  return part ? t(`common:status.broken.${part.part}`) : t('common:status.fine')
}

const long = (ms: number, t: TFunction): string => {
  const n = Math.floor(ms / 60_000)
  if (n === 0) return t('common:status.long.moment')
  return n < 120
    ? t('common:status.long.minutes', { n })
    : t('common:status.long.hours', { h: Math.floor(n / 60), n: n % 60 })
}

export const fromWhen = ({ since }: PartStatus, now: number, t: TFunction): string =>
  t('common:status.from', { at: clockTime(since), long: long(now - since, t) })

const within = (from: number, to: number | null, now: number): number =>
  Math.max(0, (to ?? now) - Math.max(from, now - DAY))

/** How long a part was off, else slow, in the last day. */
export const lost = ({ disturbances }: PartStatus, now: number, t: TFunction): string => {
  const sum = (state: 'off' | 'slow') =>
    disturbances.filter((one) => one.state === state).reduce((all, { from, to }) => all + within(from, to, now), 0)
  if (sum('off') > 0) return t('common:status.lost.off', { long: long(sum('off'), t) })
  if (sum('slow') > 0) return t('common:status.lost.slow', { long: long(sum('slow'), t) })
  return t('common:status.lost.none')
}

/** The bar in words. */
export const spoken = (one: PartStatus, t: TFunction): string => {
  const stretches = one.disturbances.map(({ state, from, to }) =>
    t('common:status.stretch', {
      state: t(`common:status.states.${state}`),
      from: dayHour(from),
      to: to === null ? t('common:status.now') : dayHour(to),
    }),
  )
  const list = stretches.length > 0 ? stretches.join('; ') : t('common:status.calm')
  return t('common:status.bar', { part: t(`common:status.parts.${one.part}`), list })
}

/** What a part does; of the copies, when the last one was made. */
export const what = ({ part, state }: PartStatus, { copy }: Pick<SystemStatus, 'copy'>, t: TFunction): string => {
  if (part !== 'backup') return t(`common:status.what.${part}`)
  if (state === 'elsewhere') return t('common:status.what.elsewhere')
  if (!copy) return t('common:status.what.backup')
  const size = `${(copy.bytes / MEGA).toLocaleString('vi-VN', { maximumFractionDigits: 1 })} MB`
  return t('common:status.what.copy', { at: dayHour(copy.at), size })
}
