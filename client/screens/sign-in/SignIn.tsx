import { IconKey, IconUser } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useQueryWord } from '../../address'
import { Panel } from '../../ui/Panel'
import { Segmented } from '../../ui/Segmented'
import { Bare } from '../../ui/shell/Bare'
import { AccountForm } from './AccountForm'
import { CodeForm } from './CodeForm'
import { Help } from './Help'
import { SystemLine } from './SystemLine'
import classes from './sign-in.module.css'
import { TreePicture } from './TreePicture'

/** Am I let in, as whom? One card; the picture is the idea of the product: one tree from the centre to the wards. */
const SignIn = () => {
  const { t } = useTranslation()
  const [way, setWay] = useQueryWord('cach')
  const [name, setName] = useState('')
  const byCode = way === 'ma'
  return (
    <Bare>
      <div className={classes.page}>
        <TreePicture />
        <header className={classes.name}>
          <b>{t('common:product')}</b>
          <span>{t('common:tagline')}</span>
        </header>
        <div className={classes.side}>
          <Panel className={classes.card}>
            <div className={classes.inside}>
              <h1>{t('sign-in:title')}</h1>
              <Segmented
                label={t('sign-in:way')}
                size="touch"
                wide
                value={byCode ? 'ma' : 'ten'}
                onChange={(value) => setWay(value === 'ma' ? 'ma' : undefined)}
                options={[
                  { value: 'ten', label: t('sign-in:account'), icon: IconUser },
                  { value: 'ma', label: t('sign-in:code'), icon: IconKey },
                ]}
              />
              {byCode ? <CodeForm /> : <AccountForm name={name} onName={setName} />}
            </div>
            <Help />
          </Panel>
        </div>
        <SystemLine />
      </div>
    </Bare>
  )
}
export default SignIn
