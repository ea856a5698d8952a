import { IconKey, IconLink } from '@tabler/icons-react'
import { useLocation, useNavigate } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { exchangeKey, type Me } from '../../../shared/accounts'
import { useSend } from '../../api'
import { firstPage, letIn } from '../../session'
import { Button, ButtonLink } from '../../ui/Button'
import { Empty } from '../../ui/Empty'
import { notice } from '../../ui/Notice'
import { useProblemText } from '../../ui/problem-text'
import { Bare } from '../../ui/shell/Bare'
import { Waiting } from '../../ui/Waiting'
import { NewPassword } from './NewPassword'

/** `/moi#…`: the key is exchanged once, vanishes from the address and its owner goes on. */
const Exchange = () => {
  const { t } = useTranslation()
  const text = useProblemText()
  const navigate = useNavigate()
  const key = useRef(useLocation().hash)
  const [owner, setOwner] = useState<Me>()
  const { mutate, error } = useSend(exchangeKey, {
    onDone: ({ me, replaced }) => {
      letIn(me)
      if (replaced && replaced !== me.name) notice(t('common:moved.replaced', { name: replaced }))
      if (me.needsPassword) setOwner(me)
      else void navigate({ to: firstPage(me, undefined), replace: true })
    },
  })
  const exchange = () => key.current && mutate({ body: { key: key.current } })
  const asked = useRef(false)
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the page opens
  useEffect(() => {
    history.replaceState(history.state, '', '/moi')
    if (asked.current) return
    asked.current = true
    exchange()
  }, [])

  if (owner) return <NewPassword me={owner} />
  const door = <ButtonLink to="/dang-nhap">{t('sign-in:title')}</ButtonLink>
  // The address holds the key no longer: what may pass is tried again from here.
  const passing = error?.reply.kind === 'unavailable'
  return (
    <Bare>
      {!key.current && (
        <Empty page icon={IconLink} title={t('common:moved.none')} action={door}>
          {t('common:moved.noneWhat')}
        </Empty>
      )}
      {error && (
        <Empty
          page
          icon={IconKey}
          title={t(passing ? 'common:moved.notYet' : 'common:moved.refused')}
          action={passing ? <Button onClick={exchange}>{t('ui:again')}</Button> : door}
        >
          {text(error)}
        </Empty>
      )}
      {key.current && !error && <Waiting>{t('common:moved.exchanging')}</Waiting>}
    </Bare>
  )
}
export default Exchange
