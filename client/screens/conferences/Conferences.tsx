import { IconCalendarEvent, IconPlus } from '@tabler/icons-react'
import type { TFunction } from 'i18next'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ConferenceRow } from '../../../shared/conferences'
import { useQueryWord, useSetQueryWords } from '../../address'
import { serverNow } from '../../clock'
import { ConferenceTitle } from '../../desk/ConferenceTitle'
import { Button } from '../../ui/Button'
import { DemoChip } from '../../ui/Chip'
import { Empty } from '../../ui/Empty'
import { useKeys } from '../../ui/keys'
import { ProblemPage } from '../../ui/Loaded'
import { InBar } from '../../ui/shell/slots'
import { SkeletonRows, Waiting } from '../../ui/Waiting'
import { Copy } from './Copy'
import { Create } from './Create'
import classes from './conferences.module.css'
import { Filters } from './Filters'
import { filtered, groupsOf, isShown } from './groups'
import { List } from './List'
import { Month } from './Month'
import { Side } from './Side'
import { useConferences } from './use-conferences'

const headline = (rows: readonly ConferenceRow[], at: number, t: TFunction): string => {
  const now = rows.filter((row) => row.inSession).length
  const coming = groupsOf(rows, at)
    .filter(({ name }) => name !== 'past')
    .reduce((sum, group) => sum + group.rows.filter((row) => !row.inSession && row.state !== 'cancelled').length, 0)
  if (now > 0 && coming > 0) return t('conferences:headline.both', { now, coming })
  if (now > 0) return t('conferences:headline.now', { count: now })
  return coming > 0 ? t('conferences:headline.coming', { count: coming }) : t('conferences:headline.none')
}

interface PageProps {
  rows: ConferenceRow[]
  mayCreate: boolean
}

const Nothing = ({ any, onClear }: { any: boolean; onClear: () => void }) => {
  const { t } = useTranslation()
  return any ? (
    <Empty
      title={t('conferences:empty.filtered')}
      action={<Button onClick={onClear}>{t('conferences:empty.clear')}</Button>}
    >
      {t('conferences:empty.filteredText')}
    </Empty>
  ) : (
    <Empty icon={IconCalendarEvent} title={t('conferences:empty.title')}>
      {t('conferences:empty.text')}
    </Empty>
  )
}

const Page = ({ rows, mayCreate }: PageProps) => {
  const { t } = useTranslation()
  const [state, setState] = useQueryWord('loc')
  const [search = '', setSearch] = useQueryWord('tim')
  const [word, setWord] = useQueryWord('chon')
  const [creating, setCreating] = useState(false)
  const [copied, setCopied] = useState<ConferenceRow>()
  const now = serverNow()
  const shown = isShown(state) ? state : undefined
  const groups = groupsOf(filtered(rows, shown, search), now)
  const chosen = rows.find((row) => String(row.id) === word) ?? groups[0]?.rows[0]
  const choose = (id: number) => setWord(String(id))
  useKeys(mayCreate ? [{ key: 'n', label: t('conferences:create'), run: () => setCreating(true) }] : [])
  const setWords = useSetQueryWords()
  const clear = () => setWords({ loc: undefined, tim: undefined })
  return (
    <div className={classes.page}>
      <div className={classes.top}>
        <h1>{headline(rows, now, t)}</h1>
        {mayCreate && (
          <Button kind="primary" icon={IconPlus} keyName="N" onClick={() => setCreating(true)}>
            {t('conferences:create')}
          </Button>
        )}
      </div>
      <Filters
        rows={rows}
        shown={shown}
        onShown={setState}
        search={search}
        onSearch={(text) => setSearch(text || undefined)}
      />
      <div className={classes.two}>
        <List
          groups={groups}
          now={now}
          chosen={chosen?.id}
          onChoose={choose}
          onCopy={mayCreate ? setCopied : undefined}
          empty={<Nothing any={rows.length > 0} onClear={clear} />}
        />
        <aside className={classes.aside}>
          <Month rows={rows} now={now} chosen={chosen} onChoose={choose} />
          <Side id={chosen?.id} now={now} onCopy={() => setCopied(chosen)} />
        </aside>
      </div>
      {creating && <Create onClose={() => setCreating(false)} />}
      {copied && <Copy row={copied} onClose={() => setCopied(undefined)} />}
    </div>
  )
}

/** «Hội nghị»: what is coming, in what state. */
const Conferences = () => {
  const query = useConferences()
  const rows = query.data?.conferences
  return (
    <>
      <ConferenceTitle conference={null} />
      {rows?.some((row) => row.demonstration) && (
        <InBar slot="chips">
          <DemoChip />
        </InBar>
      )}
      {rows ? (
        <Page rows={rows} mayCreate={query.data?.mayCreate ?? false} />
      ) : query.error ? (
        <ProblemPage problem={query.error} retry={() => void query.refetch()} />
      ) : (
        <Waiting>
          <SkeletonRows rows={9} height={56} />
        </Waiting>
      )}
    </>
  )
}
export default Conferences
