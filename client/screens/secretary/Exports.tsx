import { IconDownload } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Problem } from '../../../shared/problems'
import { listFile, rollUpFile } from '../../../shared/roll-up'
import { Button } from '../../ui/Button'
import { notice } from '../../ui/Notice'
import { ProblemBanner } from '../../ui/ProblemBanner'
import { download } from './download'
import classes from './secretary.module.css'

interface ExportsProps {
  kind: 'roll-up' | 'list'
  session: number
  point: number
  /** A sheet is not locked yet: button and file name say «DỰ THẢO». */
  draft: boolean
  /** The filled button of the view. */
  primary?: boolean
}

const paths = { 'roll-up': rollUpFile.path, list: listFile.path }

/** «Tải XLSX · CSV»: the roll-up of a node, or the named list of one hall. */
export const Exports = ({ kind, session, point, draft, primary = false }: ExportsProps) => {
  const { t } = useTranslation()
  const [busy, setBusy] = useState<'xlsx' | 'csv'>()
  const [refused, setRefused] = useState<Problem | null>(null)
  const get = async (format: 'xlsx' | 'csv'): Promise<void> => {
    setBusy(format)
    setRefused(null)
    try {
      const name = await download(paths[kind], { id: session, point, file: `${kind}.${format}` })
      notice(t('secretary:export.done', { name }))
    } catch (cause) {
      if (!(cause instanceof Problem)) throw cause
      setRefused(cause)
    } finally {
      setBusy(undefined)
    }
  }
  const verb = (format: string): string => t(draft ? 'secretary:export.draft' : 'secretary:export.verb', { format })
  return (
    <div className={classes.exports}>
      <Button
        kind={primary ? 'primary' : 'outline'}
        icon={IconDownload}
        busy={busy === 'xlsx'}
        onClick={() => void get('xlsx')}
      >
        {verb('XLSX')}
      </Button>
      <Button busy={busy === 'csv'} label={verb('CSV')} onClick={() => void get('csv')}>
        CSV
      </Button>
      <ProblemBanner problem={refused} />
    </div>
  )
}
