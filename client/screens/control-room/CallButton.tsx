import { IconPhone } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Point } from '../../../shared/points'
import { ButtonLink } from '../../ui/Button'
import classes from './preview.module.css'

const lastWord = (name: string): string => name.trim().split(/\s+/).at(-1) ?? ''

/** «đ/c Toàn»: how somebody is called aloud. */
export const useCalled = (): ((name: string) => string) => {
  const { t } = useTranslation()
  return (name) => (name === '' ? '' : t('control:called', { name: lastWord(name) }))
}

/** Whom to call, with the number in view; on a telephone one touch calls. */
export const CallButton = ({ point, quiet = false }: { point: Point; quiet?: boolean }) => {
  const { t } = useTranslation()
  const called = useCalled()
  if (point.phone === '') return null
  return (
    <ButtonLink
      external
      to={`tel:${point.phone.replace(/[^\d+]/g, '')}`}
      size="touch"
      kind={quiet ? 'quiet' : 'outline'}
      icon={IconPhone}
      className={classes.call}
    >
      {!quiet &&
        (point.responsible === ''
          ? t('control:callPoint')
          : t('control:call', { who: called(point.responsible) }))}{' '}
      <span className="num dim">{point.phone}</span>
    </ButtonLink>
  )
}
