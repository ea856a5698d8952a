import { useTranslation } from 'react-i18next'

/** Who recorded something: the account by name, else what kind of login it was. */
export const useAuthor = (): ((made: { author: string; authorName: string | null }) => string) => {
  const { t } = useTranslation()
  return ({ author, authorName }) => {
    const [kind = ''] = author.split(':')
    const known = ['account', 'point', 'helper', 'seat', 'server'] as const
    const one = known.find((each) => each === kind) ?? 'account'
    return authorName ?? t(`secretary:author.${one}`)
  }
}
