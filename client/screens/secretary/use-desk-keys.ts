import { useTranslation } from 'react-i18next'
import { useKeys } from '../../ui/keys'
import { filterOf, passing } from './inbox'
import { above } from './tree'
import type { Desk } from './use-desk'
import { useWords } from './use-words'

/** Backspace goes one up, E opens the evidence of the first who waits for a decision. */
export const useDeskKeys = ({ nodes, rollUp }: Desk): void => {
  const { t } = useTranslation()
  const [words, go] = useWords()
  const up = (): void => {
    const parent = rollUp && above(nodes, rollUp.node.point)
    if (words.seat !== undefined) go({ seat: undefined })
    else if (words.hall !== undefined) go({ hall: undefined })
    else if (parent !== undefined) go({ node: parent })
  }
  const evidence = (): void => {
    const waiting = passing(rollUp?.inbox ?? [], filterOf(words.filter))
    const next = waiting.find(({ seat }) => seat !== null) ?? waiting.find(({ kind }) => kind === 'difference')
    if (words.hall === undefined && next) go({ hall: next.point, seat: next.seat ?? undefined })
  }
  useKeys([
    { key: 'Backspace', label: t('secretary:keys.up'), run: up },
    { key: 'e', label: t('secretary:keys.evidence'), run: evidence },
  ])
}
