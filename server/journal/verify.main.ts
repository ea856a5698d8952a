import words from '../../shared/locales/vi/journal.json'
import { openDatabase, placeFrom } from '../db/open'
import { type Verdict, verify } from './verify'

const figure = new Intl.NumberFormat('vi-VN')
const sentence = (text: string, values: Record<string, number | string>): string =>
  text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => {
    const value = values[name] ?? ''
    return typeof value === 'number' ? figure.format(value) : value
  })

function told({ broken, entries, scopes, erased }: Verdict): string {
  if (broken) return sentence(words.verify[broken.what], { scope: broken.scope, position: broken.position })
  return sentence(words.verify.whole, { entries, scopes, erased })
}

try {
  const db = await openDatabase({ ...placeFrom(process.env), migrations: false })
  const verdict = await verify(db)
  await db.close()
  console.log(told(verdict))
  process.exitCode = verdict.broken ? 1 : 0
} catch (error) {
  console.error(sentence(words.verify.unreadable, { reason: error instanceof Error ? error.message : String(error) }))
  process.exitCode = 1
}
