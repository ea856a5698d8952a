import { useTranslation } from 'react-i18next'
import { Empty } from '../../ui/Empty'
import { count } from '../../ui/format'
import { Panel } from '../../ui/Panel'
import below from './dock.module.css'
import type { RollUp } from './figures'
import { InboxRow } from './InboxRow'
import { entryKey, type Filter, filterOf, filters, numbersOf, passing } from './inbox'
import type { Desk } from './use-desk'
import { useWords } from './use-words'

const Filters = ({ numbers, filter }: { numbers: Record<Filter, number>; filter: Filter }) => {
  const { t } = useTranslation()
  const [, go] = useWords()
  const shown = filters.filter((each) => each === 'all' || each === filter || numbers[each] > 0)
  return (
    <fieldset className={below.filters} aria-label={t('secretary:inbox.filter')}>
      {shown.map((each) => (
        <button
          key={each}
          type="button"
          aria-pressed={each === filter}
          onClick={() => go({ filter: each === 'all' ? undefined : each }, false)}
        >
          {t(`secretary:inbox.kinds.${each}`)} {each !== 'all' && <span className="num">{count(numbers[each])}</span>}
        </button>
      ))}
    </fieldset>
  )
}

/** «Cần xử lý»: what waits for the secretary, what must be decided first; each with the one thing to do. */
export const Inbox = ({ desk, rollUp }: { desk: Desk; rollUp: RollUp }) => {
  const { t } = useTranslation()
  const [words] = useWords()
  const filter = filterOf(words.filter)
  const { inbox } = rollUp
  const numbers = numbersOf(rollUp.waiting)
  const shown = passing(inbox, filter)
  const first = inbox.find(({ seat }) => seat !== null)
  return (
    <Panel
      className={below.inbox}
      title={t('secretary:inbox.title')}
      note={<span className="num">{count(numbers.all)}</span>}
      end={inbox.length > 0 && <Filters numbers={numbers} filter={filter} />}
    >
      {inbox.length === 0 ? (
        <Empty title={t('secretary:inbox.empty')}>{t('secretary:inbox.emptyText')}</Empty>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
        <ul className={below.entries} tabIndex={0} aria-label={t('secretary:inbox.title')}>
          {shown.map((entry) => (
            <InboxRow key={entryKey(entry)} entry={entry} desk={desk} can={rollUp.can} withKey={entry === first} />
          ))}
          {numbers[filter] > shown.length && (
            <li className={below.more}>
              {t('secretary:inbox.more', { shown: count(shown.length), all: count(numbers[filter]) })}
            </li>
          )}
        </ul>
      )}
    </Panel>
  )
}
